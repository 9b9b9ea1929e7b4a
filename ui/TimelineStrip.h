// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/PlaybackState.h"

#include <QWidget>

namespace prelisten {

/// One source along the time line: what is loaded, what was played. A click or a drag on it asks
/// for a seek.
class TimelineStrip : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineStrip(const QString &source, QWidget *parent = nullptr);

    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds); ///< 0: not known, nothing can be sought
    void setSourceState(const SourceState &state);
    void setHeard(bool heard);
    void setSeekable(bool seekable);

Q_SIGNALS:
    void scrubbed(qint64 milliseconds); ///< a drag is over this place and has not ended
    void seekRequested(qint64 milliseconds);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int placeOf(qint64 milliseconds) const;
    [[nodiscard]] qint64 timeAt(double x) const;
    [[nodiscard]] int loadedWidth() const;
    void paintPart(QPainter &painter, int from, int to, double fill, double lineStrength) const;
    void paintUnloaded(QPainter &painter, int from) const;

    QString m_source;
    SourceState m_state;
    qint64 m_position = 0;
    qint64 m_duration = 0;
    bool m_heard = false;
    bool m_seekable = true;
    bool m_dragging = false;
};

} // namespace prelisten
