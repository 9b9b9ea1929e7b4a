// SPDX-License-Identifier: MIT
// Tests that the texts claim what the service's answer proves, and no more.
#include "ui/words/AccessWords.h"

#include "tests/support/AccessCases.h"
#include "tests/support/Sentences.h"
#include "ui/words/VerdictWords.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using Outcome = Verdict::Outcome;
using Control = Verdict::Control;

namespace {

QString joined(const QStringList &sentences)
{
    return sentences.join(u'\n');
}

// All texts of a verdict, except whose access it is about.
QString allOf(const CheckedTrack &checked)
{
    const Message message = VerdictWords::outcome(checked.verdict);
    return joined({message.headline, VerdictWords::meaning(checked.verdict),
            joined(AccessWords::proven(checked)), joined(AccessWords::notProven(checked)),
            AccessWords::next(checked)});
}

bool mentionsTheKey(const QString &text)
{
    static const QRegularExpression key(
            u"\\b(api )?keys?\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return text.contains(key);
}

void verifySentences(const CheckedTrack &checked)
{
    const QStringList proven = AccessWords::proven(checked);
    const QStringList open = AccessWords::notProven(checked);
    QVERIFY(!proven.isEmpty() && !open.isEmpty());
    for (const QString &sentence : proven + open)
        QVERIFY2(isSentence(sentence), qPrintable(sentence));
    QVERIFY2(isSentence(AccessWords::next(checked)), qPrintable(AccessWords::next(checked)));
    QVERIFY(!AccessWords::outcome(checked.verdict.outcome).isEmpty());
    QCOMPARE(QSet<QString>(proven.begin(), proven.end()).size(), proven.size());
}

CheckedSource sourceWith(const SourceName &name, const Verdict &verdict)
{
    return {name, verdict, {}, false};
}

Verdict playable()
{
    Verdict verdict = playableVerdict(tests::caseKey, tests::caseOrganization);
    verdict.httpStatus = 200;
    return verdict;
}

} // namespace

/// Tests the sentences about one verdict.
class TestAccessWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswer_isSaidAsFarAsItProves_data();
    void anAnswer_isSaidAsFarAsItProves();
    void noAnswer_isSaidToBeNone_data();
    void noAnswer_isSaidToBeNone();
    void a404_leavesBothReadingsOpen_data();
    void a404_leavesBothReadingsOpen();
    void a404_saysWhatTheSecondCallFound();
    void theSecondCall_isSaidToHaveDecided_whenItWasRefused();
    void storage_saysNothingOfTheKey_data();
    void storage_saysNothingOfTheKey();
    void aBadReference_wasNeverAskedFor();
    void playable_doesNotPromiseAudio_beforeADeepCheck();
    void aDeepCheck_countsWhatAnswered();
    void aSource_saysItsLength_andWhetherItDiffers();
    void access_namesKeyOriginAndOrganization_data();
    void access_namesKeyOriginAndOrganization();
};

void TestAccessWords::anAnswer_isSaidAsFarAsItProves_data()
{
    QTest::addColumn<tests::AccessCase>("given");
    for (const tests::AccessCase &given : tests::accessCases())
        QTest::newRow(given.name.constData()) << given;
}

void TestAccessWords::anAnswer_isSaidAsFarAsItProves()
{
    QFETCH(tests::AccessCase, given);
    const CheckedTrack checked{
            {tests::caseOrganization, u"mtrack_1"_s}, tests::verdictIn(given), {}, {}};
    verifySentences(checked);
    const QString proven = joined(AccessWords::proven(checked));
    const QString all = allOf(checked);
    // No text claims that a track does not exist or was deleted.
    QVERIFY2(!proven.contains(u"exist"_s), qPrintable(proven));
    QVERIFY2(!all.contains(u"was deleted"_s) || all.contains(u"does not mean"_s), qPrintable(all));
    QVERIFY2(all.count(u"does not exist"_s) == all.count(u"does not exist, or"_s), qPrintable(all));
    QVERIFY2(!proven.contains(u"gave the track"_s), qPrintable(proven));
    // Every proof names the HTTP status.
    QVERIFY2(proven.contains(QString::number(given.status)), qPrintable(proven));
    QCOMPARE(proven.contains(u"refused this key (status"_s), given.outcome == Outcome::KeyProblem);
    QCOMPARE(proven.contains(u"in this organization"_s),
            given.outcome == Outcome::OrganizationProblem);
    QCOMPARE(proven.contains(u"asks for a pause"_s), given.outcome == Outcome::RateLimited);
    if (given.outcome == Outcome::Service || given.outcome == Outcome::RateLimited)
        QVERIFY2(!mentionsTheKey(proven), qPrintable(proven));
    // Whether the track exists stays unproven, whatever the answer.
    const QString open = joined(AccessWords::notProven(checked));
    QVERIFY2(open.contains(u"Whether the track exists"_s) ||
                     open.contains(u"Whether there is such a track"_s),
            qPrintable(open));
}

