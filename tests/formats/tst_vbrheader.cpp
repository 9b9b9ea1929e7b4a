// SPDX-License-Identifier: MIT
#include "core/formats/VbrHeader.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>
#include <QtEndian>

using namespace prelisten;
using namespace prelisten::tests;
using Credibility = VbrHeader::Credibility;
using Kind = VbrHeader::Kind;

namespace {

constexpr quint32 frames = 1'000;
constexpr double seconds = (1'000 * 1152 - 576 - 1'440) / 44'100.0;

MpegFrame sound()
{
    return *MpegFrame::parse(mpegFrame());
}

std::optional<VbrHeader> parsed(const QByteArray &frame)
{
    return VbrHeader::parse(frame, *MpegFrame::parse(frame));
}

} // namespace

class tst_VbrHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_readsWhatAnEncoderWrote();
    void parse_findsNothing_inAFrameOfSound();
    void parse_readsAsFarAsItGoes();
    void aCheckSum_showsWhatWasEdited();
    void aTable_provesTheFrames_ofVbri();
    void belief_isEarned_data();
    void belief_isEarned();
    void onlyProof_isCertain_withoutTheService();
    void constant_isWhatFitsItself();
    void garbage_doesNoHarm();
};

void tst_VbrHeader::parse_readsWhatAnEncoderWrote()
{
    const auto xing = parsed(headerFrame({"Xing", 123, 45'678, 1'105, 864}));
    QVERIFY(xing && xing->kind == Kind::Xing);
    QCOMPARE(xing->frames, 123);
    QCOMPARE(xing->bytes, 45'678);
    QCOMPARE(xing->encoderDelay, 1'105);
    QCOMPARE(xing->padding, 864);
    QVERIFY(xing->isVerified && !xing->isCorrupt);
    QCOMPARE(xing->music(sound()), 123 * 1152 - 1'105 - 864);

    const auto info = parsed(headerFrame({"Info", {}, {}, 0, 0}));
    QVERIFY(info && info->kind == Kind::Info);
    QVERIFY(!info->frames && !info->bytes);
    QCOMPARE(info->encoderDelay, 0);

    const auto vbri = parsed(vbriFrame(900, 300'000, {1, 2}, 450));
    QVERIFY(vbri && vbri->kind == Kind::Vbri);
    QCOMPARE(vbri->frames, 900);
    QCOMPARE(vbri->bytes, 300'000);
    QVERIFY(!vbri->encoderDelay);
}

void tst_VbrHeader::parse_findsNothing_inAFrameOfSound()
{
    QVERIFY(!parsed(mpegFrame()));
    // Layer II has no such header, and decoders look for none.
    const QByteArray second = frameWith(0xfffda400).replace(36, 4, "Info");
    QVERIFY(!parsed(second));
    // The header is right after the side information, whose size depends on the kind of frame.
    QVERIFY(!parsed(frameWith(0xfffb90c0).replace(36, 4, "Xing")));
    QVERIFY(parsed(frameWith(0xfffb90c0).replace(21, 4, "Xing")));
    QVERIFY(!parsed(mpegFrame() + "Xing"));
}

void tst_VbrHeader::parse_readsAsFarAsItGoes()
{
    const QByteArray frame = headerFrame({"Xing", 123, 45'678});
    for (qsizetype size = 0; size < frame.size(); ++size) {
        const auto header = VbrHeader::parse(frame.first(size), sound());
        QCOMPARE(header.has_value(), size >= 44);
        if (header)
            QCOMPARE(header->frames.has_value(), size >= 48);
    }
}

void tst_VbrHeader::aCheckSum_showsWhatWasEdited()
{
    const QByteArray frame = headerFrame({"Xing", 123, 45'678});
    for (qsizetype at : {44, 45, 46, 47, 48, 51, 52, 70}) {
        QByteArray edited = frame;
        edited[at] = static_cast<char>(edited[at] ^ 1);
        const auto header = parsed(edited);
        QVERIFY(header && header->isCorrupt && !header->isVerified);
    }
    const auto without = parsed(frameWith(0xfffb9000).replace(36, 4, "Xing"));
    QVERIFY(without && !without->isCorrupt && !without->isVerified);
}

void tst_VbrHeader::aTable_provesTheFrames_ofVbri()
{
    const QList<int> table(10, 40'000);
    QVERIFY(parsed(vbriFrame(1'000, 400'000, table, 100))->isVerified);
    QVERIFY(!parsed(vbriFrame(3'000, 400'000, table, 100))->isVerified);
    QVERIFY(!parsed(vbriFrame(500, 400'000, table, 100))->isVerified);
    QVERIFY(!parsed(vbriFrame(1'000, 800'000, table, 100))->isVerified);
    QVERIFY(!parsed(vbriFrame(1'000, 400'000, {}, 100))->isVerified);
}

void tst_VbrHeader::belief_isEarned_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<qint64>("there");
    QTest::addColumn<double>("service"); // 0: not known
    QTest::addColumn<Credibility>("belief");
    const auto row = [](const char *name, const SyntheticHeader &header, qint64 there,
                             double service, Credibility belief) {
        QTest::newRow(name) << headerFrame(header) << there << service << belief;
    };
    const quint32 bytes = 417'959 + 417;
    const SyntheticHeader info{"Info", frames, bytes};
    row("Info that fits", info, bytes, 0, Credibility::Credible);
    row("Info and the service", info, bytes, seconds, Credibility::Credible);
    row("Info and a tag of 128 bytes", info, bytes + 128, 0, Credibility::Credible);
    row("Info that fits, against the service", info, bytes, 90, Credibility::Credible);
    row("Info, cut", info, bytes / 2, 0, Credibility::Truncated);
    row("Info, cut, and the service knew it whole", info, bytes / 2, seconds,
            Credibility::Truncated);
    row("Info, cut, and the service knew it cut", info, bytes / 2, seconds / 2,
            Credibility::Truncated);
    row("Info, joined", info, 2 * bytes, 0, Credibility::Not);
    row("Info, joined, with the service", info, 2 * bytes, 2 * seconds, Credibility::Not);
    row("Info and a large tag at the end", info, 3 * bytes, seconds, Credibility::Credible);
    row("Info, three times too many", {"Info", 3 * frames, bytes}, bytes, 0, Credibility::Not);
    row("Info, half", {"Info", frames / 2, bytes}, bytes, 0, Credibility::Not);
    row("Info, none", {"Info", 0, bytes}, bytes, 0, Credibility::Not);
    row("Info without bytes", {"Info", frames, {}}, bytes, 0, Credibility::Credible);
    row("Info without bytes, too many", {"Info", 3 * frames, {}}, bytes, 0, Credibility::Truncated);
    row("Info without frames", {"Info", {}, bytes}, bytes, seconds, Credibility::Not);

    const quint32 less = 300'000;
    row("Xing that fits", {"Xing", frames, less}, less, 0, Credibility::Credible);
    row("Xing, sealed, against the service", {"Xing", frames, less}, less, 90,
            Credibility::Credible);
    SyntheticHeader edited{"Xing", 3 * frames, less};
    edited.isVerified = false;
    row("Xing, edited, three times too many", edited, less, 0, Credibility::Not);
    row("Xing, edited, against the service", edited, less, seconds, Credibility::Not);
    edited.frames = frames;
    row("Xing, edited, as the service", edited, less, seconds, Credibility::Credible);
    row("Xing, edited, half of it", edited, less, 2 * seconds, Credibility::Not);
    row("Xing without bytes", {"Xing", frames, {}}, less, 0, Credibility::Not);
    row("Xing without bytes, as the service", {"Xing", frames, {}}, less, seconds,
            Credibility::Credible);
    row("Xing, joined", {"Xing", frames, less}, 2 * less, 0, Credibility::Not);
    row("Xing, cut", {"Xing", frames, less}, less / 2, 0, Credibility::Truncated);
    row("Xing, impossibly many", {"Xing", 1'000'000'000, less}, less, 0, Credibility::Not);
    row("Xing, impossibly few", {"Xing", 3, less}, less, 0, Credibility::Not);
    row("Xing, none", {"Xing", 0, less}, less, 0, Credibility::Not);
    QTest::newRow("VBRI that fits") << vbriFrame(frames, less, QList<int>(10, 30'000), 100)
                                    << qint64(less) << 0.0 << Credibility::Credible;
    QTest::newRow("VBRI against the service")
            << vbriFrame(frames, less, {}, 100) << qint64(less) << 90.0 << Credibility::Not;
}

void tst_VbrHeader::belief_isEarned()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const qint64, there);
    QFETCH(const double, service);
    const auto header = parsed(frame);
    QVERIFY(header);
    const auto told = service > 0 ? std::optional(service) : std::nullopt;
    QTEST(header->credibility(sound(), there, told), "belief");
}

void tst_VbrHeader::onlyProof_isCertain_withoutTheService()
{
    const quint32 bytes = 300'000;
    SyntheticHeader xing{"Xing", frames, bytes};
    QVERIFY(parsed(headerFrame(xing))->isCertain(sound(), bytes));
    QVERIFY(!parsed(headerFrame(xing))->isCertain(sound(), bytes + 1'000'000));
    QVERIFY(!parsed(headerFrame(xing))->isCertain(sound(), bytes / 2));
    xing.isVerified = false;
    QVERIFY(!parsed(headerFrame(xing))->isCertain(sound(), bytes));
    const QList<int> table(10, 30'000);
    QVERIFY(!parsed(vbriFrame(frames, bytes, table, 100))->isCertain(sound(), bytes));
    QVERIFY(!parsed(vbriFrame(frames, bytes, {}, 100))->isCertain(sound(), bytes));
    QVERIFY(parsed(headerFrame({"Info", frames, {}}))->isCertain(sound(), 417'959));
}

void tst_VbrHeader::constant_isWhatFitsItself()
{
    const auto isConstant = [](const SyntheticHeader &header) {
        return parsed(headerFrame(header))->isConstant(sound());
    };
    QVERIFY(isConstant({"Info", frames, 418'376}));
    QVERIFY(isConstant({"Info", frames, 417'000})); // without padding
    QVERIFY(!isConstant({"Xing", frames, 418'376}));
    QVERIFY(!isConstant({"Info", frames, 600'000}));
    QVERIFY(!isConstant({"Info", frames, 300'000}));
    QVERIFY(!isConstant({"Info", frames, {}}));
    QVERIFY(!isConstant({"Info", {}, 418'376}));
}

void tst_VbrHeader::garbage_doesNoHarm()
{
    const QList<QByteArray> names = {"Xing", "Info", "VBRI"};
    for (quint32 seed = 0; seed < 20'000; ++seed) {
        QByteArray frame = mpegFrame().first(36) + names.at(seed % 3);
        frame += noise(seed % 400, seed);
        if (const auto header = VbrHeader::parse(frame, sound())) {
            (void)header->credibility(sound(), seed * 1'000LL, seed / 100.0);
            QVERIFY(header->music(sound()) >= 0);
            QVERIFY(!(header->isVerified && header->isCorrupt));
        }
    }
}

QTEST_APPLESS_MAIN(tst_VbrHeader)
#include "tst_vbrheader.moc"
