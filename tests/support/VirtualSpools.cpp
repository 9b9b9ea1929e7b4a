// SPDX-License-Identifier: MIT
#include "tests/support/VirtualSpools.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace prelisten::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const TrackRef someTrack{u"org_house"_s, u"mtrack_0123456789ab"_s};
const QString address = u"http://127.0.0.1:1"_s; // where nothing listens

SourceName nameOf(int source)
{
    return source == 0 ? masterSource() : u"stem%1"_s.arg(source);
}

} // namespace

VirtualSpools::VirtualSpools(int sources, QByteArray bytes)
    : body(std::move(bytes))
    , storage([this](const StorageRequest &request, int) { return good(request); })
    , m_sources(sources)
    , m_studio(*ApiBase::fromText(address),
              std::make_unique<MemoryNetwork>([this](const StorageRequest &) { return ofApi(); }))
    , m_storageNetwork([this](const StorageRequest &request) { return ofStorage(request); })
{
    m_studio.setKey(ApiKey::fromText(u"ak_secret_of_the_house_0123456789"_s));
    m_broker = std::make_unique<LinkBroker>(std::make_shared<StudioTrack>(m_studio, someTrack),
            links(), RetryPolicy(RetryPolicy::Limits(), 1'000));
    for (int source = 0; source < m_sources; ++source) {
        const RetryPolicy retry(RetryPolicy::Limits(), static_cast<quint32>(source + 1));
        AudioSpool::Context context{*m_broker, m_storageNetwork, UrlGate(true), retry};
        context.pacer = &m_pacer;
        m_spools.push_back(std::make_unique<AudioSpool>(nameOf(source), context));
    }
}

StorageAnswer VirtualSpools::good(const StorageRequest &request) const
{
    return ScriptedStorage::ranged(request, body, "\"one\"");
}

void VirtualSpools::start()
{
    for (const auto &spool : m_spools)
        spool->start();
}

bool VirtualSpools::areComplete() const
{
    const auto isOver = [](const auto &spool) {
        return spool->status().activity == SpoolStatus::Activity::Complete;
    };
    // Asked after every event, so the bytes are compared only in the end.
    if (!std::all_of(m_spools.cbegin(), m_spools.cend(), isOver))
        return false;
    return std::all_of(m_spools.cbegin(), m_spools.cend(), [this](const auto &spool) {
        QByteArray all(spool->buffer()->total(), Qt::Uninitialized);
        spool->buffer()->peek(0, all.data(), all.size());
        return all == body;
    });
}

StorageAnswer VirtualSpools::ofApi()
{
    ++m_renewalRequests;
    if (const auto scripted = api ? api() : std::nullopt)
        return *scripted;
    ++m_generation;
    const TrackLinks minted = links();
    QJsonObject stems;
    for (auto link = minted.cbegin(); link != minted.cend(); ++link) {
        if (link.key() != masterSource())
            stems.insert(link.key(), link->reveal().toString());
    }
    const QJsonObject track{{u"id"_s, someTrack.trackId},
            {u"playback_url"_s, minted.value(masterSource()).reveal().toString()},
            {u"stem_urls"_s, stems}};
    return StorageAnswer::plain(200, QJsonDocument(track).toJson());
}

StorageAnswer VirtualSpools::ofStorage(const StorageRequest &request)
{
    ++m_storageRequests;
    return storage(request, request.target.split('=').last().toInt());
}

TrackLinks VirtualSpools::links() const
{
    TrackLinks links;
    for (int source = 0; source < m_sources; ++source) {
        links.insert(nameOf(source),
                SignedLink(QUrl(
                        address + u"/audio/%1?sig=%2"_s.arg(nameOf(source)).arg(m_generation))));
    }
    return links;
}

} // namespace prelisten::tests
