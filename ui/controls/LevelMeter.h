// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/MeterBallistics.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace prelisten {

/// A level meter: one thin bar per channel, with a peak-hold mark.
///
/// It moves only when showLevels() is called, and repaints only if that changes a pixel. It does
/// not notify assistive tools: 30 changes a second cannot be read out.
class LevelMeter : public QWidget
{
    Q_OBJECT
public:
    /// The bars have the colour of @p source, or Theme::ok if it is empty.
    LevelMeter(Qt::Orientation orientation, int channels, const QString &source,
            QWidget *parent = nullptr);

    /// @p peaks since the last call, one per channel, linear; @p nowMs is of any steady clock.
    void showLevels(const QList<float> &peaks, qint64 nowMs);
    void clear();

    /// The highest held peak of all channels, in dBFS.
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
