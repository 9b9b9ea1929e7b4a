// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QSlider>
#include <QTimer>

namespace prelisten {

/// The slider of the playback position, in milliseconds; moving it requests a seek.
///
/// showPosition() never requests a seek and does not move the handle while the user drags it.
/// During playback the slider's value is updated only every 250 ms, because Qt notifies assistive
/// tools of every change.
class PositionSlider : public QSlider
{
    Q_OBJECT
public:
    explicit PositionSlider(QWidget *parent = nullptr);

    void showPosition(qint64 milliseconds);
    void showDuration(qint64 milliseconds);

Q_SIGNALS:
    void scrubbed(qint64 milliseconds); ///< the handle is being dragged over this time
    void seekRequested(qint64 milliseconds);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void onValueChanged(int value);
    void updateValue();

    QElapsedTimer m_sinceUpdate;
    QTimer m_updateLater;
    int m_latest = 0;
    bool m_showing = false;
    bool m_pressed = false;
};

} // namespace prelisten
