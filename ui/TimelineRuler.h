// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace prelisten {

/// The shared scale above the lanes.
class TimelineRuler : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineRuler(QWidget *parent = nullptr);

    void setDuration(qint64 milliseconds);

    /// The distance of two labels that leaves them room on @p width pixels, in milliseconds.
    [[nodiscard]] static qint64 step(qint64 durationMs, int width, int labelWidth);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_duration = 0;
};

/// The one line through ruler and lanes that says where the sound is. Lets the mouse through.
class Playhead : public QWidget
{
    Q_OBJECT
public:
    explicit Playhead(QWidget *parent);

    /// Stands at @p x of the parent, from @p top to @p bottom.
    void place(int x, int top, int bottom);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace prelisten
