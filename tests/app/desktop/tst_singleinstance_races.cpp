// SPDX-License-Identifier: MIT
// Starts that happen at the same moment, or while the first instance starts or closes.
#include "app/desktop/SingleInstance.h"
#include "tests/support/OwnThread.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <future>
#include <memory>
#include <vector>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int starts = 8;

/// A start of the program up to the point where it knows whether it is the first one. The instance
/// is kept, and with it the place it got.
struct Start
{
    std::unique_ptr<SingleInstance> instance;
    bool handedOver = false;
};

/// Starts on a thread of its own, since like a real start it waits without an event loop; the
/// instance is moved to the thread @p home afterwards.
std::future<Start> start(QThread *home, const QString &group, const QString &track = {},
        std::chrono::milliseconds patience = 10s)
{
    return tests::onOwnThread([=] {
        auto instance = std::make_unique<SingleInstance>(group);
        const StartRequest request{StartRequest::Kind::OpenTrack, {}, parseTrackRef(track)};
        const bool handedOver = instance->handOver(request, {}, patience) == KeyMatch::Same;
        instance->moveToThread(home);
        return Start{std::move(instance), handedOver};
    });
}

bool isReady(const std::future<Start> &start)
{
    return start.wait_for(0s) == std::future_status::ready;
}

QStringList tracksOf(const QSignalSpy &received)
{
    QStringList tracks;
    for (const QList<QVariant> &arguments : received)
        tracks.append(arguments.at(0).value<StartRequest>().ref->toString());
    tracks.sort();
    return tracks;
}

} // namespace

class tst_SingleInstanceRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void ofManyStartsAtOnce_oneIsFirst_andGetsTheTracksOfAllOthers();
    void aStart_waitsForAFirstOne_thatIsStillStarting();
    void aStart_takesThePlaceOfAFirstOne_thatIsClosing();
    void aStart_doesNotWaitForever_forAFirstOneThatHangs();
    void anInstanceThatMoves_isFoundUnderItsNewName_only();
    void anInstanceThatMovesToATakenPlace_acceptsNothing();

private:
    QTemporaryDir m_runtime;
};

void tst_SingleInstanceRaces::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
}

void tst_SingleInstanceRaces::ofManyStartsAtOnce_oneIsFirst_andGetsTheTracksOfAllOthers()
{
    for (int round = 0; round < 10; ++round) {
        const QString group = u"race %1"_s.arg(round);
        std::vector<std::future<Start>> racing;
        for (int i = 0; i < starts; ++i)
            racing.push_back(start(thread(), group, u"mtrack_%1"_s.arg(i)));

        // The first one to be ready has won, since nobody answers the others yet.
        const auto isWon = [&racing] {
            return std::any_of(racing.begin(), racing.end(), isReady);
        };
        QVERIFY(QTest::qWaitFor(isWon, 20'000));
        const auto won = std::find_if(racing.begin(), racing.end(), isReady);
        QStringList expected;
        for (auto each = racing.begin(); each != racing.end(); ++each) {
            if (each != won)
                expected.append(u"mtrack_%1"_s.arg(each - racing.begin()));
        }
        const Start first = won->get();
        racing.erase(won);
        QVERIFY(!first.handedOver);
        const QSignalSpy received(first.instance.get(), &SingleInstance::received);

        const auto areReady = [&racing] {
            return std::all_of(racing.begin(), racing.end(), isReady);
        };
        QVERIFY(QTest::qWaitFor(areReady, 20'000));
        for (std::future<Start> &each : racing)
            QVERIFY(each.get().handedOver);
        QCOMPARE(tracksOf(received), expected);
    }
}

void tst_SingleInstanceRaces::aStart_waitsForAFirstOne_thatIsStillStarting()
{
    SingleInstance first(u"starting"_s);
    QVERIFY(!first.handOver({}, {}));
    auto second = start(thread(), u"starting"_s, u"mtrack_1234"_s);
    // No event loop runs meanwhile, as while a window is made.
    QCOMPARE(second.wait_for(1s), std::future_status::timeout);
    const QSignalSpy received(&first, &SingleInstance::received);
    QVERIFY(QTest::qWaitFor([&second] { return isReady(second); }, 20'000));
    QVERIFY(second.get().handedOver);
    QCOMPARE(tracksOf(received), QStringList{u"mtrack_1234"_s});
}

void tst_SingleInstanceRaces::aStart_takesThePlaceOfAFirstOne_thatIsClosing()
{
    auto first = std::make_unique<SingleInstance>(u"closing"_s);
    QVERIFY(!first->handOver({}, {}));
    const QSignalSpy received(first.get(), &SingleInstance::received);
    auto unanswered = start(thread(), u"closing"_s, u"mtrack_1234"_s); // sent before the end
    QCOMPARE(unanswered.wait_for(300ms), std::future_status::timeout);
    first->stopListening();
    QVERIFY(!QTest::qWaitFor([&unanswered] { return isReady(unanswered); }, 300));
    QCOMPARE(received.count(), 0);
    first.reset();
    QVERIFY(QTest::qWaitFor([&unanswered] { return isReady(unanswered); }, 20'000));
    QVERIFY(!unanswered.get().handedOver);
}

void tst_SingleInstanceRaces::aStart_doesNotWaitForever_forAFirstOneThatHangs()
{
    SingleInstance hanging(u"hanging"_s);
    QVERIFY(!hanging.handOver({}, {}));
    auto second = start(thread(), u"hanging"_s, u"mtrack_1234"_s, 200ms);
    QCOMPARE(second.wait_for(20s), std::future_status::ready);
    QVERIFY(!second.get().handedOver);
}

void tst_SingleInstanceRaces::anInstanceThatMoves_isFoundUnderItsNewName_only()
{
    SingleInstance moved(u"before"_s);
    QVERIFY(!moved.handOver({}, {}));
    moved.moveTo(u"after"_s);
    const QSignalSpy received(&moved, &SingleInstance::received);
    auto toOld = start(thread(), u"before"_s, u"mtrack_old"_s);
    auto toNew = start(thread(), u"after"_s, u"mtrack_new"_s);
    QVERIFY(QTest::qWaitFor([&] { return isReady(toOld) && isReady(toNew); }, 20'000));
    QVERIFY(!toOld.get().handedOver);
    QVERIFY(toNew.get().handedOver);
    QCOMPARE(tracksOf(received), QStringList{u"mtrack_new"_s});
}

void tst_SingleInstanceRaces::anInstanceThatMovesToATakenPlace_acceptsNothing()
{
    SingleInstance first(u"taken"_s);
    QVERIFY(!first.handOver({}, {}));
    SingleInstance moved(u"left"_s);
    QVERIFY(!moved.handOver({}, {}));
    moved.moveTo(u"taken"_s);
    const QSignalSpy atFirst(&first, &SingleInstance::received);
    const QSignalSpy atMoved(&moved, &SingleInstance::received);
    auto later = start(thread(), u"taken"_s, u"mtrack_1234"_s);
    QVERIFY(QTest::qWaitFor([&later] { return isReady(later); }, 20'000));
    QVERIFY(later.get().handedOver);
    QCOMPARE(atFirst.count(), 1);
    QCOMPARE(atMoved.count(), 0);
}

QTEST_GUILESS_MAIN(tst_SingleInstanceRaces)
#include "tst_singleinstance_races.moc"
