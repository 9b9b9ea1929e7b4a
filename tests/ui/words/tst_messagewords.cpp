// SPDX-License-Identifier: MIT
#include "ui/words/MessageWords.h"

#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

constexpr auto lastReason = Reason::ReferenceShareForgotten;

Outcome outcomeOf(Reason reason)
{
    if (reason == Reason::None)
        return Outcome::NotAvailable;
    if (reason <= Reason::OpenedByShare)
        return Outcome::Playable;
    if (reason <= Reason::ShareEmpty)
        return Outcome::NotAvailable;
    if (reason <= Reason::KeyLacksRight)
        return Outcome::KeyProblem;
    if (reason <= Reason::OrganizationRefused)
        return Outcome::OrganizationProblem;
    if (reason <= Reason::Undecodable)
        return Outcome::Service;
    return reason <= Reason::TimedOut ? Outcome::Network : Outcome::BadReference;
}

Verdict verdictOf(Outcome outcome, Reason reason)
{
    Verdict verdict(outcome, reason);
    verdict.key = {KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s};
    verdict.organization = u"org_abc123"_s;
    verdict.source = u"bass_line"_s;
    return verdict;
}

bool isSentence(const QString &text)
{
    return !text.isEmpty() && text.front().isUpper() && !text.contains(u'!') &&
           !text.contains(u"%1"_s) && u".…”"_s.contains(text.back());
}

} // namespace

class TestMessageWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdict_isACalmSentence_forEveryReason_data();
    void verdict_isACalmSentence_forEveryReason();
    void verdict_hasASentenceOfItsOwn_forEveryReason();
    void verdict_givesBothReadings_whenNotAvailable();
    void verdict_saysThatTheRestIsHeard_whenAPartIsHere();
    void verdict_namesTheKey_notTheTrack_data();
    void verdict_namesTheKey_notTheTrack();
    void verdict_namesTheOrganization_whenItRefuses();
    void verdict_quotesTheServiceBriefly();
    void meaning_claimsNothingOfTheKey_whenStorageFails();
    void waiting_goesOnByItself_whenOffline();
    void waiting_goesOnByItself_whenALinkIsNotValidYet();
    void meaning_blamesTheTrack_whenItHasNoLinks();
    void meaning_blamesTheAudio_onlyForItsOwnFaults_data();
    void meaning_blamesTheAudio_onlyForItsOwnFaults();
    void note_isACalmSentence_forEveryNote();
};

void TestMessageWords::verdict_isACalmSentence_forEveryReason_data()
{
    QTest::addColumn<int>("reason");
    for (int reason = 0; reason <= static_cast<int>(lastReason); ++reason)
        QTest::addRow("reason %d", reason) << reason;
}

void TestMessageWords::verdict_isACalmSentence_forEveryReason()
{
    QFETCH(int, reason);
    const auto why = static_cast<Reason>(reason);
    const Message message = MessageWords::verdict(verdictOf(outcomeOf(why), why));
    QVERIFY2(isSentence(message.headline), qPrintable(message.headline));
    QVERIFY2(isSentence(message.next), qPrintable(message.next));
    QVERIFY2(isSentence(message.meaning), qPrintable(message.meaning));
}

void TestMessageWords::verdict_hasASentenceOfItsOwn_forEveryReason()
{
    QSet<QString> seen;
    for (int reason = 0; reason <= static_cast<int>(lastReason); ++reason) {
        const auto why = static_cast<Reason>(reason);
        const QString headline = MessageWords::verdict(verdictOf(outcomeOf(why), why)).headline;
        QVERIFY2(!seen.contains(headline), qPrintable(headline));
        seen.insert(headline);
    }
    for (const Outcome outcome : {Outcome::Playable, Outcome::RateLimited, Outcome::Service}) {
        const QString headline = MessageWords::verdict(verdictOf(outcome, Reason::None)).headline;
        QVERIFY2(isSentence(headline) && !seen.contains(headline), qPrintable(headline));
    }
}

