// SPDX-License-Identifier: MIT
#include "app/checklist/CheckWording.h"
#include "app/checklist/TerminalAdvice.h"

#include <QMetaEnum>
#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;
using Reader = CheckWording::Reader;

namespace {

// Of what only the window has: its buttons, fields and pages, and what one does with them.
QStringList wordsOfTheWindow()
{
    return {u"API key…”"_s, u"Proxy password…”"_s, u"Enter the"_s, u"Enter it"_s, u"Enter them"_s,
            u"Paste"_s, u"reopen"_s, u"it here"_s, u"preferences of Prelisten"_s,
            u"in the preferences."_s};
}

template <typename Enum>
QList<Enum> all()
{
    const auto meta = QMetaEnum::fromType<Enum>();
    QList<Enum> values;
    for (int i = 0; i < meta.keyCount(); ++i)
        values.append(static_cast<Enum>(meta.value(i)));
    return values;
}

QString sentences(Outcome outcome, Reason reason, Reader reader = Reader::Terminal)
{
    return CheckWording::sentences(Verdict(outcome, reason), reader);
}

} // namespace

class TestTerminalAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSentence_namesWhatOnlyTheWindowHas();
    void noProxySentence_namesWhatOnlyTheWindowHas();
    void aMissingKey_namesTheVariable();
    void aMissingOrganization_namesTheOption();
    void aShareThatIsNone_saysWhatToDoAboutIt();
    void aHangingKeychain_namesThePassword_andHowLongItWasWaitedFor();
    void exportsOfTheWindow_keepItsWords();
};

void TestTerminalAdvice::noSentence_namesWhatOnlyTheWindowHas()
{
    for (const Outcome outcome : all<Outcome>()) {
        for (const Reason reason : all<Reason>()) {
            for (const auto keychain : all<KeyInUse::Keychain>()) {
                Verdict verdict(outcome, reason);
                verdict.key.keychain = keychain;
                const QString text = CheckWording::sentences(verdict, Reader::Terminal);
                for (const QString &word : wordsOfTheWindow())
                    QVERIFY2(!text.contains(word), qPrintable(text));
            }
        }
    }
}

void TestTerminalAdvice::noProxySentence_namesWhatOnlyTheWindowHas()
{
    for (const auto kind : all<NetworkFault::Kind>()) {
        Verdict verdict(Outcome::Network, Reason::Unreachable);
        verdict.network.emplace();
        verdict.network->kind = kind;
        verdict.network->proxy = u"proxy.example:3128"_s;
        const QString text = CheckWording::sentences(verdict, Reader::Terminal);
        for (const QString &word : wordsOfTheWindow())
            QVERIFY2(!text.contains(word), qPrintable(text));
    }
}

void TestTerminalAdvice::aMissingKey_namesTheVariable()
{
    for (const Reason reason : {Reason::KeyMissing, Reason::KeyInvalid, Reason::KeyExpired})
        QVERIFY(sentences(Outcome::KeyProblem, reason).contains(u"FREDDY_API_KEY"));
}

void TestTerminalAdvice::aMissingOrganization_namesTheOption()
{
    const QString text = sentences(Outcome::OrganizationProblem, Reason::OrganizationMissing);
    QVERIFY(text.contains(u"--organization ID"));
    QVERIFY(text.contains(u"org_…/mtrack_…"));
}

void TestTerminalAdvice::aShareThatIsNone_saysWhatToDoAboutIt()
{
    const QString bad = sentences(Outcome::BadReference, Reason::ReferenceBadShare);
    QVERIFY2(bad.contains(u"Check whether all of it was copied."), qPrintable(bad));
    const QString foreign = sentences(Outcome::BadReference, Reason::ReferenceForeignShare);
    QVERIFY2(foreign.contains(u"sent nowhere") && foreign.contains(u"--api-base URL"),
            qPrintable(foreign));
    for (const QString &text : {bad, foreign})
        QVERIFY(!text.contains(u"Name a track"));
}

void TestTerminalAdvice::aHangingKeychain_namesThePassword_andHowLongItWasWaitedFor()
{
    Verdict verdict(Outcome::KeyProblem, Reason::KeyNotGiven);
    verdict.key.keychain = KeyInUse::Keychain::NoAnswer;
    const QString text = CheckWording::sentences(verdict, Reader::Terminal);
    QVERIFY(text.contains(u"did not answer within 8 s"));
    QVERIFY(text.contains(u"waiting for its password in a window: unlock it, then start again"));
}

void TestTerminalAdvice::exportsOfTheWindow_keepItsWords()
{
    QVERIFY(sentences(Outcome::KeyProblem, Reason::KeyMissing, Reader::Window)
                    .contains(u"“API key…”"));
}

QTEST_GUILESS_MAIN(TestTerminalAdvice)
#include "tst_terminaladvice.moc"
