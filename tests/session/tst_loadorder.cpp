// SPDX-License-Identifier: MIT
#include "core/session/LoadOrder.h"
#include "tests/support/PlayerFixture.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Activity = SpoolStatus::Activity;

namespace {

const SourceName master = masterSource();

} // namespace

class tst_LoadOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theCurrentOne_hasTheLineForItself();
    void theOthers_followInOrder_twoAtATime();
    void listening_movesTheLine();
    void theNewSource_goesFirst_whileTheOldOneHasEnough();
    void theOldSource_isServed_untilTheNewOneSounds();
    void aFailedOne_freesTheLine();
    void withoutPreloading_onlyWhatIsListenedToLoads();
    void paused_nobodyRenewsOrRetries();
    void paused_theFirstBytesAreStillFetched();
    void playing_goesOnWithWhatWasParked();
    void nothingStarts_withoutATrack();

private:
    [[nodiscard]] QStringList busy();
    [[nodiscard]] Activity activity(int index)
    {
        return m->spool(m_names.at(index)).status().activity;
    }

    const QStringList m_names{master, u"stem1"_s, u"stem2"_s, u"stem3"_s, u"stem4"_s};
    std::unique_ptr<PlayerFixture> m;
    std::unique_ptr<LoadOrder> m_order;
};

void tst_LoadOrder::init()
{
    m = std::make_unique<PlayerFixture>();
    m->deck.atOnce = true;
    m->open(m_names);
    m_order = std::make_unique<LoadOrder>(m->lanes(m_names), m->transport);
    m_order->apply();
}

void tst_LoadOrder::cleanup()
{
    m_order.reset();
    m.reset();
}

/// The sources that are downloading.
QStringList tst_LoadOrder::busy()
{
    QStringList busy;
    for (const QString &name : m_names) {
        const Activity now = m->spool(name).status().activity;
        if (now == Activity::Connecting || now == Activity::Receiving)
            busy.append(name);
    }
    return busy;
}

void tst_LoadOrder::theCurrentOne_hasTheLineForItself()
{
    QCOMPARE(busy(), QStringList{master});
    QVERIFY(m->let(master, 0, 5'000));
    m->transport.play();
    QCOMPARE(busy(), QStringList{master});
}

void tst_LoadOrder::theOthers_followInOrder_twoAtATime()
{
    m->transport.play();
    QVERIFY(m->letAll());
    QTRY_COMPARE(busy(), m_names.mid(1, 2));
    QVERIFY(m->letAll(m_names.at(2)));
    QTRY_COMPARE(busy(), QStringList({m_names.at(1), m_names.at(3)}));
    QVERIFY(m->letAll(m_names.at(1)));
    QTRY_COMPARE(busy(), m_names.mid(3, 2));
    QVERIFY(m->letAll(m_names.at(3)));
    QVERIFY(m->letAll(m_names.at(4)));
    QTRY_COMPARE(busy(), QStringList());
}

void tst_LoadOrder::listening_movesTheLine()
{
    QVERIFY(m->letAll());
    QTRY_COMPARE(busy(), m_names.mid(1, 2));
    m->transport.listen(m_names.at(4));
    QCOMPARE(busy(), QStringList{m_names.at(4)});
    QVERIFY(m->letAll(m_names.at(4)));
    QTRY_COMPARE(busy(), m_names.mid(1, 2));
}

void tst_LoadOrder::theNewSource_goesFirst_whileTheOldOneHasEnough()
{
    m->transport.play();
    QVERIFY(m->let(master, 0, 20'000));
    QTRY_VERIFY(m->transport.loaded());
    m->transport.listen(m_names.at(2));
    QCOMPARE(busy(), QStringList{m_names.at(2)});
    QCOMPARE(m->transport.loaded()->name(), master);
}

void tst_LoadOrder::theOldSource_isServed_untilTheNewOneSounds()
{
    m->transport.play();
    QVERIFY(m->let(master, 0, 2'000));
    QTRY_VERIFY(m->transport.loaded());
    m->transport.listen(m_names.at(2));
    QCOMPARE(busy(), QStringList({master, m_names.at(2)}));
    QVERIFY(m->let(m_names.at(2), 0, 20'000));
    QTRY_COMPARE(m->transport.loaded()->name(), m_names.at(2));
    QTRY_COMPARE(busy(), QStringList{m_names.at(2)});
    QCOMPARE(activity(0), Activity::Idle);
}

void tst_LoadOrder::aFailedOne_freesTheLine()
{
    m->fixture.storage = [this](const StorageRequest &request, int) {
        return request.path().endsWith("stem1") ? StorageAnswer::plain(418)
                                                : m->fixture.good(request);
    };
    m->fixture.server().cutAll();
    for (const int index : {0, 2, 3, 4})
        QTRY_COMPARE(activity(index), Activity::Complete);
    QCOMPARE(activity(1), Activity::Failed);
}

void tst_LoadOrder::withoutPreloading_onlyWhatIsListenedToLoads()
{
    m_order->setPreloading(false);
    QVERIFY(m->letAll());
    QTRY_COMPARE(activity(0), Activity::Complete);
    QCOMPARE(busy(), QStringList());
    m->transport.listen(m_names.at(3));
    QCOMPARE(busy(), QStringList{m_names.at(3)});
    QVERIFY(m->letAll(m_names.at(3)));
    QTRY_COMPARE(busy(), QStringList());
    m_order->setPreloading(true);
    QCOMPARE(busy(), m_names.mid(1, 2));
}

void tst_LoadOrder::paused_nobodyRenewsOrRetries()
{
    QVERIFY(m->let(master, 0, 5'000));
    QTRY_VERIFY(m->transport.loaded());
    const auto asked = m->asked().size();
    m->fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::plain(403);
    };
    m->fixture.server().cutAll();
    QTRY_COMPARE(activity(0), Activity::Parked);
    QCOMPARE(m->asked().size(), asked);
    QCOMPARE(m->fixture.apiCalls(), 0);
}

void tst_LoadOrder::paused_theFirstBytesAreStillFetched()
{
    m->fixture.storage = [this](const StorageRequest &request, int generation) {
        return generation == 1 ? StorageAnswer::plain(403) : m->fixture.good(request);
    };
    m->fixture.server().cutAll();
    QTRY_COMPARE(activity(0), Activity::Complete);
    QCOMPARE(m->fixture.apiCalls(), 1);
}

void tst_LoadOrder::playing_goesOnWithWhatWasParked()
{
    paused_nobodyRenewsOrRetries();
    m->fixture.storage = [this](const StorageRequest &request, int) {
        return m->fixture.good(request);
    };
    m->transport.play();
    QTRY_COMPARE(activity(0), Activity::Complete);
}

void tst_LoadOrder::nothingStarts_withoutATrack()
{
    m->transport.close();
    m->spool(master).pause();
    m_order->apply();
    QCOMPARE(busy(), QStringList());
}

QTEST_GUILESS_MAIN(tst_LoadOrder)
#include "tst_loadorder.moc"