void TestMessageWords::verdict_givesBothReadings_whenNotAvailable()
{
    const QString headline =
            MessageWords::verdict(verdictOf(Outcome::NotAvailable, Reason::None)).headline;
    QVERIFY(headline.contains(u"does not exist"_s));
    QVERIFY(headline.contains(u"or this key has no access"_s));
    QVERIFY(headline.contains(u"does not say which"_s));
    QCOMPARE(headline.count(u'.'), 1);
    // No other sentence claims that a track does not exist.
    for (int reason = 1; reason <= static_cast<int>(lastReason); ++reason) {
        const auto why = static_cast<Reason>(reason);
        const Message message = MessageWords::verdict(verdictOf(outcomeOf(why), why));
        QVERIFY(!message.headline.contains(u"not exist"_s));
        QVERIFY(!message.next.contains(u"not exist"_s));
        QVERIFY(!message.meaning.contains(u"not exist"_s));
    }
}

void TestMessageWords::verdict_saysThatTheRestIsHeard_whenAPartIsHere()
{
    Verdict verdict = verdictOf(Outcome::NotAvailable, Reason::None);
    const QString heard = u"can still be heard"_s;
    QVERIFY(!MessageWords::verdict(verdict).next.contains(heard));
    verdict.playsOn = true;
    QVERIFY(MessageWords::verdict(verdict).next.contains(heard));
}

void TestMessageWords::verdict_namesTheKey_notTheTrack_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, Reason reason, const QString &part) {
        QTest::newRow(name) << static_cast<int>(reason) << part;
    };
    row("invalid", Reason::KeyInvalid, u"does not accept the key"_s);
    row("expired", Reason::KeyExpired, u"has expired"_s);
    row("deactivated", Reason::KeyDeactivated, u"has been deactivated"_s);
    row("paused", Reason::KeyPaused, u"is paused"_s);
}

void TestMessageWords::verdict_namesTheKey_notTheTrack()
{
    QFETCH(int, reason);
    QFETCH(QString, part);
    Verdict verdict = verdictOf(Outcome::KeyProblem, static_cast<Reason>(reason));
    Message message = MessageWords::verdict(verdict);
    QVERIFY2(message.headline.contains(part), qPrintable(message.headline));
    QVERIFY(message.headline.contains(u"oak_live_a1b2…"_s));
    QCOMPARE(message.meaning, u"The key is the problem, not the track."_s);

    verdict.key.origin = KeyInUse::Origin::Environment;
    message = MessageWords::verdict(verdict);
    QVERIFY(message.headline.contains(u"from the environment"_s));
}

void TestMessageWords::verdict_namesTheOrganization_whenItRefuses()
{
    const Message message = MessageWords::verdict(
            verdictOf(Outcome::OrganizationProblem, Reason::OrganizationRefused));
    QVERIFY(message.headline.contains(u"org_abc123"_s));
}

void TestMessageWords::verdict_quotesTheServiceBriefly()
{
    Verdict verdict = verdictOf(Outcome::Service, Reason::BadRequest);
    verdict.httpStatus = 422;
    verdict.message = u"%2 x"_s.repeated(1000);
    const QString headline = MessageWords::verdict(verdict).headline;
    QVERIFY(headline.contains(u"422"_s));
    QVERIFY(headline.contains(u"%2 x"_s));
    QVERIFY(headline.size() < 300);
}

void TestMessageWords::meaning_claimsNothingOfTheKey_whenStorageFails()
{
    // A source name marks an answer of the storage; without it, the answer is the service's.
    Verdict verdict = verdictOf(Outcome::Service, Reason::StorageAnswer);
    QVERIFY(MessageWords::verdict(verdict).meaning.contains(u"this audio"_s));
    verdict.source.clear();
    QVERIFY(MessageWords::verdict(verdict).meaning.contains(u"says nothing"_s));
}

