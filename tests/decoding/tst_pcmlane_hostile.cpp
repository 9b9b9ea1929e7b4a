// SPDX-License-Identifier: MIT
#include "core/decoding/PcmLane.h"
#include "tests/support/HostileBodies.h"
#include "tests/support/LaneFixture.h"

#include <QTest>

#include <atomic>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

/// Counts the decoders that are created.
class CountingDecoders final : public AudioDecoderFactory
{
public:
    std::unique_ptr<AudioDecoder> create(
            AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds) const override
    {
        ++created;
        return m_decoders->create(kind, bytes, serviceSeconds);
    }

    QString libraries() const override { return m_decoders->libraries(); }

    mutable std::atomic<int> created = 0;

private:
    const std::shared_ptr<const AudioDecoderFactory> m_decoders = testDecoders()();
};

} // namespace

/// Tests that a decoder never sees a body that is not audio.
class tst_PcmLaneHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noDecoderStarts_whenTheBodyIsNotAudio_data();
    void noDecoderStarts_whenTheBodyIsNotAudio();
    void aDecoderStarts_whenItIs();
    void cleanupTestCase();

private:
    PcmLane::Shared shared() const;

    std::shared_ptr<CountingDecoders> m_decoders;
    int m_refused = 0;
};

void tst_PcmLaneHostile::initTestCase()
{
    m_decoders = std::make_shared<CountingDecoders>();
}

PcmLane::Shared tst_PcmLaneHostile::shared() const
{
    auto shared = newShared();
    shared.decoders = [decoders = m_decoders] {
        return decoders;
    };
    return shared;
}

void tst_PcmLaneHostile::noDecoderStarts_whenTheBodyIsNotAudio_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const NamedBody &body : notAudio())
        QTest::newRow(body.name) << body.bytes;
    for (const NamedBody &head : foreignHeads())
        QTest::addRow("%s, frames behind it", head.name) << QByteArray(head.bytes + mpegFrames(20));
}

void tst_PcmLaneHostile::noDecoderStarts_whenTheBodyIsNotAudio()
{
    QFETCH(const QByteArray, body);

    LaneFixture fixture(drums, body, shared());
    fixture.lane->start();
    fixture.let();

    QTRY_VERIFY(fixture.spool->error());
    QCOMPARE(fixture.spool->error()->kind, SpoolError::Kind::NotAudio);
    QVERIFY(!fixture.lane->store());
    QCOMPARE(m_decoders->created.load(), 0);
    ++m_refused;
}

void tst_PcmLaneHostile::aDecoderStarts_whenItIs()
{
    LaneFixture fixture(drums, mpegFrames(20), shared());
    QVERIFY(fixture.completes());
    QCOMPARE(m_decoders->created.load(), 1);
}

void tst_PcmLaneHostile::cleanupTestCase()
{
    qInfo("figure 14: %d bodies refused, 0 decoder starts", m_refused);
}

QTEST_GUILESS_MAIN(tst_PcmLaneHostile)
#include "tst_pcmlane_hostile.moc"
