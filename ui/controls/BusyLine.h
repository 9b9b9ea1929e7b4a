// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QProgressBar>
#include <QTimer>

namespace prelisten {

/// A thin line for what is waited for: it runs, or fills up where it is known how long. What takes
/// less than a moment never shows it. It stands still where motion is reduced.
class BusyLine : public QProgressBar
{
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);

    /// Of unknown length; the line comes after Motion::patienceMs.
    void wait();
    /// @p done of @p total; the line comes at once.
    void showShare(int done, int total);
    void stop();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool runs() const;
    [[nodiscard]] QRectF lit() const;
    void updateFrames();

    QTimer m_later;
    QTimer m_frame;
    QElapsedTimer m_since;
};

} // namespace prelisten
