// SPDX-License-Identifier: MIT
#pragma once

#include <QSlider>

namespace prelisten {

/// A slider on the scale of prelisten::Fader. It gives its value in decibels in its tooltip and to
/// assistive tools; a double-click sets it to 0 dB.
class DecibelSlider : public QSlider
{
    Q_OBJECT
public:
    explicit DecibelSlider(QWidget *parent = nullptr);

    /// The value in decibels.
    [[nodiscard]] QString decibels() const;

protected:
    /// Sets the value without emitting a signal.
    void showValue(int value);
    /// Uses @p instead as tooltip and accessible description; if empty, the value again.
    void setDescription(const QString &description);
    void showAtPointer();

    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void updateDescription();

    QString m_description;
};

} // namespace prelisten
