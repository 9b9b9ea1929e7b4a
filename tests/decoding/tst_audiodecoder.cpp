// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Decoders.h"
#include "tests/support/DecodedElsewhere.h"
#include "tests/support/DecodedSound.h"
#include "tests/support/MemoryBytes.h"
#include "tests/support/SoundRows.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

using Certainty = AudioLength::Certainty;
using Step = AudioDecoder::Step;

} // namespace

class TestAudioDecoder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromTheFront_everyFrameIsThere_data() { addSoundRows(); }
    void fromTheFront_everyFrameIsThere();
    void theSamples_areThoseOfFfmpeg_data() { addSoundRows(); }
    void theSamples_areThoseOfFfmpeg();
    void theDemo_isThereToTheFrame_data();
    void theDemo_isThereToTheFrame();
    void theFirstSound_takesFewBytes_data() { addSoundRows(); }
    void theFirstSound_takesFewBytes();
    void anyPlace_isAsFromTheFront_data() { addSoundRows(); }
    void anyPlace_isAsFromTheFront();
    void unknownPlaces_areRefused_andItStandsWhereItStood_data() { addSoundRows(); }
    void unknownPlaces_areRefused_andItStandsWhereItStood();
    void behindTheEnd_thereIsNothing_andTheFrontIsThereAgain_data() { addSoundRows(); }
    void behindTheEnd_thereIsNothing_andTheFrontIsThereAgain();
    void bytesThatComeInPieces_makeNoDifference_data() { addSoundRows(); }
    void bytesThatComeInPieces_makeNoDifference();
    void interruption_endsItAtOnce_andASeekGoesOn_data() { addSoundRows(); }
    void interruption_endsItAtOnce_andASeekGoesOn();
    void interruptionOfTheOpening_isSaid_data() { addSoundRows(); }
    void interruptionOfTheOpening_isSaid();

private:
    /// The files of soundRows, decoded by ffmpeg.
    [[nodiscard]] const DecodedElsewhere &elsewhere();

    const FfmpegDecoders m_decoders;
    std::unique_ptr<DecodedElsewhere> m_elsewhere;
};

const DecodedElsewhere &TestAudioDecoder::elsewhere()
{
    if (!m_elsewhere) {
        QList<QByteArray> files;
        for (const SoundRow &row : soundRows)
            files.append(row.file());
        m_elsewhere = std::make_unique<DecodedElsewhere>(files);
    }
    return *m_elsewhere;
}

void TestAudioDecoder::fromTheFront_everyFrameIsThere()
{
    QFETCH(size_t, row);
    const SoundRow &sound = soundRows.at(row);
    MemoryBytes bytes(sound.file());
    QVERIFY(bytes.size() > 0);
    const auto decoder = m_decoders.create(sound.kind, bytes, SoundRow::seconds);
    QVERIFY(!decoder->open());
    QCOMPARE(decoder->format().sampleRate, sound.sampleRate);
    QCOMPARE(decoder->format().channels, sound.channels);
    QVERIFY(!decoder->length().isGuess());
    QVERIFY(std::abs(decoder->length().frames - sound.frames()) <= 4'096);

    const auto whole = DecodedSound::of(*decoder);
    QCOMPARE(whole.end, Step::End);
    QCOMPARE(whole.first, 0);
    QVERIFY(whole.followOn);
    QCOMPARE(whole.changes, 0);
    QCOMPARE(whole.frames, sound.frames());
    QCOMPARE(decoder->length(), (AudioLength{sound.frames(), Certainty::Counted}));
}

void TestAudioDecoder::theSamples_areThoseOfFfmpeg()
{
    QFETCH(size_t, row);
    const SoundRow &sound = soundRows.at(row);
    MemoryBytes bytes(sound.file());
    const auto decoder = m_decoders.create(sound.kind, bytes, {});
    QVERIFY(!decoder->open());
    const auto whole = DecodedSound::of(*decoder);
    const auto expected = elsewhere().samplesOf(static_cast<qsizetype>(row));
    // AudioDecoder does not return the padding at the end of the last packet of an M4A.
    QVERIFY(expected.size() >= whole.samples.size());
    QVERIFY(expected.size() - whole.samples.size() < 2'048U * 2);
    double most = 0;
    for (size_t i = 0; i < whole.samples.size(); ++i)
        most = std::max(most, std::abs(double(whole.samples[i]) - double(expected[i])));
    // For layer II, ffmpeg takes its 16-bit decoder, while AudioDecoder takes the equivalent float
    // one.
    const double rounding = QByteArray(sound.name) == "MPEG layer II" ? 1.5 : 0;
    QVERIFY2(most * 32'768 <= rounding, qPrintable(QString::number(most * 32'768)));
}

