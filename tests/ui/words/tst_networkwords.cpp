// SPDX-License-Identifier: MIT
#include "tests/support/Sentences.h"
#include "ui/words/NetworkWords.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using Kind = NetworkFault::Kind;
using Party = NetworkFault::Party;
using Tls = NetworkFault::Tls;

namespace {

NetworkFault faultOf(Kind kind, Party party, Tls tls = Tls::None)
{
    return {kind, tls, party, u"host.example:8443"_s, u"proxy.example:3128"_s};
}

/// Every fault that can be told.
QList<NetworkFault> allFaults(Party party)
{
    QList<NetworkFault> faults;
    const auto kinds = QMetaEnum::fromType<Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        if (kinds.value(i) != static_cast<int>(Kind::TlsFailed))
            faults.append(faultOf(static_cast<Kind>(kinds.value(i)), party));
    }
    const auto troubles = QMetaEnum::fromType<Tls>();
    for (int i = 1; i < troubles.keyCount(); ++i)
        faults.append(faultOf(Kind::TlsFailed, party, static_cast<Tls>(troubles.value(i))));
    return faults;
}

} // namespace

/// Tests what is said about requests that got no answer.
class TestNetworkWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fault_hasASentenceOfItsOwn_data();
    void fault_hasASentenceOfItsOwn();
    void offline_isSaidOfNothingElse();
    void fault_namesTheProxy_whenItIsTheProxys();
    void fault_isKnownFromTheReason_whenNothingElseIs();
};

void TestNetworkWords::fault_hasASentenceOfItsOwn_data()
{
    QTest::addColumn<Party>("party");
    QTest::addColumn<QString>("who");
    QTest::newRow("service") << Party::Service << u"The service host.example:8443"_s;
    QTest::newRow("storage") << Party::Storage << u"The storage host.example:8443"_s;
}

void TestNetworkWords::fault_hasASentenceOfItsOwn()
{
    QFETCH(const Party, party);
    QFETCH(const QString, who);
    QSet<QString> seen;
    for (const NetworkFault &fault : allFaults(party)) {
        const Message message = NetworkWords::fault(fault);
        QVERIFY2(isSentence(message.headline), qPrintable(message.headline));
        QVERIFY2(isSentence(message.next), qPrintable(message.next));
        QVERIFY2(isSentence(NetworkWords::proven(fault)), qPrintable(message.headline));
        QVERIFY2(!seen.contains(message.headline), qPrintable(message.headline));
        seen.insert(message.headline);
        QVERIFY2(message.headline.startsWith(who) || fault.kind == Kind::Offline,
                qPrintable(message.headline));
    }
}

void TestNetworkWords::offline_isSaidOfNothingElse()
{
    for (const NetworkFault &fault : allFaults(Party::Service)) {
        const Message message = NetworkWords::fault(fault);
        const bool isSaid = message.headline.contains(u"offline"_s) ||
                            message.next.contains(u"offline"_s) ||
                            NetworkWords::proven(fault).contains(u"offline"_s);
        QCOMPARE(isSaid, fault.kind == Kind::Offline);
    }
}

void TestNetworkWords::fault_namesTheProxy_whenItIsTheProxys()
{
    for (const Kind kind : {Kind::ProxyUnreachable, Kind::ProxyRefuses, Kind::ProxyAsksPassword,
                 Kind::ProxyRejectsPassword, Kind::ProxyFails, Kind::TimedOut}) {
        const QString headline = NetworkWords::fault(faultOf(kind, Party::Storage)).headline;
        QVERIFY2(headline.contains(u"proxy proxy.example:3128"_s), qPrintable(headline));
    }
}

void TestNetworkWords::fault_isKnownFromTheReason_whenNothingElseIs()
{
    Verdict verdict(Verdict::Outcome::Network, Verdict::Reason::Unreachable);
    QCOMPARE(NetworkWords::fault(NetworkWords::faultOf(verdict)).headline,
            u"The service cannot be reached."_s);
    verdict.source = u"bass"_s;
    verdict.reason = Verdict::Reason::TimedOut;
    QCOMPARE(NetworkWords::fault(NetworkWords::faultOf(verdict)).headline,
            u"The storage did not answer in time."_s);
    verdict.reason = Verdict::Reason::TlsFailed;
    QCOMPARE(NetworkWords::fault(NetworkWords::faultOf(verdict)).headline,
            u"The storage could not prove its identity, so nothing was sent."_s);
    verdict.network = faultOf(Kind::Refused, Party::Service);
    QCOMPARE(NetworkWords::faultOf(verdict), *verdict.network);
}

QTEST_GUILESS_MAIN(TestNetworkWords)
#include "tst_networkwords.moc"
