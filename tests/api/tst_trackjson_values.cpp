// SPDX-License-Identifier: MIT
#include "core/api/TrackJson.h"
#include "tests/support/TrackDocuments.h"

#include <QTest>
#include <QTimeZone>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Kind = LicenceClass::Kind;

/// Tests texts, durations, dates and licences of a track.
class TestTrackJsonValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_areBoundedAndCleaned();
    void duration_isWithinADay_data();
    void duration_isWithinADay();
    void createdAt_isUtc_data();
    void createdAt_isUtc();
    void licence_isKeptRaw_whenUnknown();
    void lastMemberCounts_whenAFieldComesTwice();
};

void TestTrackJsonValues::texts_areBoundedAndCleaned()
{
    const auto fetched = parseTrack(
            track("\"title\":\" a\\u202eb\\n\\u0000" + QByteArray(600, 't') + R"(","engine":")" +
                    QByteArray(5000, 'e') + R"(","mode":" \u200b ")"),
            id);
    QVERIFY(fetched);
    QVERIFY(fetched->track.title->startsWith(u"ab tt"_s));
    QCOMPARE(fetched->track.title->size(), 512);
    QCOMPARE(fetched->track.engine->size(), 4096);
    QVERIFY(!fetched->track.mode);
}

void TestTrackJsonValues::duration_isWithinADay_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<double>("seconds"); // 0: absent
    QTest::newRow("fraction") << QByteArray("119.4") << 119.4;
    QTest::newRow("whole") << QByteArray("120") << 120.0;
    QTest::newRow("exponent") << QByteArray("1.2e2") << 120.0;
    QTest::newRow("tiny") << QByteArray("0.001") << 0.001;
    QTest::newRow("a day") << QByteArray("86400") << 86400.0;
    QTest::newRow("more than a day") << QByteArray("86400.1") << 0.0;
    QTest::newRow("zero") << QByteArray("0") << 0.0;
    QTest::newRow("negative") << QByteArray("-5") << 0.0;
    QTest::newRow("negative fraction") << QByteArray("-0.5") << 0.0;
    QTest::newRow("huge") << QByteArray("99999999999999999999") << 0.0;
    QTest::newRow("infinite") << QByteArray("1e999") << 0.0;
    QTest::newRow("text") << QByteArray("\"119.4\"") << 0.0;
    QTest::newRow("boolean") << QByteArray("true") << 0.0;
}

void TestTrackJsonValues::duration_isWithinADay()
{
    QFETCH(QByteArray, value);
    const auto fetched = parseTrack(track("\"measured_duration_seconds\":" + value), id);
    QVERIFY(fetched);
    QTEST(fetched->track.durationSeconds.value_or(0), "seconds");
}

void TestTrackJsonValues::createdAt_isUtc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime time({2026, 6, 28}, {10, 31}, QTimeZone::utc());
    const auto row = [](const char *name, const QByteArray &text, const QDateTime &expected = {}) {
        QTest::newRow(name) << text << expected;
    };
    row("Z", "2026-06-28T10:31:00Z", time);
    row("small letters", "2026-06-28t10:31:00z", time);
    row("no offset", "2026-06-28T10:31:00", time);
    row("no offset in a gap of summer time", "2026-03-29T02:30:00",
            QDateTime({2026, 3, 29}, {2, 30}, QTimeZone::utc()));
    row("space", "2026-06-28 10:31:00Z", time);
    row("no seconds", "2026-06-28T10:31Z", time);
    row("milliseconds", "2026-06-28T10:31:00.250Z", time.addMSecs(250));
    row("microseconds", "2026-06-28T10:31:00.250000", time.addMSecs(250));
    row("offset", "2026-06-28T12:31:00+02:00", time);
    row("short offset", "2026-06-28T12:31:00+0200", time);
    row("shortest offset", "2026-06-28T12:31:00+02", time);
    row("offset west", "2026-06-28T05:01:00-05:30", time);
    row("date only", "2026-06-28");
    row("empty", "");
    row("words", "yesterday");
    row("no such day", "2026-02-30T10:31:00Z");
    row("no such hour", "2026-06-28T25:31:00Z");
    row("something behind", "2026-06-28T10:31:00Z!");
    row("long", "2026-06-28T10:31:00." + QByteArray(100000, '1') + "Z");
}

void TestTrackJsonValues::createdAt_isUtc()
{
    QFETCH(QByteArray, text);
    qputenv("TZ", "Europe/Berlin");
    const auto fetched = parseTrack(track("\"created_at\":\"" + text + '"'), id);
    QVERIFY(fetched);
    const QDateTime time = fetched->track.createdAt.value_or(QDateTime());
    QTEST(time, "time");
    QVERIFY(!time.isValid() || time.timeSpec() == Qt::UTC);
}

void TestTrackJsonValues::licence_isKeptRaw_whenUnknown()
{
    const auto fetched = parseTrack(track(R"("licence_class":"public_domain")"), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.licence, (LicenceClass{Kind::NotRecognised, u"public_domain"_s}));
}

void TestTrackJsonValues::lastMemberCounts_whenAFieldComesTwice()
{
    const auto fetched = parseTrack(
            track(R"("title":"a","title":"b","engine":"x","engine":null,"instrumental":true,"instrumental":1,
                "measured_duration_seconds":1,"measured_duration_seconds":"1",
                "stem_urls":{"a":"https://s/a"},"stem_urls":{"b":"https://s/b"})"),
            id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.title, std::optional(u"b"_s));
    QVERIFY(!fetched->track.engine && !fetched->track.instrumental &&
            !fetched->track.durationSeconds);
    QCOMPARE(fetched->track.sources, QStringList{u"b"_s});
}

QTEST_GUILESS_MAIN(TestTrackJsonValues)
#include "tst_trackjson_values.moc"
