// SPDX-License-Identifier: MIT
#include "ui/words/AccessWords.h"

#include "tests/support/AccessCases.h"
#include "tests/support/Sentences.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;

/// Tests the sentences about a run of checks: rows, progress, remarks on lines.
class TestAccessWordsOfRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row_claimsNoOutcome_beforeThereIsOne();
    void left_isAsRoughAsItIs_data();
    void left_isAsRoughAsItIs();
    void progress_saysHowFarAndHowLong();
    void pause_countsDown_andEndsInGoingOn();
    void lines_areNamed_butNotEndlessly();
    void notes_areCalmSentences();
};

void TestAccessWordsOfRuns::row_claimsNoOutcome_beforeThereIsOne()
{
    CheckRow row;
    row.checked = CheckedTrack{{}, Verdict(Verdict::Outcome::Playable), {}, {}};
    for (const auto state :
            {CheckRow::State::Waiting, CheckRow::State::Requesting, CheckRow::State::Watching}) {
        row.state = state;
        QVERIFY(!AccessWords::row(row).contains(u"Playable"_s));
    }
    row.state = CheckRow::State::Done;
    QCOMPARE(AccessWords::row(row), u"Playable"_s);
    row.checked.reset();
    QVERIFY(!AccessWords::row(row).contains(u"Playable"_s));
}

void TestAccessWordsOfRuns::left_isAsRoughAsItIs_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 0 << u"a few seconds left"_s;
    QTest::newRow("seconds") << 41 << u"about 45 s left"_s;
    QTest::newRow("minutes") << 14 * 60 + 10 << u"about 14 min left"_s;
    QTest::newRow("nearly two") << 110 << u"about 2 min left"_s;
    QTest::newRow("hours") << 2 * 3600 + 1500 << u"about 2.5 h left"_s;
}

void TestAccessWordsOfRuns::left_isAsRoughAsItIs()
{
    QFETCH(int, seconds);
    QFETCH(QString, words);
    QCOMPARE(AccessWords::timeLeft(std::chrono::seconds(seconds)), words);
}

void TestAccessWordsOfRuns::progress_saysHowFarAndHowLong()
{
    using Activity = CheckProgress::Activity;
    QCOMPARE(AccessWords::progress({Activity::Running, 412, 1000, 840'000ms, {}}),
            u"412 of 1,000 checked, about 14 min left"_s);
    QCOMPARE(AccessWords::progress({Activity::Running, 1, 1000, {}, {}}), u"1 of 1,000 checked"_s);
    QVERIFY(AccessWords::progress({Activity::Idle, 0, 12, {}, {}}).contains(u"12"_s));
    QVERIFY(AccessWords::progress({Activity::Over, 12, 12, {}, {}}).contains(u"12"_s));
}

void TestAccessWordsOfRuns::pause_countsDown_andEndsInGoingOn()
{
    QCOMPARE(AccessWords::servicePause(12), u"The service’s limit: going on in 12 s."_s);
    QVERIFY(AccessWords::servicePause(0).endsWith(u"going on…"_s));
    QVERIFY(AccessWords::watching(7).contains(u"7 s"_s));
    QVERIFY(isSentence(AccessWords::watching(std::nullopt)));
}

void TestAccessWordsOfRuns::lines_areNamed_butNotEndlessly()
{
    QVERIFY(AccessWords::lines({3, 17}).endsWith(u"3, 17"_s));
    QVERIFY(AccessWords::lines({1, 2, 3, 4, 5, 6, 7}).endsWith(u"6, …"_s));
}

void TestAccessWordsOfRuns::notes_areCalmSentences()
{
    QVERIFY(AccessWords::note(CheckNote::None, {}).isEmpty());
    for (int note = static_cast<int>(CheckNote::FileUnreadable);
            note <= static_cast<int>(CheckNote::WatchEnded); ++note) {
        const Message message = AccessWords::note(static_cast<CheckNote>(note), u"42"_s);
        QVERIFY2(isSentence(message.headline), qPrintable(message.headline));
        QVERIFY(message.next.isEmpty() || isSentence(message.next));
    }
    QVERIFY(AccessWords::note(CheckNote::NotText, u"list.csv"_s)
                    .headline.startsWith(u"“list.csv”"_s));
    QVERIFY(AccessWords::note(CheckNote::NotText, {}).headline.startsWith(u"The text"_s));
}

QTEST_GUILESS_MAIN(TestAccessWordsOfRuns)
#include "tst_accesswords_runs.moc"
