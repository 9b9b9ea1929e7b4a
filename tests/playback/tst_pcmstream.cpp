// SPDX-License-Identifier: MIT
#include "core/playback/PcmStream.h"
#include "tests/support/SyntheticPcm.h"

#include <QTest>
#include <QtEndian>

#include <future>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr qint64 headBytes = 68;

qint16 ramp(qint64 frame)
{
    return static_cast<qint16>(frame % 30'000);
}

QByteArray readAll(PcmStream &stream, qint64 piece)
{
    QByteArray all;
    QByteArray chunk(piece, Qt::Uninitialized);
    for (;;) {
        const qint64 got = stream.read(chunk.data(), chunk.size());
        if (got <= 0)
            return all;
        all.append(chunk.constData(), got);
    }
}

qint16 sampleAt(const QByteArray &bytes, qint64 sample)
{
    return qFromLittleEndian<qint16>(bytes.constData() + headBytes + sample * 2);
}

} // namespace

class tst_PcmStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void head_isThatOfAnEndlessCaf();
    void frames_areThoseFromTheFirstOn_inPiecesOfAnySize_data();
    void frames_areThoseFromTheFirstOn_inPiecesOfAnySize();
    void read_waits_untilTheStoreGrows();
    void read_endsAtTheTrueEnd_thoughMoreWasWaitedFor();
    void read_ends_whereNothingMoreWillCome();
    void abort_freesARead();
    void endOfTheStore_isTheEnd_evenWithoutARead();
};

void tst_PcmStream::head_isThatOfAnEndlessCaf()
{
    PcmStream stream(madeStore(1'000, ramp, 48'000), std::make_shared<ChangeNotifier>(), 0);
    const QByteArray head = stream.read(headBytes);
    QCOMPARE(head.left(4), QByteArray("caff"));
    QCOMPARE(head.mid(8, 4), QByteArray("desc"));
    QCOMPARE(qFromBigEndian<double>(head.constData() + 20), 48'000.0);
    QCOMPARE(head.mid(28, 4), QByteArray("lpcm"));
    QCOMPARE(qFromBigEndian<quint32>(head.constData() + 32), 2U); // little endian
    QCOMPARE(qFromBigEndian<quint32>(head.constData() + 36), 4U); // bytes a frame
    QCOMPARE(qFromBigEndian<quint32>(head.constData() + 44), 2U); // channels
    QCOMPARE(qFromBigEndian<quint32>(head.constData() + 48), 16U);
    QCOMPARE(head.mid(52, 4), QByteArray("data"));
    QCOMPARE(qFromBigEndian<qint64>(head.constData() + 56), -1);
}

void tst_PcmStream::frames_areThoseFromTheFirstOn_inPiecesOfAnySize_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("piece");
    for (const qint64 first : {0, 1, 255, 70'000}) {
        for (const qint64 piece : {1, 3, 44, 4'096, 100'000})
            QTest::addRow("from %lld by %lld", static_cast<long long>(first),
                    static_cast<long long>(piece))
                    << first << piece;
    }
}

void tst_PcmStream::frames_areThoseFromTheFirstOn_inPiecesOfAnySize()
{
    QFETCH(const qint64, first);
    QFETCH(const qint64, piece);
    constexpr qint64 end = 70'500;
    PcmStream stream(madeStore(end, ramp), std::make_shared<ChangeNotifier>(), first);
    const QByteArray all = readAll(stream, piece);
    QCOMPARE(all.size(), headBytes + (end - first) * PcmStore::bytesPerFrame);
    for (qint64 frame = first; frame < end; frame += 97) {
        QCOMPARE(sampleAt(all, (frame - first) * 2), ramp(frame));
        QCOMPARE(sampleAt(all, (frame - first) * 2 + 1), ramp(frame));
    }
}

void tst_PcmStream::read_waits_untilTheStoreGrows()
{
    const auto store = emptyStore();
    const auto growth = std::make_shared<ChangeNotifier>();
    PcmStream stream(store, growth, 0);
    auto reading = std::async(std::launch::async, [&stream] { return readAll(stream, 4'096); });
    QVERIFY(fill(*store, 0, 512, ramp));
    growth->notify();
    QVERIFY(fill(*store, 512, 1'000, ramp));
    endAt(*store, 1'000);
    growth->notify();
    const QByteArray all = reading.get();
    QCOMPARE(all.size(), headBytes + 1'000 * PcmStore::bytesPerFrame);
    QCOMPARE(sampleAt(all, 2 * 999), ramp(999));
}

void tst_PcmStream::read_endsAtTheTrueEnd_thoughMoreWasWaitedFor()
{
    const auto store = emptyStore();
    const auto growth = std::make_shared<ChangeNotifier>();
    QVERIFY(fill(*store, 0, 512, ramp));
    PcmStream stream(store, growth, 0);
    auto reading = std::async(std::launch::async, [&stream] { return readAll(stream, 4'096); });
    store->setEnd(512);
    growth->notify();
    QCOMPARE(reading.get().size(), headBytes + 512 * PcmStore::bytesPerFrame);
}

void tst_PcmStream::read_ends_whereNothingMoreWillCome()
{
    const auto store = emptyStore();
    const auto growth = std::make_shared<ChangeNotifier>();
    QVERIFY(fill(*store, 0, 512, ramp));
    PcmStream stream(store, growth, 256);
    auto reading = std::async(std::launch::async, [&stream] { return readAll(stream, 4'096); });
    store->close();
    growth->notify();
    QCOMPARE(reading.get().size(), headBytes + 256 * PcmStore::bytesPerFrame);
}

void tst_PcmStream::abort_freesARead()
{
    const auto growth = std::make_shared<ChangeNotifier>();
    PcmStream stream(emptyStore(), growth, 0);
    auto reading = std::async(std::launch::async, [&stream] { return readAll(stream, 4'096); });
    stream.abort();
    QVERIFY(reading.get().size() <= headBytes);
    QVERIFY(stream.atEnd());
}

void tst_PcmStream::endOfTheStore_isTheEnd_evenWithoutARead()
{
    PcmStream stream(madeStore(256, ramp), std::make_shared<ChangeNotifier>(), 0);
    QVERIFY(!stream.atEnd());
    QVERIFY(stream.bytesAvailable() > 0);
    (void)readAll(stream, 4'096);
    QVERIFY(stream.atEnd());
    QCOMPARE(stream.bytesAvailable(), 0);
}

QTEST_GUILESS_MAIN(tst_PcmStream)
#include "tst_pcmstream.moc"
