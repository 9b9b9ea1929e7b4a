// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"

#include <QList>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace prelisten {

class Lane;
class Playhead;
class TimelineRuler;

/// The lanes of the open track under one ruler, with one playhead through all of them. Exactly one
/// lane is listened to.
class LaneList : public QWidget
{
    Q_OBJECT
public:
    explicit LaneList(QWidget *parent = nullptr);

    void setSources(
            const QList<SourceName> &sources); ///< drops the lanes before; the first is listened to
    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds);
    void setSourceState(const SourceName &source, const SourceState &state);
    void setListening(const SourceName &source);
    void setSeekable(bool seekable);

    /// As if a person had pressed Listen in the lane with this index.
    void listenTo(qsizetype index);

    /// Puts the lanes after @p before in the tab order.
    void chainTabOrder(QWidget *before) const;

Q_SIGNALS:
    void listenRequested(const QString &source);
    void seekRequested(qint64 milliseconds);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addLane(const SourceName &source);
    void choose(const SourceName &source);
    void placePlayhead();

    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QWidget *m_rulerRow;
    TimelineRuler *m_ruler;
    Playhead *m_playhead;
    QList<Lane *> m_lanes;
    qint64 m_position = 0;
    qint64 m_duration = 0;
    bool m_seekable = true;
    bool m_scrubbing = false;
};

} // namespace prelisten
