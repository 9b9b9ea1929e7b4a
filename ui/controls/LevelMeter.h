// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/MeterBallistics.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace prelisten {

/// Thin bars that show how loud it is, one a channel, with a mark at the peak of late.
///
/// Moves only when it is fed, and repaints only when that changes a pixel. Silent for assistive
/// tools: what changes thirty times a second cannot be read out.
class LevelMeter : public QWidget
{
    Q_OBJECT
public:
    /// With a @p source the bars have its colour.
    LevelMeter(Qt::Orientation orientation, int channels, const QString &source,
            QWidget *parent = nullptr);

    /// @p peaks since the last call, one a channel, linear; @p nowMs of any steady clock.
    void showLevels(const QList<float> &peaks, qint64 nowMs);
    void clear();

    /// The highest peak of late over all channels, in dBFS.
    [[nodiscard]] double heldDb() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Marks
    {
        int level = 0;
        int held = 0;

        friend bool operator==(const Marks &, const Marks &) = default;
    };
    struct Channel
    {
        MeterBallistics ballistics;
        Marks painted;
    };

    [[nodiscard]] Marks marksOf(const MeterBallistics &ballistics) const;
    [[nodiscard]] QRect barOf(qsizetype channel, int from, int to) const;
    [[nodiscard]] int length() const;

    Qt::Orientation m_orientation;
    QString m_source;
    QList<Channel> m_channels;
};

} // namespace prelisten
