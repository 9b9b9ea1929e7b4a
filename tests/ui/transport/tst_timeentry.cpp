// SPDX-License-Identifier: MIT
#include "ui/transport/TimeEntry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using Problem = TimeEntry::Problem;

namespace {

constexpr qint64 position = 51'300;
constexpr qint64 duration = 119'400;

} // namespace

class TestTimeEntry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_understandsWhatPeopleType_data();
    void parse_understandsWhatPeopleType();
    void parse_saysWhatIsWrong_data();
    void parse_saysWhatIsWrong();
    void parse_hasNoEnd_whileTheLengthIsNotKnown();
};

void TestTimeEntry::parse_understandsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("place");
    QTest::newRow("minutes and seconds") << u"1:23.4"_s << qint64(83'400);
    QTest::newRow("as it is shown") << u"0:51.3"_s << qint64(51'300);
    QTest::newRow("decimal comma") << u"1:23,45"_s << qint64(83'450);
    QTest::newRow("seconds") << u"83"_s << qint64(83'000);
    QTest::newRow("seconds with a part") << u"83.25"_s << qint64(83'250);
    QTest::newRow("only a part") << u".5"_s << qint64(500);
    QTest::newRow("with its unit") << u"83 s"_s << qint64(83'000);
    QTest::newRow("units") << u"1m23"_s << qint64(83'000);
    QTest::newRow("units in full") << u" 1 Min 23.5 sec "_s << qint64(83'500);
    QTest::newRow("a minute") << u"1m"_s << qint64(60'000);
    QTest::newRow("many minutes are few hours") << u"0:01:23"_s << qint64(83'000);
    QTest::newRow("hours as units") << u"0h1m23s"_s << qint64(83'000);
    QTest::newRow("the end") << u"1:59.4"_s << duration;
    QTest::newRow("the start") << u"0"_s << qint64(0);
    QTest::newRow("forward") << u"+10"_s << position + 10'000;
    QTest::newRow("back") << u"-5"_s << position - 5'000;
    QTest::newRow("a typographer's minus") << u"\u22125"_s << position - 5'000;
    QTest::newRow("a step in minutes") << u"+0:10.5"_s << position + 10'500;
    QTest::newRow("back stops at the start") << u"-2m"_s << qint64(0);
    QTest::newRow("forward stops at the end") << u"+5:00"_s << duration;
    QTest::newRow("half") << u"50%"_s << qint64(59'700);
    QTest::newRow("a share with a part") << u"12,5 %"_s << qint64(14'925);
    QTest::newRow("all") << u"100%"_s << duration;
    QTest::newRow("Arabic figures") << u"\u0661:\u0662\u0663\u066b\u0664"_s << qint64(83'400);
    QTest::newRow("with marks of direction") << u"\u200e1:23\u200f"_s << qint64(83'000);
}

void TestTimeEntry::parse_understandsWhatPeopleType()
{
    QFETCH(QString, text);
    QFETCH(qint64, place);
    const auto parsed = TimeEntry::parse(text, position, duration);
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.value(), place);
}

void TestTimeEntry::parse_saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("nothing") << QString() << Problem::Empty;
    QTest::newRow("blanks") << u"  \t"_s << Problem::Empty;
    QTest::newRow("words") << u"chorus"_s << Problem::NotATime;
    QTest::newRow("too many seconds") << u"1:60"_s << Problem::NotATime;
    QTest::newRow("too many minutes") << u"1:60:00"_s << Problem::NotATime;
    QTest::newRow("no seconds") << u"1:"_s << Problem::NotATime;
    QTest::newRow("colons only") << u":"_s << Problem::NotATime;
    QTest::newRow("a sign only") << u"+"_s << Problem::NotATime;
    QTest::newRow("two signs") << u"+-5"_s << Problem::NotATime;
    QTest::newRow("two points") << u"1.2.3"_s << Problem::NotATime;
    QTest::newRow("a point only") << u"."_s << Problem::NotATime;
    QTest::newRow("hours and what") << u"1h23"_s << Problem::NotATime;
    QTest::newRow("units the wrong way round") << u"23s1m"_s << Problem::NotATime;
    QTest::newRow("a share of nothing") << u"%"_s << Problem::NotATime;
    QTest::newRow("a step by a share") << u"+10%"_s << Problem::NotATime;
    QTest::newRow("more than all") << u"100.1%"_s << Problem::BeyondTheEnd;
    QTest::newRow("beyond the end") << u"2:00"_s << Problem::BeyondTheEnd;
    QTest::newRow("far beyond") << u"999999"_s << Problem::BeyondTheEnd;
    QTest::newRow("longer than any time") << u"9"_s.repeated(10'000) << Problem::NotATime;
    QTest::newRow("blanks before it") << QString(QString(39, u' ') + u"12") << Problem::NotATime;
}

void TestTimeEntry::parse_saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(Problem, problem);
    const auto parsed = TimeEntry::parse(text, position, duration);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error(), problem);
}

void TestTimeEntry::parse_hasNoEnd_whileTheLengthIsNotKnown()
{
    QCOMPARE(TimeEntry::parse(u"10:00"_s, 0, 0).value(), 600'000);
    QCOMPARE(TimeEntry::parse(u"+10:00"_s, 1'000, 0).value(), 601'000);
    QCOMPARE(TimeEntry::parse(u"50%"_s, 0, 0).error(), Problem::LengthUnknown);
}

QTEST_GUILESS_MAIN(TestTimeEntry)
#include "tst_timeentry.moc"
