// SPDX-License-Identifier: MIT
#include "app/diagnostics/DiagnosticsCollector.h"
#include "app/diagnostics/DiagnosticsText.h"

#include <QDir>
#include <QNetworkProxy>
#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

SourceFacts master()
{
    SourceFacts facts;
    facts.name = masterSource();
    facts.download.activity = SpoolStatus::Activity::Complete;
    facts.download.total = 9'000;
    facts.download.received = 9'000;
    facts.kind = AudioKind::Flac;
    facts.decoding = PcmLane::State::Complete;
    facts.sampleRate = 48'000;
    facts.length = {96'000, AudioLength::Certainty::Counted};
    return facts;
}

SourceFacts failedStem()
{
    SourceFacts facts;
    facts.name = u"drums"_s;
    facts.download.activity = SpoolStatus::Activity::Failed;
    facts.downloadError = SpoolError{SpoolError::Kind::NotAudio, 200, {}};
    facts.decoding = PcmLane::State::Failed;
    facts.decodingError = DecodeResult::NotAudio;
    return facts;
}

} // namespace

class TestDiagnosticsText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void program_namesEveryLibrary_andEveryPlace();
    void track_tellsEachSource();
    void failure_tellsReasonAndTrace();
    void missingFacts_areSaidToBe();
    void service_namesTheProxy_withoutItsPassword();
    void document_hidesTheHomeFolder_andSecrets();
};

void TestDiagnosticsText::program_namesEveryLibrary_andEveryPlace()
{
    const QString text = DiagnosticsText::program(DiagnosticsCollector::program());
    for (const char *part : {"Prelisten ", "Qt: ", "libavformat ", "libavcodec ", "libavutil ",
                 "libebur128 ", "QtKeychain ", "prelisten-decoder",
                 "kernel: ", "locale: ", "settings: ", "/prelisten/prelisten.ini", "cache: "})
        QVERIFY2(text.contains(QLatin1StringView(part)), part);
}

void TestDiagnosticsText::track_tellsEachSource()
{
    TrackFacts facts;
    facts.ref = {u"org_a"_s, u"mtrack_1234"_s};
    facts.state = PlaybackState::Buffering;
    facts.positionMs = 1'500;
    facts.durationMs = 60'000;
    facts.sources = {master(), failedStem()};
    const QString text = DiagnosticsText::track(facts);
    for (const QString &part : {u"id: org_a/mtrack_1234"_s,
                 u"state: Buffering at 1500 of 60000 ms"_s, u"listening to: the mix"_s,
                 u"master: Complete; 9000 of 9000 bytes; Flac; decoding: Complete; "
                 "96000 frames (Counted) at 48000 Hz"_s,
                 u"drums: Failed; 0 of -1 bytes; download failed: NotAudio, status 200; "
                 "decoding: Failed; decoding failed: NotAudio"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
}

void TestDiagnosticsText::failure_tellsReasonAndTrace()
{
    Verdict why(Verdict::Outcome::Service, Verdict::Reason::StorageAnswer);
    why.httpStatus = 503;
    why.traceId = u"trace-17"_s;
    const QString text = DiagnosticsText::failure(why);
    for (const QString &part : {u"outcome: Service"_s, u"reason: StorageAnswer"_s, u"status: 503"_s,
                 u"trace id: trace-17"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestDiagnosticsText::missingFacts_areSaidToBe()
{
    QVERIFY(DiagnosticsText::track({}).contains("none is open"_L1));
    QVERIFY(DiagnosticsText::failure({}).contains("none"_L1));
    QVERIFY(DiagnosticsText::log({}).contains("none"_L1));
    SoundServerFacts facts;
    for (const auto answer : {SoundServerFacts::Answer::NotInstalled,
                 SoundServerFacts::Answer::Refused, SoundServerFacts::Answer::TimedOut}) {
        facts.answer = answer;
        QCOMPARE(DiagnosticsText::soundServer(facts).count(u'\n'), 2);
    }
}

void TestDiagnosticsText::service_namesTheProxy_withoutItsPassword()
{
    const QNetworkProxy before = QNetworkProxy::applicationProxy();
    QNetworkProxy::setApplicationProxy(QNetworkProxy(
            QNetworkProxy::HttpProxy, u"proxy.example"_s, 3128, u"jo"_s, u"secret-of-jo"_s));
    const ApiBase base = ApiBase::standard();
    const QString text = DiagnosticsText::service({base, DiagnosticsCollector::proxies(base),
            {KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s}});
    const QString local =
            DiagnosticsCollector::proxies(*ApiBase::fromText(u"http://127.0.0.1:1"_s)).join(u' ');
    QNetworkProxy::setApplicationProxy(before);
    QVERIFY2(text.contains("HTTP proxy.example:3128"_L1), qPrintable(text));
    QVERIFY(text.contains("key comes from: Keychain"_L1));
    QVERIFY(!text.contains("secret-of-jo"_L1));
    QVERIFY(!text.contains("a1b2"_L1)); // no part of the key
    QCOMPARE(local, QString());
}

void TestDiagnosticsText::document_hidesTheHomeFolder_andSecrets()
{
    const QString text = DiagnosticsText::document(
            {u"one "_s + QDir::homePath() + u"/x\n"_s, u"two thekeyofthisrun?sig=abc\n"_s},
            Redactor({u"thekeyofthisrun"_s}));
    QCOMPARE(text, u"one ~/x\n\ntwo [redacted]?[redacted]\n"_s);
}

QTEST_MAIN(TestDiagnosticsText)
#include "tst_diagnosticstext.moc"
