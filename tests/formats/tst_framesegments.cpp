// SPDX-License-Identifier: MIT
#include "core/formats/FrameSegments.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr int count = 100;
constexpr qint64 frameSize = 417;

const QByteArray &stream()
{
    static const QByteArray frames = mpegFrames(count);
    return frames;
}

/// A segment found at frame @p place of the stream that numbers that frame @p number. It holds four
/// frames.
FrameSegment segmentAt(qint64 place, qint64 number)
{
    const MpegFrame format = *MpegFrame::parse(stream());
    const QByteArrayView bytes =
            QByteArrayView(stream()).sliced(place * frameSize, 4 * frameSize + 4);
    return *FrameSegment::find(
            number, format, place * frameSize, 0, stream().size(), place * frameSize, bytes);
}

FrameSegment segmentAt(qint64 place)
{
    return segmentAt(place, place);
}

} // namespace

class tst_FrameSegments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segments_areSortedAndFoundByNumber();
    void bytes_areCoveredUpToTheEndOfASegment();
    void segmentsThatMeet_becomeOne();
    void segmentsThatDisagree_contradict();
    void removeFirst_leavesTheOthers();
};

void tst_FrameSegments::segments_areSortedAndFoundByNumber()
{
    FrameSegments segments;
    QVERIFY(segments.isEmpty());
    QVERIFY(segments.find(20) == nullptr);
    segments.insert(segmentAt(60));
    segments.insert(segmentAt(20));
    segments.insert(segmentAt(40));
    QCOMPARE(segments.first().number(), 20);
    QCOMPARE(segments.find(40)->number(), 40);
    QCOMPARE(segments.find(43)->number(), 40);
    QVERIFY(segments.find(44) == nullptr);
    QVERIFY(segments.find(39) == nullptr);
    QCOMPARE(segments.find(44, 1)->number(), 40);
    QVERIFY(segments.find(45, 1) == nullptr);
}

void tst_FrameSegments::bytes_areCoveredUpToTheEndOfASegment()
{
    FrameSegments segments;
    segments.insert(segmentAt(20));
    QVERIFY(!segments.covers(20 * frameSize - 1));
    QVERIFY(segments.covers(20 * frameSize));
    QVERIFY(segments.covers(24 * frameSize));
    QVERIFY(!segments.covers(24 * frameSize + 1));
}

void tst_FrameSegments::segmentsThatMeet_becomeOne()
{
    FrameSegments segments;
    segments.insert(segmentAt(20));
    segments.insert(segmentAt(30));
    QCOMPARE(segments.merge(), FrameSegments::Merge::None);
    segments.feed(20 * frameSize, QByteArrayView(stream()).sliced(20 * frameSize, 11 * frameSize),
            stream().size());
    QCOMPARE(segments.merge(), FrameSegments::Merge::Merged);
    QCOMPARE(segments.first().number(), 20);
    QCOMPARE(segments.first().endNumber(), 34);
    segments.removeFirst();
    QVERIFY(segments.isEmpty());
}

void tst_FrameSegments::segmentsThatDisagree_contradict()
{
    FrameSegments segments;
    segments.insert(segmentAt(20));
    segments.insert(segmentAt(30, 29));
    segments.feed(20 * frameSize, QByteArrayView(stream()).sliced(20 * frameSize, 11 * frameSize),
            stream().size());
    QCOMPARE(segments.merge(), FrameSegments::Merge::Contradiction);
}

void tst_FrameSegments::removeFirst_leavesTheOthers()
{
    FrameSegments segments;
    segments.insert(segmentAt(20));
    segments.insert(segmentAt(40));
    segments.removeFirst();
    QCOMPARE(segments.first().number(), 40);
    segments.clear();
    QVERIFY(segments.isEmpty());
}

QTEST_GUILESS_MAIN(tst_FrameSegments)
#include "tst_framesegments.moc"
