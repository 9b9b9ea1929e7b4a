// SPDX-License-Identifier: MIT
#include "core/formats/InMemoryBytes.h"
#include "core/formats/TagReader.h"
#include "tests/support/SparseBytes.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

QByteArray id3(const QByteArray &head, qsizetype body)
{
    return head + QByteArray(body, 'b');
}

} // namespace

class tst_TagReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTagInFront_hasItsSize_data();
    void aTagInFront_hasItsSize();
    void aTagInFront_isNone_ifItIsMalformed_data();
    void aTagInFront_isNone_ifItIsMalformed();
    void mayBegin_doubtsUntilItIsSure();
    void tagsAtTheEnd_areSteppedOverBackwards_data();
    void tagsAtTheEnd_areSteppedOverBackwards();
    void aTagAtTheEnd_isNotBelieved_ifItDoesNotBeginThere();
    void aTagAtTheEnd_isUnknown_beforeItsBytesAreThere();
    void garbage_doesNoHarm();
};

void tst_TagReader::aTagInFront_hasItsSize_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("2.2") << id3(QByteArray("ID3\2\0\0\0\0\x0f\x50", 10), 2000);
    QTest::newRow("2.3") << id3(QByteArray("ID3\3\0\0\0\0\0\x7f", 10), 127);
    QTest::newRow("2.4") << id3(QByteArray("ID3\4\0\0\0\0\1\0", 10), 128);
    QTest::newRow("2.4, unsynchronised, extended, experimental")
            << id3(QByteArray("ID3\4\0\xe0\0\0\0\x20", 10), 32);
    QTest::newRow("2.3 of a revision") << id3(QByteArray("ID3\3\1\0\0\0\0\x20", 10), 32);
    QTest::newRow("2.4 with a footer") << id3Tag(50, true);
    // The flag means nothing before 2.4.
    QTest::newRow("2.3 with the footer's flag") << id3(QByteArray("ID3\3\0\x10\0\0\0\x20", 10), 32);
    QTest::newRow("empty") << id3Tag(0);
    QTest::newRow("a cover of three megabytes") << id3Tag(3'000'000);
    QTest::newRow("APEv2") << apeTag(100);
    QTest::newRow("a large APEv2") << apeTag(1'000'000);
}

void tst_TagReader::aTagInFront_hasItsSize()
{
    QFETCH(const QByteArray, tag);
    const QByteArray body = tag + mpegFrames(3);
    const auto head = QByteArrayView(body).first(TagReader::headSize);
    QCOMPARE(TagReader::sizeAt(head, body.size()), tag.size());
    QCOMPARE(TagReader::sizeAt(head, tag.size()), tag.size());
    QCOMPARE(TagReader::sizeAt(head, tag.size() - 1), 0);
    QVERIFY(TagReader::mayBegin(head));
}

void tst_TagReader::aTagInFront_isNone_ifItIsMalformed_data()
{
    QTest::addColumn<QByteArray>("head");
    const QByteArray rest(30, '\0');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << rest;
    QTest::newRow("half a header") << QByteArray("ID3\4\0\0\0\0\0", 9);
    QTest::newRow("version 1") << QByteArray("ID3\1\0\0\0\0\0\5", 10) + rest;
    QTest::newRow("version 5") << QByteArray("ID3\5\0\0\0\0\0\5", 10) + rest;
    QTest::newRow("version 255") << QByteArray("ID3\xff\0\0\0\0\0\5", 10) + rest;
    QTest::newRow("revision 255") << QByteArray("ID3\4\xff\0\0\0\0\5", 10) + rest;
    QTest::newRow("a size of eight bits") << QByteArray("ID3\4\0\0\0\0\x80\5", 10) + rest;
    QTest::newRow("APE's end") << apeTag(100, false).last(32);
    QTest::newRow("half an APE header") << apeTag(100).first(31);
    QTest::newRow("an APE tag smaller than its end")
            << apeTag(100).replace(12, 4, QByteArray(4, '\0'));
    QTest::newRow("ID3v1") << id3v1Tag();
    QTest::newRow("a frame") << mpegFrame();
}

void tst_TagReader::aTagInFront_isNone_ifItIsMalformed()
{
    QFETCH(const QByteArray, head);
    QCOMPARE(TagReader::sizeAt(head, 1'000'000), 0);
}

