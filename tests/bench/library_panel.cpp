// SPDX-License-Identifier: MIT
// Prints what a library of 10,000 tracks, all of them in one collection, costs in a real window:
// the box with 1,000 collections, filling the list page by page, with and without assistive tools,
// scrolling it by wheel and by Page Down, and typing a search. A frame lasts from the event to the
// picture at the X server. Next to the wall time it prints the CPU time of this thread, which other
// processes do not change.
#include "tests/support/TrackSamples.h"
#include "ui/library/CollectionLine.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

constexpr int trackCount = 10'000;
constexpr int pageSize = 100;
constexpr int collectionCount = 1'000;
constexpr int wholeCollection = 499;

/// Records whether a widget was painted since the last take().
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool take() { return std::exchange(m_painted, false); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

struct Times
{
    QList<double> wall;
    QList<double> cpu;
};

void print(const char *what, const char *clock, QList<double> times)
{
    if (times.isEmpty())
        return;
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) {
        return times.at(static_cast<qsizetype>(share * static_cast<double>(times.size() - 1)));
    };
    std::printf("%-34s %-4s %5lld times: median %6.2f ms, p99 %6.2f ms, max %6.2f ms\n", what,
            clock, static_cast<long long>(times.size()), at(0.5), at(0.99), times.last());
}

void print(const char *what, const Times &times)
{
    print(what, "wall", times.wall);
    print(what, "cpu", times.cpu);
}

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void measure(Times &times, const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = threadMs();
    work();
    times.cpu << threadMs() - before;
    times.wall << static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

class Bench
{
public:
    Bench() : m_panel(&m_window)
    {
        const QPalette palette = Theme::of(QPalette(QColor(0x2d, 0x2d, 0x2d))).palette();
        m_window.setPalette(palette);
        m_window.resize(Metrics::sidePanel, 900);
        m_panel.resize(m_window.size());
        m_panel.setOrganization(u"org_abc123"_s);
        m_list = m_panel.findChild<TrackListView *>();
        m_watch = std::make_unique<PaintWatch>(m_list->viewport());
        m_window.show();
        if (!QTest::qWaitForWindowExposed(&m_window))
            std::puts("the window does not show");
        m_window.activateWindow();
        m_list->setFocus();
    }

    /// Lists one of many collections from now on.
    void collect()
    {
        QList<Collection> many;
        for (int number = 0; number < collectionCount; ++number)
            many.append(
                    {u"mcoll_%1"_s.arg(number), u"Collection %1 of the year"_s.arg(number), 10});
        Times times;
        measure(times, [&] {
            m_panel.collections()->setCollections(many);
            m_panel.setCollection(u"mcoll_500"_s);
            QCoreApplication::processEvents();
            QGuiApplication::sync();
        });
        print("1,000 collections", times);
    }

    /// Adds a collection that comes whole.
    void fillAtOnce()
    {
        m_panel.clear();
        const QList<Track> whole = savedTracks(wholeCollection);
        Times times;
        measure(times, [&] {
            m_panel.addTracks(whole);
            QCoreApplication::processEvents();
            QGuiApplication::sync();
        });
        print("a whole collection of 499", times);
    }

    void fill(const char *what)
    {
        m_panel.clear();
        Times times;
        for (int from = 0; from < trackCount; from += pageSize) {
            const QList<Track> page = savedTracks(pageSize, from);
            measure(times, [&] {
                m_panel.addTracks(page);
                QCoreApplication::processEvents();
                QGuiApplication::sync();
            });
        }
        print(what, times);
    }

    void scroll(const char *what, const std::function<void()> &step)
    {
        QScrollBar *bar = m_list->verticalScrollBar();
        bar->setValue(0);
        m_list->choose(0);
        QCoreApplication::processEvents();
        Times times;
        while (bar->value() < bar->maximum()) {
            m_watch->take();
            measure(times, [&] {
                step();
                while (!m_watch->take())
                    QCoreApplication::processEvents();
                QGuiApplication::sync();
            });
        }
        print(what, times);
    }

    void wheel()
    {
        const QPointF place = m_list->viewport()->rect().center();
        QWheelEvent event(place, m_list->viewport()->mapToGlobal(place), {}, {0, -120},
                Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_list->viewport(), &event);
    }

    void search()
    {
        auto *field = m_panel.findChild<QLineEdit *>();
        Times times;
        for (const QString &typed : {u"song 99"_s, u"studio 7 creation"_s, u"mtrack_1234"_s}) {
            for (qsizetype i = 1; i <= typed.size(); ++i) {
                measure(times, [&] {
                    field->setText(typed.left(i));
                    QCoreApplication::processEvents();
                    QGuiApplication::sync();
                });
            }
            field->clear();
            QCoreApplication::processEvents();
        }
        print("a letter of a search", times);
    }

    void enumerate()
    {
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list);
        qsizetype letters = 0;
        Times times;
        measure(times, [&] {
            for (int i = 0; i < list->childCount(); ++i)
                letters += list->child(i)->text(QAccessible::Name).size();
        });
        print("the names of all rows", times);
        std::printf("%lld letters\n", static_cast<long long>(letters));
    }

    [[nodiscard]] TrackListView *list() const { return m_list; }

private:
    QWidget m_window;
    LibraryPanel m_panel;
    TrackListView *m_list = nullptr;
    std::unique_ptr<PaintWatch> m_watch;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    Style::use();
    Bench bench;
    bench.collect();
    bench.fillAtOnce();
    bench.fill("a page of 100 of 10,000");
    bench.scroll("a frame by the wheel", [&] { bench.wheel(); });
    bench.scroll("a frame by Page Down", [&] { QTest::keyClick(bench.list(), Qt::Key_PageDown); });
    bench.search();
    QAccessible::setActive(true);
    bench.fill("a page, assistive tools at work");
    bench.scroll("Page Down, assistive tools at work",
            [&] { QTest::keyClick(bench.list(), Qt::Key_PageDown); });
    bench.enumerate();
    bench.fill("a page, all rows read before");
    return 0;
}
