// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/Lane.h"
#include "ui/lanes/LaneList.h"
#include "ui/timeline/Playhead.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <memory>

namespace prelisten::tests {

constexpr qint64 durationMs = 300'000; ///< of the track
constexpr int sampleRate = 48'000;     ///< Hz
inline constexpr LoopRegion chorus{std::chrono::seconds(100), std::chrono::seconds(140)};

/// A turn of the mouse's wheel, or a movement on a touchpad.
struct Turn
{
    QPoint pixels; ///< on a touchpad
    QPoint angle;  ///< in eighths of a degree
    Qt::KeyboardModifiers modifiers;
};

/// Sends a wheel event as the system does: if @p part ignores it, its parent gets it.
inline void turnWheel(QWidget &part, const Turn &turn, double x)
{
    const QPointF at(x, part.height() / 2.0);
    QWheelEvent event(at, part.mapToGlobal(at), turn.pixels, turn.angle, Qt::NoButton,
            turn.modifiers, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(&part, &event);
}

/// The shown lanes of a track of three sources, with all their peaks.
class TimelineFixture
{
protected:
    void open()
    {
        const QStringList sources{masterSource(), QStringLiteral("drums"), QStringLiteral("bass")};
        m_lanes = std::make_unique<LaneList>();
        m_lanes->setSources(sources);
        m_lanes->setDuration(durationMs);
        for (const QString &source : sources) {
            m_lanes->setSourceState(source, {SourceState::Kind::Ready, 100});
            m_lanes->lane(source)->strip()->addPeaks(sampleRate, 0,
                    QList<Peak>(durationMs * sampleRate / 256'000, {-9'000, 9'000, 4'000}));
        }
        m_lanes->resize(1'240, 500);
        m_lanes->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_lanes.get()));
    }

    void close() { m_lanes.reset(); }

    [[nodiscard]] TimelineStrip &strip(const QString &source = QStringLiteral("drums")) const
    {
        return *m_lanes->lane(source)->strip();
    }
    [[nodiscard]] TimelineRuler &ruler() const { return *m_lanes->findChild<TimelineRuler *>(); }
    [[nodiscard]] Playhead &playhead() const { return *m_lanes->findChild<Playhead *>(); }
    [[nodiscard]] QScrollBar &bar() const
    {
        const auto bars = m_lanes->findChildren<QScrollBar *>();
        const auto found = std::find_if(bars.begin(), bars.end(), [this](const QScrollBar *each) {
            return each->orientation() == Qt::Horizontal && each->window() == m_lanes.get() &&
                   each->accessibleName() == u"Scroll the time line";
        });
        return **found;
    }

    /// The time in ms that a click at @p x of a strip requests; -1 if it requests none.
    [[nodiscard]] qint64 timeAt(int x) const
    {
        QSignalSpy seek(m_lanes.get(), &LaneList::seekRequested);
        QTest::mouseClick(&strip(), Qt::LeftButton, {}, {x, 20});
        return seek.isEmpty() ? -1 : seek.first().first().toLongLong();
    }

    /// The x of @p milliseconds in a strip, in the present view.
    [[nodiscard]] int placeOf(qint64 milliseconds) const
    {
        const double start = bar().value();
        return qRound(
                (static_cast<double>(milliseconds) - start) / bar().pageStep() * strip().width());
    }

    std::unique_ptr<LaneList> m_lanes;
};

} // namespace prelisten::tests

Q_DECLARE_METATYPE(prelisten::tests::Turn)
