// SPDX-License-Identifier: MIT
#include "tests/support/SpoolFixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cstring>

namespace prelisten::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const TrackRef someTrack{u"org_house"_s, u"mtrack_0123456789ab"_s};

RetryPolicy quickRetry()
{
    return RetryPolicy({2ms, 20ms, 5}, 7);
}

ApiBase baseOf(const ScriptedStorage &server)
{
    return *ApiBase::fromText(server.url(QString()).toString());
}

} // namespace

QByteArray waveBody(qsizetype size, quint32 seed)
{
    QByteArray body(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (char &byte : body)
        byte = static_cast<char>(random.generate());
    std::memcpy(body.data(), "RIFF\xff\xff\xff\x7fWAVEfmt ", 16);
    return body;
}

std::future<QByteArray> readAll(std::shared_ptr<SpoolReader> reader)
{
    return std::async(std::launch::async, [reader = std::move(reader)] {
        QByteArray all;
        QByteArray chunk(10'000, Qt::Uninitialized);
        for (;;) {
            const qint64 size = reader->read(chunk.data(), chunk.size());
            if (size <= 0)
                return all;
            all.append(chunk.constData(), size);
        }
    });
}

SpoolFixture::SpoolFixture(QByteArray content)
    : body(std::move(content))
    , storage([this](const StorageRequest &request, int) { return good(request); })
    , m_server([this](const StorageRequest &request) { return answer(request); })
    , m_studio(baseOf(m_server))
{
    m_studio.setKey(ApiKey::fromText(u"ak_secret_of_the_house_0123456789"_s));
    TrackLinks links;
    for (int i = 0; i < 32; ++i)
        links.insert(u"stem%1"_s.arg(i), SignedLink(linkUrl(u"stem%1"_s.arg(i), 1)));
    links.insert(masterSource(), SignedLink(linkUrl(masterSource(), 1)));
    m_broker = std::make_unique<LinkBroker>(
            std::make_shared<StudioTrack>(m_studio, someTrack), links, quickRetry());
}

StorageAnswer SpoolFixture::good(const StorageRequest &request) const
{
    return good(request, body);
}

StorageAnswer SpoolFixture::good(const StorageRequest &request, const QByteArray &content) const
{
    return ScriptedStorage::ranged(request, content, etag);
}

AudioSpool &SpoolFixture::spool()
{
    if (!m_spool)
        m_spool = newSpool(masterSource());
    return *m_spool;
}

std::unique_ptr<AudioSpool> SpoolFixture::newSpool(const SourceName &source)
{
    return std::make_unique<AudioSpool>(
            source, AudioSpool::Context{*m_broker, m_storageManager, UrlGate(true), quickRetry(),
                            idleTimeout, renewAhead});
}

QList<StorageRequest> SpoolFixture::fetches() const
{
    QList<StorageRequest> fetches;
    for (const StorageRequest &request : m_server.requests()) {
        if (!request.target.startsWith("/v1/"))
            fetches.append(request);
    }
    return fetches;
}

QByteArray SpoolFixture::fetched()
{
    const auto buffer = spool().buffer();
    if (!buffer || !buffer->isComplete())
        return {};
    QByteArray all(buffer->total(), Qt::Uninitialized);
    buffer->peek(0, all.data(), all.size());
    return all;
}

StorageAnswer SpoolFixture::answer(const StorageRequest &request)
{
    if (request.target.startsWith("/v1/")) {
        if (const auto scripted = api ? api() : std::nullopt)
            return *scripted;
        return mint();
    }
    const qsizetype sig = request.target.indexOf("sig=");
    return storage(request, request.target.mid(sig + 4).split('&').first().toInt());
}

StorageAnswer SpoolFixture::mint()
{
    ++m_generation;
    QJsonObject stems;
    QJsonObject track{{u"id"_s, someTrack.trackId}};
    for (const SourceName &source : std::as_const(sources)) {
        const QString link = linkUrl(source, m_generation).toString();
        if (source == masterSource())
            track.insert(u"playback_url"_s, link);
        else
            stems.insert(source, link);
    }
    track.insert(u"stem_urls"_s, stems);
    return StorageAnswer::plain(200, QJsonDocument(track).toJson());
}

QUrl SpoolFixture::linkUrl(const SourceName &source, int generation) const
{
    return m_server.url(u"/audio/%1?sig=%2"_s.arg(source).arg(generation) + linkExtra);
}

} // namespace prelisten::tests
