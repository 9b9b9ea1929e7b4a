// SPDX-License-Identifier: MIT
#include "tests/support/CheckSamples.h"
#include "ui/words/TicketWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

CheckedTrack notAvailable()
{
    CheckedTrack checked = *tests::doneRow(7, Verdict::Outcome::NotAvailable, 404).checked;
    checked.verdict.requestId = u"req_header"_s;
    checked.verdict.processingMs = 41;
    checked.verdict.apiVersion = u"2026-06"_s;
    checked.verdict.control = Verdict::Control::Works;
    return checked;
}

QString ticketOf(const CheckedTrack &checked)
{
    return TicketWords::text(checked, {u"0.1.0"_s, u"6.4.2"_s, u"FFmpeg"_s});
}

bool hasLine(const QString &text, const QString &line)
{
    return text.split(u'\n').contains(line);
}

} // namespace

class TestTicketWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ticket_holdsAllThatSupportAsksFor_data();
    void ticket_holdsAllThatSupportAsksFor();
    void ticket_saysWhatIsNotKnown_ratherThanLeavingItOut();
    void ticket_givesBothTimes_withTheirDistance();
    void ticket_listsEachSource_afterADeepCheck();
    void ticket_staysPlainLines_whateverTheTitleIs();
    void ticket_holdsNoKeyAndNoLink();
};

void TestTicketWords::ticket_holdsAllThatSupportAsksFor_data()
{
    QTest::addColumn<QString>("line");
    for (const auto &line : {u"Verdict: Not available to this key"_s, u"Proven:"_s,
                 u"Not proven:"_s, u"Track id: mtrack_000007"_s, u"Organization: org_abc123"_s,
                 u"Whose access: Key oak_live_a1b2… (keychain), organization org_abc123"_s,
                 u"Time (UTC): 2026-06-28T10:31:07Z"_s, u"Status: 404"_s, u"Code: CODE_404"_s,
                 u"Trace id: req_jkl012mno"_s, u"Request id: req_header"_s,
                 u"Processing time: 41 ms"_s, u"Service version: 2026-06"_s, u"Prelisten: 0.1.0"_s,
                 u"Qt: 6.4.2"_s, u"Media backend: FFmpeg"_s})
        QTest::newRow(qPrintable(line)) << line;
}

void TestTicketWords::ticket_holdsAllThatSupportAsksFor()
{
    QFETCH(QString, line);
    const QString text = ticketOf(notAvailable());
    QVERIFY2(hasLine(text, line), qPrintable(text));
}

void TestTicketWords::ticket_saysWhatIsNotKnown_ratherThanLeavingItOut()
{
    const CheckedTrack bare{{}, Verdict(Verdict::Outcome::Network), {}, {}};
    const QString text = TicketWords::text(bare, {});
    for (const auto &field : {u"Track id"_s, u"Title"_s, u"Licence"_s, u"Organization"_s,
                 u"Time (UTC)"_s, u"Local time"_s, u"Status"_s, u"Code"_s, u"Trace id"_s,
                 u"Request id"_s, u"Processing time"_s, u"Service version"_s, u"Media backend"_s})
        QVERIFY2(hasLine(text, field + u": not given"_s), qPrintable(field));
    QVERIFY(hasLine(text, u"Deep check: not made"_s));
}

void TestTicketWords::ticket_givesBothTimes_withTheirDistance()
{
    qputenv("TZ", "Asia/Kolkata");
    tzset();
    const QString text = ticketOf(notAvailable());
    qunsetenv("TZ");
    tzset();
    QVERIFY2(hasLine(text, u"Local time: 2026-06-28T16:01:07+05:30"_s), qPrintable(text));
}

void TestTicketWords::ticket_listsEachSource_afterADeepCheck()
{
    CheckedTrack checked = *tests::doneRow(1, Verdict::Outcome::Playable, 200).checked;
    Verdict bad = tests::verdictWith(Verdict::Outcome::Service, 403);
    bad.reason = Verdict::Reason::StorageAnswer;
    bad.source = u"bass"_s;
    checked.sources = {
            {masterSource(), checked.verdict, 119.4, false}, {u"bass"_s, bad, {}, false}};
    const QString text = ticketOf(checked);
    QVERIFY2(hasLine(text, u"- master: Answers with audio of 1:59.4."_s), qPrintable(text));
    QVERIFY2(text.contains(u"- bass: The storage did not hand out"_s), qPrintable(text));
    QVERIFY(text.contains(u"status was 403"_s));
    QVERIFY(hasLine(text, u"Licence: Personal use only"_s));
    QVERIFY(hasLine(text, u"Title: Song 1"_s));
}

void TestTicketWords::ticket_staysPlainLines_whateverTheTitleIs()
{
    CheckedTrack checked = *tests::doneRow(1, Verdict::Outcome::Playable, 200).checked;
    const qsizetype lines = ticketOf(checked).count(u'\n');
    checked.track->title = u"<b>%1 %2</b> =HYPERLINK()"_s;
    const QString text = ticketOf(checked);
    QVERIFY(hasLine(text, u"Title: <b>%1 %2</b> =HYPERLINK()"_s));
    QCOMPARE(text.count(u'\n'), lines);
}

// A verdict holds no key and no link. Should a link ever get into a source name or a message, this
// test fails.
void TestTicketWords::ticket_holdsNoKeyAndNoLink()
{
    for (const CheckRow &row : tests::sampleRows(3)) {
        const QString text = ticketOf(*row.checked);
        for (const auto &secret : {u"sig="_s, u"://"_s, u"X-API-Key"_s, u"oak_live_a1b2c"_s})
            QVERIFY2(!text.contains(secret), qPrintable(text));
        // Only the key's first characters appear.
        QCOMPARE(text.count(u"oak_live_a1b2"_s), text.count(u"oak_live_a1b2…"_s));
    }
}

QTEST_GUILESS_MAIN(TestTicketWords)
#include "tst_ticketwords.moc"