void TestMessageWords::waiting_goesOnByItself_whenOffline()
{
    Verdict offline = verdictOf(Outcome::Network, Reason::Unreachable);
    offline.network.emplace().kind = NetworkFault::Kind::Offline;
    const Message message = MessageWords::waiting(offline);
    QVERIFY(message.headline.contains(u"offline"_s));
    QVERIFY(message.next.contains(u"by itself"_s));
    QVERIFY(!MessageWords::verdict(verdictOf(Outcome::Network, Reason::Unreachable))
                     .next.contains(u"by itself"_s));
}

void TestMessageWords::waiting_goesOnByItself_whenALinkIsNotValidYet()
{
    const Verdict early = verdictOf(Outcome::Service, Reason::LinkTooEarly);
    const Message message = MessageWords::waiting(early);
    QVERIFY(message.headline.contains(u"not valid yet"_s));
    QVERIFY(message.next.contains(u"by itself"_s));
    QVERIFY(!MessageWords::verdict(early).next.contains(u"by itself"_s));
}

void TestMessageWords::meaning_blamesTheTrack_whenItHasNoLinks()
{
    Verdict verdict = verdictOf(Outcome::Service, Reason::NoLinks);
    verdict.source.clear();
    QVERIFY(MessageWords::verdict(verdict).meaning.contains(u"this track"_s));
}

// With a source, as after its links could not be renewed.
void TestMessageWords::meaning_blamesTheAudio_onlyForItsOwnFaults_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("said");
    const QMetaEnum names = QMetaEnum::fromType<Reason>();
    const auto rows = [&names](const QString &said, std::initializer_list<Reason> reasons) {
        for (const Reason reason : reasons)
            QTest::newRow(names.valueToKey(static_cast<int>(reason))) << reason << said;
    };
    rows(u"That says nothing about whether the track exists or the key is good."_s,
            {Reason::None, Reason::ServerError, Reason::BadRequest, Reason::Redirected,
                    Reason::BadReply, Reason::ReplyTooLarge});
    rows(u"The problem is this track, not the key."_s, {Reason::NoLinks});
    rows(u"The problem is the link to this audio, not the key."_s,
            {Reason::SourceMissing, Reason::LinksDeadOnArrival, Reason::LinkTooEarly,
                    Reason::LinkRefused});
    rows(u"Neither the audio nor the key is the problem."_s,
            {Reason::OutOfMemory, Reason::DecoderMissing});
    rows(u"The problem is this audio, not the key."_s,
            {Reason::NotAudio, Reason::NoLength, Reason::SourceTooLarge, Reason::StorageAnswer,
                    Reason::StorageBusy, Reason::KeepsChanging, Reason::TooManyChannels,
                    Reason::SoundTooLong, Reason::Undecodable});
}

void TestMessageWords::meaning_blamesTheAudio_onlyForItsOwnFaults()
{
    QFETCH(const Reason, reason);
    const Message message = MessageWords::verdict(verdictOf(Outcome::Service, reason));
    QTEST(message.meaning, "said");
    // What speaks of the storage or the audio is no answer of the service, and the reverse.
    QCOMPARE(message.headline.contains(u"bass_line"_s) || message.headline.contains(u"Bass"_s) ||
                     reason == Reason::DecoderMissing,
            !verdictOf(Outcome::Service, reason).isServiceAnswer());
}

void TestMessageWords::note_isACalmSentence_forEveryNote()
{
    QVERIFY(MessageWords::note(Note::None).isEmpty());
    for (int note = static_cast<int>(Note::OpeningTrack);
            note <= static_cast<int>(Note::ProxyLoginForSessionOnly); ++note) {
        const Message message = MessageWords::note(static_cast<Note>(note));
        QVERIFY2(isSentence(message.headline), qPrintable(message.headline));
        QVERIFY(message.next.isEmpty() || isSentence(message.next));
    }
}

QTEST_GUILESS_MAIN(TestMessageWords)
#include "tst_messagewords.moc"
