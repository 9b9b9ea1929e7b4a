// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QSlider>
#include <QTimer>

namespace prelisten {

/// Where the sound is, in milliseconds; moving it asks for a seek.
///
/// What the app shows and what a person does are kept apart: showPosition() never asks for a seek,
/// and does not pull the handle out of a hand that holds it. While the position runs it is taken
/// over a few times a second only, because every change of the value is announced to assistive
/// tools.
class PositionSlider : public QSlider
{
    Q_OBJECT
public:
    explicit PositionSlider(QWidget *parent = nullptr);

    void showPosition(qint64 milliseconds);
    void showDuration(qint64 milliseconds);

Q_SIGNALS:
    void scrubbed(qint64 milliseconds); ///< the handle is held over this place
    void seekRequested(qint64 milliseconds);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void onValueChanged(int value);
    void takeOver();

    QElapsedTimer m_sinceTakenOver;
    QTimer m_later;
    int m_latest = 0;
    bool m_showing = false;
    bool m_held = false;
};

} // namespace prelisten
