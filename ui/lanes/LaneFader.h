// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SignedLink.h"

#include <QSlider>

namespace prelisten {

/// The fader of one lane, on the scale of prelisten::Fader. A double-click takes it to 0 dB.
///
/// What the app shows is set by showPosition(), which emits nothing and does not pull the handle
/// out of a hand that holds it; what a person does emits moved().
class LaneFader : public QSlider
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
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void describe();

    QString m_barred;
    int m_wheel = 0; ///< what is left of a turn that was no whole step
};

} // namespace prelisten
