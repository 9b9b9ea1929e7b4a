// SPDX-License-Identifier: MIT
#include "core/access/VerdictRules.h"
#include "tests/support/VerdictErrors.h"

#include "tests/support/AccessCases.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

SpoolError spoolError(SpoolError::Kind kind)
{
    return {kind, 418, std::nullopt};
}

} // namespace

/// Tests verdicts that come from the storage, from a reference or from decoding.
class tst_VerdictRulesOfOthers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpoolError_isNeverAboutTheKey_data();
    void aSpoolError_isNeverAboutTheKey();
    void accessEnded_isWhatTheServiceSaid_data();
    void accessEnded_isWhatTheServiceSaid();
    void aShare_hasItsReason_andNoKey_data();
    void aShare_hasItsReason_andNoKey();
    void aReference_hasItsReason_data();
    void aReference_hasItsReason();
    void theOthers_sayWhatTheyAreAbout();
};

void tst_VerdictRulesOfOthers::aSpoolError_isNeverAboutTheKey_data()
{
    using Kind = SpoolError::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("no link") << Kind::NoLink << Reason::SourceMissing;
    QTest::newRow("dead on arrival") << Kind::LinksDeadOnArrival << Reason::LinksDeadOnArrival;
    QTest::newRow("TLS") << Kind::TlsFailed << Reason::TlsFailed;
    QTest::newRow("not valid yet") << Kind::LinkTooEarly << Reason::LinkTooEarly;
    QTest::newRow("link refused") << Kind::LinkRefused << Reason::LinkRefused;
    QTest::newRow("not audio") << Kind::NotAudio << Reason::NotAudio;
    QTest::newRow("no length") << Kind::NoLength << Reason::NoLength;
    QTest::newRow("too large") << Kind::TooLarge << Reason::SourceTooLarge;
    QTest::newRow("no memory") << Kind::OutOfMemory << Reason::OutOfMemory;
    QTest::newRow("bad answer") << Kind::BadAnswer << Reason::StorageAnswer;
    QTest::newRow("keeps changing") << Kind::KeepsChanging << Reason::KeepsChanging;
    QTest::newRow("ended, nobody said how") << Kind::AccessEnded << Reason::StorageAnswer;
}

void tst_VerdictRulesOfOthers::aSpoolError_isNeverAboutTheKey()
{
    QFETCH(const SpoolError::Kind, kind);
    SpoolError error = spoolError(kind);
    // Whatever status storage answers with, even with an error body like the API's.
    for (const int status : {0, 400, 401, 403, 404, 410, 500}) {
        error.httpStatus = status;
        if (kind != SpoolError::Kind::AccessEnded)
            error.api = apiError(ApiError::Kind::KeyRefused);
        const Verdict verdict = verdictOf(error, u"drums"_s, key, organization);
        QCOMPARE(verdict.outcome,
                kind == SpoolError::Kind::TlsFailed ? Outcome::Network : Outcome::Service);
        QTEST(verdict.reason, "reason");
        QCOMPARE(verdict.httpStatus, status);
        QCOMPARE(verdict.source, u"drums"_s);
        QCOMPARE(verdict.organization, organization);
    }
}

void tst_VerdictRulesOfOthers::accessEnded_isWhatTheServiceSaid_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("401") << ApiError::Kind::KeyRefused << Outcome::KeyProblem;
    QTest::newRow("403") << ApiError::Kind::Forbidden << Outcome::OrganizationProblem;
    QTest::newRow("404") << ApiError::Kind::NotFound << Outcome::NotAvailable;
}

void tst_VerdictRulesOfOthers::accessEnded_isWhatTheServiceSaid()
{
    QFETCH(const ApiError::Kind, kind);
    SpoolError error = spoolError(SpoolError::Kind::AccessEnded);
    error.api = apiError(kind);
    error.api->traceId = u"req_3"_s;
    const Verdict verdict = verdictOf(error, u"master"_s, key, organization);
    QTEST(verdict.outcome, "outcome");
    QCOMPARE(verdict.traceId, u"req_3"_s);
    QCOMPARE(verdict.source, u"master"_s);
}

void tst_VerdictRulesOfOthers::aShare_hasItsReason_andNoKey_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("not found") << ApiError::Kind::ShareNotFound << Reason::ShareNotFound;
    QTest::newRow("refused") << ApiError::Kind::ShareRefused << Reason::ShareRefused;
    QTest::newRow("removed") << ApiError::Kind::ShareRemoved << Reason::ShareRemoved;
    QTest::newRow("its track is gone")
            << ApiError::Kind::ShareLacksTrack << Reason::ShareLacksTrack;
    QTest::newRow("no tracks") << ApiError::Kind::ShareEmpty << Reason::ShareEmpty;
}

void tst_VerdictRulesOfOthers::aShare_hasItsReason_andNoKey()
{
    QFETCH(const ApiError::Kind, kind);
    const ApiError error = apiError(kind);
    QVERIFY(error.isFinal() && !error.isTransient());
    const Verdict verdict = verdictOf(error, {}, {});
    QCOMPARE(verdict.outcome, Outcome::NotAvailable);
    QTEST(verdict.reason, "reason");
    QVERIFY(verdict.isAboutShare() && verdict.wasSent());
    QVERIFY(!playableVerdict({}, {}).isAboutShare());
}

void tst_VerdictRulesOfOthers::aReference_hasItsReason_data()
{
    QTest::addColumn<RefError>("error");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("empty") << RefError::Empty << Reason::ReferenceEmpty;
    QTest::newRow("too long") << RefError::TooLong << Reason::ReferenceTooLong;
    QTest::newRow("no track") << RefError::NoTrackId << Reason::ReferenceWithoutTrack;
    QTest::newRow("bad track") << RefError::BadTrackId << Reason::ReferenceBadTrackId;
    QTest::newRow("bad link") << RefError::BadLink << Reason::ReferenceBadLink;
    QTest::newRow("secret in a link") << RefError::SecretInLink << Reason::ReferenceSecretInLink;
    QTest::newRow("bad share") << RefError::BadShare << Reason::ReferenceBadShare;
    QTest::newRow("a share of another service")
            << RefError::ForeignShare << Reason::ReferenceForeignShare;
    QTest::newRow("bad organization")
            << RefError::BadOrganization << Reason::ReferenceBadOrganization;
    QTest::newRow("several") << RefError::SeveralTracks << Reason::ReferenceSeveralTracks;
}

void tst_VerdictRulesOfOthers::aReference_hasItsReason()
{
    QFETCH(const RefError, error);
    const Verdict verdict = verdictOf(error);
    QCOMPARE(verdict.outcome, Outcome::BadReference);
    QTEST(verdict.reason, "reason");
}

void tst_VerdictRulesOfOthers::theOthers_sayWhatTheyAreAbout()
{
    const Verdict playable = playableVerdict(key, organization);
    QVERIFY(playable.isPlayable());
    QCOMPARE(playable.key, key);
    QCOMPARE(playable.organization, organization);
    const Verdict undecodable = undecodableVerdict(u"drums"_s, DecodeResult::Unsupported);
    QCOMPARE(undecodable.outcome, Outcome::Service);
    QCOMPARE(undecodable.reason, Reason::Undecodable);
    QCOMPARE(undecodable.source, u"drums"_s);
}

QTEST_APPLESS_MAIN(tst_VerdictRulesOfOthers)
#include "tst_verdictrules_others.moc"