void tst_TagReader::mayBegin_doubtsUntilItIsSure()
{
    for (const QByteArray &yes :
            {QByteArray(), QByteArray("I"), QByteArray("ID3"), QByteArray("AP")})
        QVERIFY(TagReader::mayBegin(yes));
    for (const QByteArray &no : {QByteArray("IF"), QByteArray("R"), QByteArray("APF"),
                 QByteArray("\xff\xfb"), QByteArray("ID4")})
        QVERIFY(!TagReader::mayBegin(no));
}

void tst_TagReader::tagsAtTheEnd_areSteppedOverBackwards_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("ID3v1") << id3v1Tag();
    QTest::newRow("APEv2") << apeTag(500);
    QTest::newRow("APEv2 without a beginning") << apeTag(500, false);
    QTest::newRow("APEv2 and ID3v1") << apeTag(1'000'000) + id3v1Tag();
    QTest::newRow("ID3v2.4, APEv2 and ID3v1") << id3Tag(60, true).chopped(10) +
                                                         QByteArray("3DI\4\0\x10\0\0\0\x3c", 10) +
                                                         apeTag(10) + id3v1Tag();
}

void tst_TagReader::tagsAtTheEnd_areSteppedOverBackwards()
{
    QFETCH(const QByteArray, tags);
    const QByteArray sound = mpegFrames(10);
    const QByteArray body = sound + tags;
    QCOMPARE(TagReader::tagsBegin(InMemoryBytes(0, body, body.size()), 0), sound.size());
    // A body of nothing but tags.
    QCOMPARE(TagReader::tagsBegin(InMemoryBytes(0, tags, tags.size()), 0), 0);
}

void tst_TagReader::aTagAtTheEnd_isNotBelieved_ifItDoesNotBeginThere()
{
    const QByteArray tooLarge = apeTag(5'000).last(1'000);
    const QByteArray body = mpegFrames(30) + tooLarge;
    QCOMPARE(TagReader::tagsBegin(InMemoryBytes(0, body, body.size()), 0), body.size());
    const QByteArray larger = mpegFrames(1) + apeTag(500'000, false).last(1'000);
    QCOMPARE(TagReader::tagsBegin(InMemoryBytes(0, larger, larger.size()), 0), larger.size());
}

void tst_TagReader::aTagAtTheEnd_isUnknown_beforeItsBytesAreThere()
{
    const QByteArray sound = mpegFrames(10);
    SparseBytes bytes(sound + apeTag(1'000) + id3v1Tag());
    QCOMPARE(TagReader::tagsBegin(bytes, 0), bytes.total());
    bytes.come(bytes.total() - 127, 127);
    QCOMPARE(TagReader::tagsBegin(bytes, 0), bytes.total());
    bytes.come(bytes.total() - 128, 1);
    QCOMPARE(TagReader::tagsBegin(bytes, 0), bytes.total() - 128);
    bytes.come(bytes.total() - 300, 300);
    QCOMPARE(TagReader::tagsBegin(bytes, 0), bytes.total() - 128);
    bytes.come(sound.size(), 32);
    QCOMPARE(TagReader::tagsBegin(bytes, 0), sound.size());
    QCOMPARE(TagReader::tagsBegin(bytes, sound.size() + 1), bytes.total() - 128);
}

void tst_TagReader::garbage_doesNoHarm()
{
    const QList<QByteArray> starts = {"ID3", "APETAGEX", "3DI", "TAG", ""};
    for (quint32 seed = 0; seed < 20'000; ++seed) {
        QByteArray bytes = starts.at(seed % 5) + noise(seed % 140, seed);
        const qint64 left = seed % 7'000;
        QVERIFY(TagReader::sizeAt(bytes, left) <= left);
        QVERIFY(TagReader::sizeBefore(bytes, left) <= left);
        bytes = noise(seed % 300, seed) + starts.at(seed % 5) + noise(seed % 130, seed + 1);
        const InMemoryBytes held(0, bytes, bytes.size());
        const qint64 begin = TagReader::tagsBegin(held, seed % 10);
        QVERIFY(begin <= bytes.size());
        QVERIFY(begin >= std::min<qint64>(seed % 10, bytes.size()));
    }
}

QTEST_APPLESS_MAIN(tst_TagReader)
#include "tst_tagreader.moc"
