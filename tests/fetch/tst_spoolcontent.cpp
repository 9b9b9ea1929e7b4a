// SPDX-License-Identifier: MIT
#include "core/fetch/SpoolContent.h"

#include <QTest>

using namespace prelisten;
using Fit = SpoolContent::Fit;
using Kind = SpoolError::Kind;

namespace {

AnswerHead partial(qint64 begin, qint64 end, qint64 total, const QByteArray &etag = "\"one\"")
{
    AnswerHead head;
    head.status = 206;
    head.range = ContentRange{begin, end, total};
    head.length = end - begin;
    head.etag = etag;
    return head;
}

AnswerHead whole(std::optional<qint64> length, const QByteArray &etag = "\"one\"")
{
    AnswerHead head;
    head.status = 200;
    head.length = length;
    head.etag = etag;
    return head;
}

std::shared_ptr<SpoolContent> content(qint64 total, const QByteArray &etag = "\"one\"")
{
    return *SpoolContent::fromAnswer(partial(0, total, total, etag));
}

} // namespace

class tst_SpoolContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAnswer_takesALength_fromEitherAnswer();
    void fromAnswer_refusesWhatCannotBeFetchedSafely();
    void fit_tellsTheSameContentFromAnother();
    void wishFor_asksForTheNextHole();
    void wishFor_asksAgainForAFewBytes_withoutAStrongETag();
    void add_refusesBytesThatContradict();
    void inspect_asksTheGate_onlyWhenEnoughIsThere();
    void inspect_readsOn_whenTheGateWantsWhatIsThere();
};

void tst_SpoolContent::fromAnswer_takesALength_fromEitherAnswer()
{
    QCOMPARE((*SpoolContent::fromAnswer(partial(0, 10, 100)))->total(), 100);
    QCOMPARE((*SpoolContent::fromAnswer(whole(70)))->total(), 70);
    QCOMPARE((*SpoolContent::fromAnswer(whole(70)))->etag(), QByteArray("\"one\""));
}

void tst_SpoolContent::fromAnswer_refusesWhatCannotBeFetchedSafely()
{
    const auto why = [](const AnswerHead &head) {
        return SpoolContent::fromAnswer(head).error();
    };
    AnswerHead compressed = partial(0, 10, 10);
    compressed.isIdentity = false;
    AnswerHead withoutRange = partial(0, 10, 10);
    withoutRange.range.reset();

    QCOMPARE(why(compressed), Kind::BadAnswer);
    QCOMPARE(why(withoutRange), Kind::BadAnswer);
    QCOMPARE(why(partial(5, 10, 10)), Kind::BadAnswer);
    QCOMPARE(why(whole(std::nullopt)), Kind::NoLength);
    QCOMPARE(why(whole(0)), Kind::NotAudio);
    QCOMPARE(why(whole(SpoolContent::sizeLimit + 1)), Kind::TooLarge);
    QCOMPARE(why(partial(0, 10, std::numeric_limits<qint64>::max())), Kind::TooLarge);
    QVERIFY(SpoolContent::fromAnswer(whole(SpoolContent::sizeLimit)).ok());
}

void tst_SpoolContent::fit_tellsTheSameContentFromAnother()
{
    const auto known = content(100);
    AnswerHead compressed = partial(50, 100, 100);
    compressed.isIdentity = false;
    AnswerHead withoutRange = partial(50, 100, 100);
    withoutRange.range.reset();

    QCOMPARE(known->fit(partial(50, 100, 100), 50), Fit::Same);
    QCOMPARE(known->fit(partial(50, 60, 100), 50), Fit::Same);
    QCOMPARE(known->fit(partial(50, 100, 100, {}), 50), Fit::Same);
    QCOMPARE(known->fit(whole(100), 50), Fit::Same);
    QCOMPARE(known->fit(whole(100, {}), 50), Fit::Same);
    QCOMPARE(content(100, {})->fit(whole(100), 50), Fit::Same);
    QCOMPARE(known->fit(partial(50, 100, 100, "\"two\""), 50), Fit::Changed);
    QCOMPARE(known->fit(partial(50, 101, 101), 50), Fit::Changed);
    QCOMPARE(known->fit(whole(100, "\"two\""), 50), Fit::Changed);
    QCOMPARE(known->fit(whole(99), 50), Fit::Changed);
    QCOMPARE(known->fit(partial(49, 100, 100), 50), Fit::Bad);
    QCOMPARE(known->fit(withoutRange, 50), Fit::Bad);
    QCOMPARE(known->fit(compressed, 50), Fit::Bad);
    QCOMPARE(known->fit(whole(std::nullopt), 50), Fit::Bad);
}

