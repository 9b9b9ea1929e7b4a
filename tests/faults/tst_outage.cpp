// SPDX-License-Identifier: MIT
#include "tests/support/Figure.h"
#include "tests/support/SpoolFixture.h"
#include "tests/support/VirtualSpools.h"

#include <QTest>

#include <algorithm>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = SpoolStatus::Activity;

Q_DECLARE_METATYPE(prelisten::tests::StorageAnswer)

namespace {

constexpr int sources = 16;
constexpr int mostRequests = 80; // in ten minutes

StorageAnswer refused()
{
    StorageAnswer answer;
    answer.verbatim = true;
    return answer;
}

StorageAnswer hanging()
{
    StorageAnswer answer;
    answer.hang = true;
    return answer;
}

/// The answer arrives at 20 kB a second.
StorageAnswer slowly(StorageAnswer answer)
{
    answer.dripSize = 2'000;
    answer.dripInterval = 100;
    return answer;
}

} // namespace

/// Tests outages of the storage and of the service, in virtual time: what they cost, and that
/// everything continues afterwards.
class tst_Outage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenMinutesWithoutTheStorage_areCheap_data();
    void tenMinutesWithoutTheStorage_areCheap();
    void tenMinutesWithoutTheService_areCheap();
    void aSourceWhoseTroubleIsItsOwn_delaysNoOther();
    void anOutage_endsForAll_whenOneGetsThrough();
    void cleanupTestCase();

private:
    void check(int requests);

    int m_most = 0; // requests in ten minutes
};

void tst_Outage::tenMinutesWithoutTheStorage_areCheap_data()
{
    QTest::addColumn<StorageAnswer>("answer");
    QTest::addColumn<int>("listened");
    for (const int listened : {1, sources}) {
        QTest::addRow("refused, %d listened to", listened) << refused() << listened;
        QTest::addRow("503, %d listened to", listened) << StorageAnswer::plain(503) << listened;
        QTest::addRow("silent, %d listened to", listened) << hanging() << listened;
    }
}

void tst_Outage::tenMinutesWithoutTheStorage_areCheap()
{
    QFETCH(const StorageAnswer, answer);
    QFETCH(const int, listened);
    VirtualTime &time = VirtualTime::current();
    VirtualSpools track(sources, waveBody(1'000'000));
    const auto begin = time.now();
    const auto outage = begin + 10s;
    track.storage = [&](const StorageRequest &request, int) {
        const auto now = time.now();
        if (now >= outage && now < outage + 10min)
            return answer;
        StorageAnswer good = slowly(track.good(request));
        if (now < outage)
            good.cutAfterTime = static_cast<int>((outage - now).count());
        return good;
    };
    for (int i = listened; i < sources; ++i)
        track.spools().at(static_cast<size_t>(i))->setListening(false);
    track.start();
    time.run(10s - 1ms);
    QCOMPARE(track.requests(), sources);
    time.run(10min);
    check(track.requests() - sources);
    for (const auto &spool : track.spools())
        spool->setListening(true);
    QVERIFY(time.runUntil([&track] { return track.areComplete(); }, 40s + 60s));
}

void tst_Outage::tenMinutesWithoutTheService_areCheap()
{
    VirtualTime &time = VirtualTime::current();
    VirtualSpools track(sources, waveBody(100'000));
    const auto begin = time.now();
    track.storage = [&](const StorageRequest &request, int generation) {
        return generation == 1 ? StorageAnswer::plain(403) : track.good(request);
    };
    track.api = [&]() -> std::optional<StorageAnswer> {
        return time.now() < begin + 10min ? std::optional(refused()) : std::nullopt;
    };
    track.start();
    time.run(10min);
    check(track.requests());
    QVERIFY(time.runUntil([&track] { return track.areComplete(); }, 40s));
}

void tst_Outage::aSourceWhoseTroubleIsItsOwn_delaysNoOther()
{
    VirtualTime &time = VirtualTime::current();
    VirtualSpools track(3, waveBody(1'000'000));
    const auto blip = time.now() + 60s;
    track.storage = [&](const StorageRequest &request, int) {
        if (request.path() == "/audio/master")
            return StorageAnswer::plain(503);
        if (time.now() >= blip && time.now() < blip + 1s)
            return refused();
        StorageAnswer good = slowly(track.good(request));
        if (time.now() < blip)
            good.cutAfterTime = static_cast<int>((blip - time.now()).count());
        return good;
    };
    track.start();
    const auto stemsAreComplete = [&track] {
        return std::all_of(track.spools().cbegin() + 1, track.spools().cend(),
                [](const auto &spool) { return spool->status().activity == Activity::Complete; });
    };
    QVERIFY(time.runUntil(stemsAreComplete, 50s + 70s));
}

void tst_Outage::anOutage_endsForAll_whenOneGetsThrough()
{
    VirtualTime &time = VirtualTime::current();
    VirtualSpools track(sources, waveBody(1'000));
    const auto end = time.now() + 5min;
    track.storage = [&](const StorageRequest &request, int) {
        return time.now() < end ? refused() : track.good(request);
    };
    track.start();
    time.run(5min);
    QVERIFY(std::all_of(track.spools().cbegin(), track.spools().cend(), [](const auto &spool) {
        return spool->status().activity == Activity::WaitingForNetwork && spool->status().retryIn;
    }));
    QVERIFY(time.runUntil([&track] { return track.areComplete(); }, 32s));
}

void tst_Outage::check(int requests)
{
    m_most = std::max(m_most, requests);
    QVERIFY2(requests <= mostRequests, qPrintable(QString::number(requests)));
}

void tst_Outage::cleanupTestCase()
{
    printFigure(8, u"at most %1 requests"_s.arg(m_most));
}

int main(int argc, char **argv)
{
    const auto application = VirtualTime::application(argc, argv);
    tst_Outage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_outage.moc"