void TestAudioDecoder::theDemo_isThereToTheFrame_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"master", "drums", "bass", "keys", "lead"})
        QTest::newRow(name) << QStringLiteral(DEMO_AUDIO "/%1.mp3").arg(QLatin1String(name));
}

// The same frames, and as many, as the decoder of Qt Multimedia gave.
void TestAudioDecoder::theDemo_isThereToTheFrame()
{
    QFETCH(QString, name);
    const QByteArray file = contentOf(name);
    QVERIFY(!file.isEmpty());
    MemoryBytes bytes(file);
    const auto decoder = m_decoders.create(AudioKind::Mpeg, bytes, 69.4);
    QVERIFY(!decoder->open());
    QCOMPARE(decoder->length().frames, 3'060'000);
    const auto whole = DecodedSound::of(*decoder);
    QCOMPARE(whole.frames, 3'060'000);
    QCOMPARE(decoder->length().certainty, Certainty::Counted);
    QVERIFY(whole.samples == DecodedElsewhere({file}).samplesOf(0));
}

void TestAudioDecoder::theFirstSound_takesFewBytes()
{
    QFETCH(size_t, row);
    const SoundRow &sound = soundRows.at(row);
    MemoryBytes bytes(sound.file());
    const auto decoder = m_decoders.create(sound.kind, bytes, {});
    QVERIFY(!decoder->open());
    QVERIFY2(bytes.bytesRead() <= 50'000, qPrintable(QString::number(bytes.bytesRead())));
    const auto had = bytes.bytesRead();
    AudioDecoder::Block block;
    QCOMPARE(decoder->read(block), Step::Block);
    QCOMPARE(bytes.bytesRead(), had);
}

void TestAudioDecoder::anyPlace_isAsFromTheFront()
{
    QFETCH(size_t, row);
    const SoundRow &sound = soundRows.at(row);
    MemoryBytes bytes(sound.file());
    const auto whole = [&] {
        const auto front = m_decoders.create(sound.kind, bytes, {});
        return front->open() ? DecodedSound() : DecodedSound::of(*front);
    }();
    QRandomGenerator random(7);
    const auto decoder = m_decoders.create(sound.kind, bytes, {});
    QVERIFY(!decoder->open());
    for (int i = 0; i < 25; ++i) {
        const qint64 at = random.bounded(int(whole.frames - 1));
        if (!decoder->seek(at)) {
            QVERIFY(!sound.isCertain);
            continue;
        }
        const auto part = DecodedSound::of(*decoder, 5'000);
        QVERIFY(part.followOn);
        QCOMPARE(part.first, at);
        QVERIFY2(part.differenceFrom(whole) <= sound.difference,
                qPrintable(QString::number(part.differenceFrom(whole))));
    }
}

void TestAudioDecoder::unknownPlaces_areRefused_andItStandsWhereItStood()
{
    QFETCH(size_t, row);
    const SoundRow &sound = soundRows.at(row);
    MemoryBytes bytes(sound.file());
    const auto decoder = m_decoders.create(sound.kind, bytes, {});
    QVERIFY(!decoder->open());
    const auto part = DecodedSound::of(*decoder, 10'000);
    QCOMPARE(decoder->seek(sound.frames() * 9 / 10), sound.isCertain);
    AudioDecoder::Block block;
    QCOMPARE(decoder->read(block), Step::Block);
    QCOMPARE(block.frame, sound.isCertain ? sound.frames() * 9 / 10 : part.frames);
}

void TestAudioDecoder::behindTheEnd_thereIsNothing_andTheFrontIsThereAgain()
{
    QFETCH(size_t, row);
    const SoundRow &sound = soundRows.at(row);
    MemoryBytes bytes(sound.file());
    const auto decoder = m_decoders.create(sound.kind, bytes, {});
    QVERIFY(!decoder->open());
    const auto whole = DecodedSound::of(*decoder);
    AudioDecoder::Block block;
    QCOMPARE(decoder->read(block), Step::End);
    if (decoder->seek(whole.frames + 1'000))
        QCOMPARE(decoder->read(block), Step::End);
    QCOMPARE(decoder->length(), (AudioLength{whole.frames, Certainty::Counted}));
    QVERIFY(decoder->seek(0));
    const auto again = DecodedSound::of(*decoder);
    QCOMPARE(again.first, 0);
    QCOMPARE(again.frames, whole.frames);
    QVERIFY(again.differenceFrom(whole) == 0);
}

void TestAudioDecoder::bytesThatComeInPieces_makeNoDifference()
{
    QFETCH(size_t, row);
    const SoundRow &sound = soundRows.at(row);
    MemoryBytes bytes(sound.file());
    const auto whole = m_decoders.create(sound.kind, bytes, {});
    QVERIFY(!whole->open());
    const auto all = DecodedSound::of(*whole);
    MemoryBytes pieces(sound.file());
    pieces.handOutAtMost(61);
    const auto decoder = m_decoders.create(sound.kind, pieces, {});
    QVERIFY(!decoder->open());
    QVERIFY(DecodedSound::of(*decoder).samples == all.samples);
}

void TestAudioDecoder::interruption_endsItAtOnce_andASeekGoesOn()
{
    QFETCH(size_t, row);
    const SoundRow &sound = soundRows.at(row);
    MemoryBytes bytes(sound.file());
    const auto front = m_decoders.create(sound.kind, bytes, {});
    QVERIFY(!front->open());
    const auto whole = DecodedSound::of(*front);

    MemoryBytes slow(sound.file());
    const auto decoder = m_decoders.create(sound.kind, slow, {});
    QVERIFY(!decoder->open());
    slow.interruptAfter(2);
    const auto before = DecodedSound::of(*decoder);
    QCOMPARE(before.end, Step::Interrupted);
    QVERIFY(before.differenceFrom(whole) == 0);
    // The interrupted operation requests no further byte.
    QCOMPARE(slow.refused(), 1);
    AudioDecoder::Block block;
    QCOMPARE(decoder->read(block), Step::Interrupted);
    QCOMPARE(slow.refused(), 1);
    // A seek may read again, and is interrupted, too.
    QVERIFY(decoder->seek(0));
    slow.goOn();
    if (sound.isCertain && decoder->seek(before.frames)) {
        const auto rest = DecodedSound::of(*decoder);
        QCOMPARE(rest.first, before.frames);
        QCOMPARE(rest.frames, whole.frames - before.frames);
        QVERIFY(rest.differenceFrom(whole) <= sound.difference);
    }
    QVERIFY(decoder->seek(0));
    QVERIFY(DecodedSound::of(*decoder).samples == whole.samples);
    QCOMPARE(decoder->length().certainty, Certainty::Counted);
}

void TestAudioDecoder::interruptionOfTheOpening_isSaid()
{
    QFETCH(size_t, row);
    const SoundRow &sound = soundRows.at(row);
    for (int reads = 0;; ++reads) {
        MemoryBytes bytes(sound.file());
        bytes.handOutAtMost(2'000);
        bytes.interruptAfter(reads);
        const auto decoder = m_decoders.create(sound.kind, bytes, {});
        const auto error = decoder->open();
        if (!error)
            break;
        QCOMPARE(*error, AudioDecoder::Error::Interrupted);
        QCOMPARE(bytes.refused(), 1);
    }
}

QTEST_GUILESS_MAIN(TestAudioDecoder)
#include "tst_audiodecoder.moc"
