// SPDX-License-Identifier: MIT
#include "ui/words/MessageWords.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace prelisten;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

Verdict verdictOf(Outcome outcome, Reason reason)
{
    Verdict verdict(outcome, reason);
    verdict.key = {KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s};
    return verdict;
}

} // namespace

// Tests what a message says besides its sentences: the track, the trace, the details for support.
class TestMessageWordsOfDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void trace_prefersTheTraceId();
    void countdown_endsInTrying();
    void details_holdWhatSupportNeeds();
    void details_nameHostAndProxy_whenTheNetworkFailed();
    void details_nameTheTrack();
    void about_namesTheTrack_beforeTheMeaning();
};

void TestMessageWordsOfDetails::trace_prefersTheTraceId()
{
    Verdict verdict(Outcome::NotAvailable);
    QCOMPARE(MessageWords::trace(verdict), QString());
    verdict.requestId = u"req_header"_s;
    QCOMPARE(MessageWords::trace(verdict), u"Request id: req_header"_s);
    verdict.traceId = u"req_jkl012mno"_s;
    QCOMPARE(MessageWords::trace(verdict), u"Trace id: req_jkl012mno"_s);
}

void TestMessageWordsOfDetails::countdown_endsInTrying()
{
    QCOMPARE(MessageWords::countdown(12), u"Trying again in 12 s."_s);
    QCOMPARE(MessageWords::countdown(0), u"Trying again…"_s);
}

void TestMessageWordsOfDetails::details_holdWhatSupportNeeds()
{
    Verdict verdict = verdictOf(Outcome::NotAvailable, Reason::None);
    verdict.httpStatus = 404;
    verdict.code = u"RESOURCE_NOT_FOUND"_s;
    verdict.traceId = u"req_jkl012mno"_s;
    verdict.when = QDateTime(QDate(2026, 6, 28), QTime(10, 30), QTimeZone::utc());
    const QString details = MessageWords::details(verdict, MessageWords::verdict(verdict), {});
    for (const auto &part :
            {u"Status: 404"_s, u"Code: RESOURCE_NOT_FOUND"_s, u"Trace id: req_jkl012mno"_s,
                    u"Request id: not given"_s, u"2026-06-28T10:30:00Z"_s})
        QVERIFY2(details.contains(part), qPrintable(part));
    QVERIFY(!details.contains(u"oak_live"_s));
    // Only the message itself has a label named "Message: …".
    for (const MessageWords::Fact &fact : MessageWords::facts(verdict, {}))
        QVERIFY(fact.caption != u"Message"_s);
}

void TestMessageWordsOfDetails::details_nameHostAndProxy_whenTheNetworkFailed()
{
    Verdict verdict = verdictOf(Outcome::Network, Reason::Unreachable);
    verdict.network = NetworkFault{NetworkFault::Kind::ProxyRefuses, {},
            NetworkFault::Party::Storage, u"storage.example"_s, u"proxy.example:3128"_s};
    const QString details = MessageWords::details(verdict, MessageWords::verdict(verdict), {});
    QVERIFY(details.contains(u"Host: storage.example"_s));
    QVERIFY(details.contains(u"Proxy: proxy.example:3128"_s));
}

void TestMessageWordsOfDetails::details_nameTheTrack()
{
    const Verdict verdict = verdictOf(Outcome::NotAvailable, Reason::None);
    const TrackRef about{u"org_abc123"_s, u"mtrack_b"_s};
    const QString details = MessageWords::details(verdict, MessageWords::verdict(verdict), about);
    QVERIFY(details.contains(u"\nTrack: mtrack_b\n"_s));
    QVERIFY(MessageWords::details(verdict, {}, {}).contains(u"\nTrack: not given\n"_s));
}

void TestMessageWordsOfDetails::about_namesTheTrack_beforeTheMeaning()
{
    const TrackRef about{u"org_abc123"_s, u"mtrack_b"_s};
    QCOMPARE(MessageWords::about(about, u"So it is."_s), u"This is about mtrack_b. So it is."_s);
    QCOMPARE(MessageWords::about(about, {}), u"This is about mtrack_b."_s);
    QCOMPARE(MessageWords::about({}, u"So it is."_s), u"So it is."_s);
}

QTEST_GUILESS_MAIN(TestMessageWordsOfDetails)
#include "tst_messagewords_details.moc"
