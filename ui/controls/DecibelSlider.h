// SPDX-License-Identifier: MIT
#pragma once

#include <QSlider>

namespace prelisten {

/// A slider on the scale of prelisten::Fader. It says its value in decibels, in its tooltip and to
/// assistive tools, and a double-click takes it to 0 dB.
class DecibelSlider : public QSlider
{
    Q_OBJECT
public:
    explicit DecibelSlider(QWidget *parent = nullptr);

    /// The value in decibels.
    [[nodiscard]] QString decibels() const;

protected:
    /// Sets the value and emits nothing.
    void showValue(int value);
    /// Says @p instead of the value; if that is empty, the value again.
    void describeAs(const QString &instead);
    void showAtPointer();

    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void describe();

    QString m_instead;
};

} // namespace prelisten
