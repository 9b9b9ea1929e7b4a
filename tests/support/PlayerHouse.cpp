// SPDX-License-Identifier: MIT
#include "tests/support/PlayerHouse.h"

#include <algorithm>

namespace prelisten::tests {

PlayerHouse::PlayerHouse(const QByteArray &body) : house(body)
{
    house.storage = [this](const StorageRequest &request, int) {
        return answer(request);
    };
}

void PlayerHouse::open(const QStringList &names)
{
    QList<Feed *> feeds;
    for (const QString &name : names) {
        Source source{house.newSpool(name), nullptr};
        source.feed = std::make_unique<SourceFeed>(*source.spool, lengthMs);
        feeds.append(source.feed.get());
        m_sources[name] = std::move(source);
    }
    transport.open(feeds);
    spool(names.first()).start();
}

bool PlayerHouse::let(const SourceName &source, qint64 fromMs, qint64 toMs)
{
    return letBytes(source, fromMs * bytesPerMs, toMs * bytesPerMs);
}

bool PlayerHouse::letAll(const SourceName &source)
{
    return letBytes(source, 0, house.body.size());
}

bool PlayerHouse::letBytes(const SourceName &source, qint64 begin, qint64 end)
{
    m_let[source].append({begin, end});
    spool(source).start();
    house.server().cutAll(); // what was stalled asks again
    return QTest::qWaitFor([&] {
        const auto bytes = spool(source).buffer();
        return bytes && bytes->contiguousEnd(begin) >= end;
    });
}

bool PlayerHouse::playWith(qint64 ms)
{
    deck.atOnce = true;
    open();
    transport.play();
    const bool there = let(masterSource(), 0, ms) &&
                       QTest::qWaitFor([this] { return transport.loaded() != nullptr; });
    deck.told.clear();
    return there;
}

AudioSpool &PlayerHouse::spool(const SourceName &source)
{
    return *m_sources.at(source).spool;
}

SourceFeed &PlayerHouse::feed(const SourceName &source)
{
    return *m_sources.at(source).feed;
}

QList<qint64> PlayerHouse::asked(const SourceName &source) const
{
    QList<qint64> begins;
    for (const StorageRequest &request : house.fetches()) {
        if (request.path().endsWith(source.toUtf8()))
            begins.append(request.rangeBegin.value_or(0));
    }
    return begins;
}

StorageAnswer PlayerHouse::answer(const StorageRequest &request) const
{
    StorageAnswer answer = house.good(request);
    const SourceName source = QString::fromUtf8(request.path().split('/').last());
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
