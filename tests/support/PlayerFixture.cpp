// SPDX-License-Identifier: MIT
#include "tests/support/PlayerFixture.h"

#include <QRandomGenerator>

#include <algorithm>

namespace prelisten::tests {

namespace {

constexpr qint64 grainMs = 90;

} // namespace

PlayerFixture::PlayerFixture(const QByteArray &body) : fixture(body.isEmpty() ? usualBody() : body)
{
    fixture.storage = [this](const StorageRequest &request, int) {
        return answer(request);
    };
}

void PlayerFixture::open(const QStringList &names)
{
    QList<Feed *> feeds;
    for (const QString &name : names) {
        Source source{fixture.newSpool(name), nullptr, nullptr};
        source.lane = std::make_unique<PcmLane>(*source.spool, durationHintMs, m_shared);
        source.feed = std::make_unique<SourceFeed>(*source.lane);
        source.lane->start();
        feeds.append(source.feed.get());
        m_sources[name] = std::move(source);
    }
    transport.open(feeds);
    spool(names.first()).start();
}

const QByteArray &PlayerFixture::usualBody()
{
    static const QByteArray body = wave(lengthMs);
    return body;
}

QByteArray PlayerFixture::wave(qint64 milliseconds, quint32 seed)
{
    QRandomGenerator random(seed);
    return waveFile(
            milliseconds * sampleRate / 1000,
            [&random](qint64) { return static_cast<qint16>(random.bounded(2'000) - 1'000); },
            sampleRate);
}

bool PlayerFixture::let(const SourceName &source, qint64 fromMs, qint64 toMs)
{
    const qint64 begin = fromMs > 0 ? waveHeadBytes + fromMs * bytesPerMs : 0;
    return letBytes(source, begin, waveHeadBytes + toMs * bytesPerMs) &&
           hears(source, fromMs, toMs);
}

bool PlayerFixture::hears(const SourceName &source, qint64 fromMs, qint64 toMs)
{
    return QTest::qWaitFor([&] {
        const auto store = lane(source).store();
        // Frames that do not fill a whole packet and cell are not available yet.
        return store && store->firstMissing(fromMs * sampleRate / 1000) >=
                                (toMs - grainMs) * sampleRate / 1000;
    });
}

bool PlayerFixture::letAll(const SourceName &source)
{
    const bool other = source != masterSource() && !stemBody.isEmpty();
    return letBytes(source, 0, (other ? stemBody : fixture.body).size()) &&
           QTest::qWaitFor([&] { return lane(source).state() == PcmLane::State::Complete; });
}

bool PlayerFixture::letBytes(const SourceName &source, qint64 begin, qint64 end)
{
    m_let[source].append({begin, end});
    spool(source).start();
    fixture.server().cutAll(); // makes stalled downloads send a new request
    return QTest::qWaitFor([&] {
        const auto bytes = spool(source).buffer();
        return bytes && bytes->contiguousEnd(begin) >= end;
    });
}

bool PlayerFixture::playWith(qint64 ms)
{
    deck.atOnce = true;
    open();
    transport.play();
    const bool there = let(masterSource(), 0, ms) &&
                       QTest::qWaitFor([this] { return transport.loaded() != nullptr; });
    deck.told.clear();
    return there;
}

AudioSpool &PlayerFixture::spool(const SourceName &source)
{
    return *m_sources.at(source).spool;
}

PcmLane &PlayerFixture::lane(const SourceName &source)
{
    return *m_sources.at(source).lane;
}

QList<PcmLane *> PlayerFixture::lanes(const QStringList &names)
{
    QList<PcmLane *> all;
    for (const QString &name : names)
        all.append(&lane(name));
    return all;
}

SourceFeed &PlayerFixture::feed(const SourceName &source)
{
    return *m_sources.at(source).feed;
}

QList<qint64> PlayerFixture::asked(const SourceName &source) const
{
    QList<qint64> begins;
    for (const StorageRequest &request : fixture.fetches()) {
        if (request.path().endsWith(source.toUtf8()))
            begins.append(request.rangeBegin.value_or(0));
    }
    return begins;
}

StorageAnswer PlayerFixture::answer(const StorageRequest &request) const
{
    const SourceName source = QString::fromUtf8(request.path().split('/').last());
    const bool other = source != masterSource() && !stemBody.isEmpty();
    StorageAnswer answer = other ? fixture.good(request, stemBody) : fixture.good(request);
    const qint64 begin = request.rangeBegin.value_or(0);
    qint64 end = begin;
    const auto stretches = m_let.value(source);
    for (bool grew = true; std::exchange(grew, false);) {
        for (const auto &[from, to] : stretches) {
            if (from <= end && to > end) {
                end = to;
                grew = true;
            }
        }
    }
    if (end - begin < answer.body.size())
        answer.stallAfter = end - begin;
    return answer;
}

} // namespace prelisten::tests
