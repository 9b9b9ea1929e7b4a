// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QProgressBar>
#include <QTimer>

namespace prelisten {

/// A thin progress line: animated while the length of the wait is unknown, filling up otherwise. An
/// indeterminate wait shorter than Motion::busyDelayMs never shows it. With reduced motion it does
/// not move.
class BusyLine : public QProgressBar
{
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);

    /// Starts a wait of unknown length; the line appears after Motion::busyDelayMs.
    void wait();
    /// Shows @p done of @p total; the line appears at once.
    void showShare(int done, int total);
    void stop();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool isAnimated() const;
    [[nodiscard]] QRectF filledPart() const;
    void updateFrames();

    QTimer m_showDelay;
    QTimer m_frame;
    QElapsedTimer m_animationTime;
};

} // namespace prelisten
