// SPDX-License-Identifier: MIT
#include "ui/words/AccessWords.h"

#include "tests/support/AccessCases.h"
#include "tests/support/Sentences.h"
#include "ui/words/VerdictWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

CheckedTrack checkedWith(Outcome outcome, Reason reason, const SourceName &source = {})
{
    CheckedTrack checked{{}, playableVerdict(caseKey, caseOrganization), {}, {}};
    checked.verdict.outcome = outcome;
    checked.verdict.reason = reason;
    checked.verdict.source = source;
    checked.verdict.httpStatus = 200;
    return checked;
}

} // namespace

/// Tests the sentences about a track that the service gave with links missing or unusable.
class TestAccessWordsOfLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfThem_areSentences_data();
    void allOfThem_areSentences();
    void aTrackOfStems_isPlayable_withoutAMaster();
    void aTrackWithoutLinks_wasGivenAllTheSame();
    void aRefusedLink_isNoAnswerOfTheStorage();
    void anAnswerOfTheService_isNoneOfTheStorage_whenLinksWereRenewed();
};

void TestAccessWordsOfLinks::allOfThem_areSentences_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("stems only") << Outcome::Playable << Reason::NoMaster;
    QTest::newRow("no links") << Outcome::Service << Reason::NoLinks;
    QTest::newRow("refused") << Outcome::Service << Reason::LinkRefused;
    QTest::newRow("not valid yet") << Outcome::Service << Reason::LinkTooEarly;
}

void TestAccessWordsOfLinks::allOfThem_areSentences()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const Reason, reason);
    const CheckedTrack checked = checkedWith(
            outcome, reason, reason >= Reason::SourceMissing ? masterSource() : SourceName());
    const QStringList proven = AccessWords::proven(checked);
    const QStringList open = AccessWords::notProven(checked);
    QVERIFY(!proven.isEmpty() && !open.isEmpty());
    for (const QString &sentence : proven + open + QStringList{AccessWords::next(checked)})
        QVERIFY2(isSentence(sentence), qPrintable(sentence));
}

void TestAccessWordsOfLinks::aTrackOfStems_isPlayable_withoutAMaster()
{
    const CheckedTrack checked = checkedWith(Outcome::Playable, Reason::NoMaster);
    QCOMPARE(AccessWords::found(checked), u"Playable, no master"_s);
    QVERIFY(VerdictWords::outcome(checked.verdict).headline.contains(u"no master recording"_s));
    QVERIFY(AccessWords::proven(checked).join(u' ').contains(u"none to a master recording"_s));
}

void TestAccessWordsOfLinks::aTrackWithoutLinks_wasGivenAllTheSame()
{
    const CheckedTrack checked = checkedWith(Outcome::Service, Reason::NoLinks);
    QVERIFY(AccessWords::proven(checked).constFirst().contains(u"gave the track to this key"_s));
    QVERIFY(!AccessWords::notProven(checked).join(u' ').contains(u"Whether the track exists"_s));
    QVERIFY(!AccessWords::found(checked).contains(u"Playable"_s));
}

void TestAccessWordsOfLinks::aRefusedLink_isNoAnswerOfTheStorage()
{
    const CheckedTrack checked = checkedWith(Outcome::Service, Reason::LinkRefused, masterSource());
    QVERIFY(!AccessWords::proven(checked).join(u' ').contains(u"The storage answered"_s));
    QVERIFY(AccessWords::proven(checked).constFirst().contains(u"does not fetch from"_s));
}

void TestAccessWordsOfLinks::anAnswerOfTheService_isNoneOfTheStorage_whenLinksWereRenewed()
{
    for (const Reason reason : {Reason::None, Reason::ServerError, Reason::BadRequest,
                 Reason::Redirected, Reason::BadReply, Reason::ReplyTooLarge}) {
        const CheckedTrack checked = checkedWith(Outcome::Service, reason, masterSource());
        QCOMPARE(AccessWords::proven(checked),
                QStringList{u"The service was reached, and answered with status 200."_s});
        QVERIFY(AccessWords::notProven(checked).join(u' ').contains(u"key and organization"_s));
    }
}

QTEST_GUILESS_MAIN(TestAccessWordsOfLinks)
#include "tst_accesswords_links.moc"