void tst_SpoolContent::wishFor_asksForTheNextHole()
{
    const auto known = content(1000);
    QVERIFY(known->add(0, QByteArray(100, 'a')));
    QVERIFY(known->add(500, QByteArray(100, 'a')));

    const RangeRequest::Range first = known->rangeFor(0);
    QCOMPARE(first.begin, 100);
    QVERIFY(first.end == std::optional<qint64>(500));
    QCOMPARE(first.ifRange, QByteArray("\"one\""));
    QCOMPARE(known->rangeFor(550).begin, 600);
    QVERIFY(!known->rangeFor(550).end);
    QCOMPARE(known->rangeFor(200).begin, 200);
}

void tst_SpoolContent::wishFor_asksAgainForAFewBytes_withoutAStrongETag()
{
    const auto known = content(2000, {});
    QVERIFY(known->add(0, QByteArray(100, 'a')));
    QVERIFY(known->add(500, QByteArray(500, 'a')));

    QCOMPARE(known->rangeFor(0).begin, 0);
    QCOMPARE(known->rangeFor(600).begin, 1000 - 256);
    QCOMPARE(known->rangeFor(200).begin, 200);
    QVERIFY(known->rangeFor(0).ifRange.isEmpty());
}

void tst_SpoolContent::add_refusesBytesThatContradict()
{
    const auto known = content(10);
    QVERIFY(known->add(0, "abc"));
    QVERIFY(known->add(2, "cd"));
    QVERIFY(!known->add(3, "xe"));
    QCOMPARE(known->buffer()->received(), 4);
}

void tst_SpoolContent::inspect_asksTheGate_onlyWhenEnoughIsThere()
{
    const auto known = content(100);
    QCOMPARE(known->inspect(), ContentGate::Answer::NeedMore);
    QVERIFY(known->add(0, "RIFF"));
    QCOMPARE(known->inspect(), ContentGate::Answer::NeedMore);
    QVERIFY(!known->isReadable());
    QVERIFY(known->add(4, "\1\2\3\4WAVE"));
    QCOMPARE(known->inspect(), ContentGate::Answer::Audio);
    QVERIFY(known->isReadable());
    QCOMPARE(known->kind(), AudioKind::Wave);
    QCOMPARE(known->inspect(), ContentGate::Answer::Audio);
}

void tst_SpoolContent::inspect_readsOn_whenTheGateWantsWhatIsThere()
{
    const auto known = content(5000);
    const QByteArray head = QByteArray("ID3\4\0\0\0\0\7\x76", 10) + QByteArray(1014, '\0') +
                            "fLaC" + QByteArray(200, '\0');
    QVERIFY(known->add(0, head));
    QCOMPARE(known->inspect(), ContentGate::Answer::Audio);
    QCOMPARE(known->kind(), AudioKind::Flac);

    const auto cover = content(2'000'000);
    QVERIFY(cover->add(0, QByteArray("ID3\3\0\0\0\x49\x1e\x76", 10).append(90, 'c')));
    QCOMPARE(cover->inspect(), ContentGate::Answer::NeedMore);
    QCOMPARE(cover->wantedByGate(), 1'200'000);
    QVERIFY(cover->add(1'200'000, QByteArray("fLaC").append(200, '\0')));
    QCOMPARE(cover->inspect(), ContentGate::Answer::Audio);
    QCOMPARE(cover->audioBegin(), 1'200'000);

    const auto page = content(50);
    QVERIFY(page->add(0, "<html><body>Access denied"));
    QCOMPARE(page->inspect(), ContentGate::Answer::NotAudio);
    QVERIFY(!page->isReadable());
}

QTEST_GUILESS_MAIN(tst_SpoolContent)
#include "tst_spoolcontent.moc"