void TestAccessWords::noAnswer_isSaidToBeNone_data()
{
    QTest::addColumn<tests::UnansweredCase>("given");
    for (const tests::UnansweredCase &given : tests::unansweredCases())
        QTest::newRow(given.name.constData()) << given;
}

void TestAccessWords::noAnswer_isSaidToBeNone()
{
    QFETCH(tests::UnansweredCase, given);
    const CheckedTrack checked{{}, tests::verdictIn(given), {}, {}};
    verifySentences(checked);
    const QString proven = joined(AccessWords::proven(checked));
    QVERIFY2(!proven.contains(u"refused"_s) && !proven.contains(u"status"_s), qPrintable(proven));
    const bool sent = given.reason != Verdict::Reason::KeyMissing &&
                      given.reason != Verdict::Reason::OrganizationMissing;
    QCOMPARE(proven.contains(u"Nothing was sent"_s), !sent);
}

void TestAccessWords::a404_leavesBothReadingsOpen_data()
{
    QTest::addColumn<Verdict>("verdict");
    for (const Verdict &verdict : tests::notFoundVerdicts())
        QTest::addRow("control %d", static_cast<int>(verdict.control)) << verdict;
}

void TestAccessWords::a404_leavesBothReadingsOpen()
{
    QFETCH(Verdict, verdict);
    const CheckedTrack checked{{}, verdict, {}, {}};
    verifySentences(checked);
    const QString open = AccessWords::notProven(checked).constFirst();
    QVERIFY2(open.contains(u"never there"_s) && open.contains(u"neither created nor saved"_s),
            qPrintable(open));
    QCOMPARE(AccessWords::outcome(verdict.outcome), u"Not available to this key"_s);
}

void TestAccessWords::a404_saysWhatTheSecondCallFound()
{
    for (const Verdict &verdict : tests::notFoundVerdicts()) {
        const CheckedTrack checked{{}, verdict, {}, {}};
        const QString proven = joined(AccessWords::proven(checked));
        const QString open = joined(AccessWords::notProven(checked));
        QCOMPARE(proven.contains(u"key and organization work: it is about this track"_s),
                verdict.control == Control::Works);
        QCOMPARE(AccessWords::control(verdict).isEmpty(), verdict.control == Control::NotAsked);
        QCOMPARE(AccessWords::control(verdict).contains(tests::caseOrganization),
                verdict.control != Control::NotAsked);
        // Only then is it proven that the key and the organization work.
        const bool settled = verdict.control == Control::Works;
        QCOMPARE(AccessWords::notProven(checked).size(), settled ? 1 : 2);
        QVERIFY(settled || open.contains(u"organization"_s));
        QCOMPARE(AccessWords::next(checked).contains(u"organization"_s), !settled);
    }
}

void TestAccessWords::theSecondCall_isSaidToHaveDecided_whenItWasRefused()
{
    Verdict verdict = tests::verdictIn(tests::AccessCase{"", 401, {}, {}, Outcome::KeyProblem, {}});
    verdict.control = Control::Decided;
    const QString proven = joined(AccessWords::proven({{}, verdict, {}, {}}));
    QVERIFY2(proven.contains(u"answered with 404"_s), qPrintable(proven));
    QVERIFY2(proven.contains(u"refused this key (status 401)"_s), qPrintable(proven));
}

void TestAccessWords::storage_saysNothingOfTheKey_data()
{
    QTest::addColumn<int>("status");
    for (const int status : tests::storageStatuses)
        QTest::addRow("%d", status) << status;
}

