// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SignedLink.h"
#include "ui/controls/DecibelSlider.h"

namespace prelisten {

/// The fader of one lane.
///
/// What the app shows is set by showPosition(), which emits nothing and does not pull the handle
/// out of a hand that holds it; what a person does emits moved().
class LaneFader : public DecibelSlider
{
    Q_OBJECT
public:
    explicit LaneFader(const SourceName &source, QWidget *parent = nullptr);

    void showPosition(int position);
    /// Switched off, with @p why in its tooltip; an empty one switches it on again.
    void setBarred(const QString &why);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moved(int position);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    int m_wheel = 0; ///< what is left of a turn that was no whole step
};

} // namespace prelisten
