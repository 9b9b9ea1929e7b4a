// SPDX-License-Identifier: MIT
#include "core/fetch/SpoolBuffer.h"
#include "core/fetch/SpoolReader.h"

#include <QRandomGenerator>
#include <QTest>

#include <future>

using namespace prelisten;

namespace {

std::shared_ptr<SpoolBuffer> bufferOf(const QByteArray &bytes)
{
    auto buffer = std::make_shared<SpoolBuffer>(bytes.size());
    buffer->write(0, bytes);
    return buffer;
}

} // namespace

class tst_SpoolReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAFileLikeDevice();
    void read_givesTheBytes_fromAnyPlace();
    void read_givesWhatIsThere_withoutWaitingForAll();
    void seek_refusesPlacesOutside();
    void read_blocks_untilTheBytesCome();
    void abort_freesAReaderThatWaits_forGood();
    void readsOfMissingBytes_end_whenTheBufferIsClosed();
    void write_isRefused();
    void readersOnManyThreads_allGetEverything();
};

void tst_SpoolReader::isAFileLikeDevice()
{
    SpoolReader reader(bufferOf("0123456789"));
    QVERIFY(reader.isOpen());
    QVERIFY(reader.isReadable());
    QVERIFY(!reader.isWritable());
    QVERIFY(!reader.isSequential());
    QCOMPARE(reader.size(), 10);
    QCOMPARE(reader.pos(), 0);
    QVERIFY(!reader.atEnd());
    QCOMPARE(reader.readAll(), QByteArray("0123456789"));
    QVERIFY(reader.atEnd());
    QCOMPARE(reader.read(5), QByteArray());
    char byte = 0;
    QCOMPARE(reader.read(&byte, 1), 0);
    QVERIFY(reader.seek(9));
    QVERIFY(!reader.atEnd());
    QCOMPARE(reader.bytesAvailable(), 1);
}

void tst_SpoolReader::read_givesTheBytes_fromAnyPlace()
{
    SpoolReader reader(bufferOf("0123456789"));
    QVERIFY(reader.seek(7));
    QCOMPARE(reader.read(2), QByteArray("78"));
    QCOMPARE(reader.pos(), 9);
    QVERIFY(reader.seek(1));
    QCOMPARE(reader.peek(3), QByteArray("123"));
    QCOMPARE(reader.read(3), QByteArray("123"));
}

void tst_SpoolReader::read_givesWhatIsThere_withoutWaitingForAll()
{
    auto buffer = std::make_shared<SpoolBuffer>(10);
    buffer->write(0, "0123");
    SpoolReader reader(buffer);
    QCOMPARE(reader.read(10), QByteArray("0123"));
    QVERIFY(!reader.atEnd());
}

void tst_SpoolReader::seek_refusesPlacesOutside()
{
    SpoolReader reader(bufferOf("0123"));
    QVERIFY(reader.seek(4));
    QVERIFY(!reader.seek(5));
    QVERIFY(!reader.seek(-1));
    QCOMPARE(reader.pos(), 4);
}

void tst_SpoolReader::read_blocks_untilTheBytesCome()
{
    auto buffer = std::make_shared<SpoolBuffer>(10);
    SpoolReader reader(buffer);
    auto bytes = std::async(std::launch::async, [&reader] { return reader.read(4); });
    QTRY_VERIFY(reader.isStarving());
    buffer->write(0, "0123456789");
    QCOMPARE(bytes.get(), QByteArray("0123"));
    QVERIFY(!reader.isStarving());
}

void tst_SpoolReader::abort_freesAReaderThatWaits_forGood()
{
    auto buffer = std::make_shared<SpoolBuffer>(10);
    buffer->write(0, "0");
    SpoolReader reader(buffer);
    QVERIFY(reader.seek(5));
    auto size = std::async(std::launch::async, [&reader] {
        char byte = 0;
        return reader.read(&byte, 1);
    });
    QTRY_VERIFY(reader.isStarving());
    reader.abort();
    QCOMPARE(size.get(), -1);
    char byte = 0;
    QVERIFY(reader.seek(0));
    QCOMPARE(reader.read(&byte, 1), -1);
    SpoolReader other(buffer);
    QCOMPARE(other.read(1), QByteArray("0"));
}

void tst_SpoolReader::readsOfMissingBytes_end_whenTheBufferIsClosed()
{
    auto buffer = std::make_shared<SpoolBuffer>(10);
    buffer->write(0, "01");
    buffer->close();
    SpoolReader reader(std::move(buffer)); // the last owner of the bytes: there is no spool
    QCOMPARE(reader.read(10), QByteArray("01"));
    char byte = 0;
    QCOMPARE(reader.read(&byte, 1), -1);
}

void tst_SpoolReader::write_isRefused()
{
    SpoolReader reader(bufferOf("0123"));
    QTest::ignoreMessage(
            QtWarningMsg, "QIODevice::write (prelisten::SpoolReader): ReadOnly device");
    QCOMPARE(reader.write("x"), -1);
}

void tst_SpoolReader::readersOnManyThreads_allGetEverything()
{
    QByteArray whole(200'000, Qt::Uninitialized);
    QRandomGenerator random(3);
    for (char &byte : whole)
        byte = static_cast<char>(random.generate());
    auto buffer = std::make_shared<SpoolBuffer>(whole.size());
    std::vector<std::future<QByteArray>> results;
    for (int i = 0; i < 4; ++i) {
        results.push_back(std::async(std::launch::async, [buffer, i] {
            SpoolReader reader(buffer);
            QByteArray all;
            while (!reader.atEnd())
                all += reader.read(100 + 1000 * i);
            return all;
        }));
    }
    for (qsizetype half : {qsizetype(100'000), qsizetype(0)}) {
        for (qsizetype at = half; at < half + 100'000; at += 777)
            buffer->write(at, QByteArrayView(whole).sliced(at).first(
                                      std::min<qsizetype>(777, half + 100'000 - at)));
    }
    for (auto &result : results)
        QCOMPARE(result.get(), whole);
}

QTEST_GUILESS_MAIN(tst_SpoolReader)
#include "tst_spoolreader.moc"