void TestAccessWords::storage_saysNothingOfTheKey()
{
    QFETCH(int, status);
    const Verdict verdict = tests::storageVerdictIn(status);
    const CheckedTrack about{{}, verdict, {}, {}};
    verifySentences(about);
    const QString said =
            joined({VerdictWords::outcome(verdict).headline, joined(AccessWords::proven(about)),
                    joined(AccessWords::notProven(about)), AccessWords::next(about)});
    QVERIFY2(!mentionsTheKey(said), qPrintable(said));
    QVERIFY2(said.contains(QString::number(status)), qPrintable(said));
    QVERIFY2(!said.contains(u"exist"_s), qPrintable(said));
    // The same verdict for one source of a deep check.
    const QString line = AccessWords::source(sourceWith(u"drums"_s, verdict));
    QVERIFY2(isSentence(line) && !mentionsTheKey(line), qPrintable(line));
    QVERIFY(line.contains(QString::number(status)));
}

void TestAccessWords::aBadReference_wasNeverAskedFor()
{
    for (const RefError error :
            {RefError::Empty, RefError::TooLong, RefError::NoTrackId, RefError::BadTrackId,
                    RefError::BadOrganization, RefError::SeveralTracks, RefError::BadLink,
                    RefError::SecretInLink, RefError::BadShare, RefError::ForeignShare}) {
        const CheckedTrack checked{{}, verdictOf(error), {}, {}};
        verifySentences(checked);
        QCOMPARE(AccessWords::proven(checked), QStringList{u"Nothing was sent to the service."_s});
    }
}

void TestAccessWords::playable_doesNotPromiseAudio_beforeADeepCheck()
{
    const CheckedTrack checked{{}, playable(), {}, {}};
    verifySentences(checked);
    QVERIFY(!joined(AccessWords::proven(checked)).contains(u"audio"_s));
    QVERIFY(joined(AccessWords::notProven(checked)).contains(u"Whether its audio answers"_s));
    QVERIFY(AccessWords::next(checked).contains(u"deep check"_s));
}

void TestAccessWords::aDeepCheck_countsWhatAnswered()
{
    CheckedTrack checked{{}, playable(), {}, {}};
    checked.sources = {sourceWith(masterSource(), playable()),
            sourceWith(u"drums"_s, tests::storageVerdictIn(403))};
    verifySentences(checked);
    QVERIFY(joined(AccessWords::proven(checked)).contains(u"1 of 2 source(s) answered"_s));
    QVERIFY(joined(AccessWords::notProven(checked)).contains(u"Whether all of the audio"_s));
    QVERIFY(AccessWords::found(checked).contains(u"failing"_s));
    QVERIFY(AccessWords::next(checked).contains(u"keeps failing"_s));
    checked.sources.removeLast();
    QCOMPARE(AccessWords::found(checked), u"Playable"_s);
    QCOMPARE(AccessWords::next(checked), u"Open the track."_s);
}

void TestAccessWords::aSource_saysItsLength_andWhetherItDiffers()
{
    CheckedSource source = sourceWith(u"bass"_s, playable());
    QVERIFY(AccessWords::source(source).contains(u"not known from the first bytes"_s));
    source.seconds = 119.4;
    QCOMPARE(AccessWords::source(source), u"Answers with audio of 1:59.4."_s);
    source.lengthDiffers = true;
    QVERIFY(AccessWords::source(source).contains(u"1:59.4"_s));
    QVERIFY(AccessWords::source(source).contains(u"not the length the service says"_s));
}

void TestAccessWords::access_namesKeyOriginAndOrganization_data()
{
    using Origin = KeyInUse::Origin;
    QTest::addColumn<KeyInUse>("key");
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Origin origin, const QString &hint,
                             const QString &organization, const QString &words) {
        QTest::newRow(name) << KeyInUse{origin, KeyInUse::Keychain::Fine, hint} << organization
                            << words;
    };
    const QString hint = u"oak_live_a1b2"_s;
    row("keychain", Origin::Keychain, hint, u"org_x"_s,
            u"Key oak_live_a1b2… (keychain), organization org_x"_s);
    row("environment", Origin::Environment, hint, u"org_x"_s,
            u"Key oak_live_a1b2… (environment), organization org_x"_s);
    row("this check", Origin::ThisCheck, hint, {},
            u"Key oak_live_a1b2… (this check only), no organization"_s);
    row("demo", Origin::Demo, {}, u"org_demo"_s, u"Key (demo), organization org_demo"_s);
    row("none", Origin::None, {}, u"org_x"_s, u"No key, organization org_x"_s);
}

void TestAccessWords::access_namesKeyOriginAndOrganization()
{
    QFETCH(KeyInUse, key);
    QFETCH(QString, organization);
    QFETCH(QString, words);
    QCOMPARE(AccessWords::access(key, organization), words);
}

QTEST_GUILESS_MAIN(TestAccessWords)
#include "tst_accesswords.moc"
