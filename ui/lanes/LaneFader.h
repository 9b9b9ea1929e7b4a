// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SignedLink.h"
#include "ui/controls/DecibelSlider.h"

namespace prelisten {

/// The fader of one lane.
///
/// The app sets the position with showPosition(), which emits nothing and has no effect while the
/// user drags the handle; user actions emit moved().
class LaneFader : public DecibelSlider
{
    Q_OBJECT
public:
    explicit LaneFader(const SourceName &source, QWidget *parent = nullptr);

    void showPosition(int position);
    /// Disables the fader, with @p why as its tooltip; an empty @p why enables it again.
    void setDisabledReason(const QString &why);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moved(int position);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    int m_wheel = 0; ///< rest of the wheel's angle, less than a step
};

} // namespace prelisten
