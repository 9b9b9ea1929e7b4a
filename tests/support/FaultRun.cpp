// SPDX-License-Identifier: MIT
#include "tests/support/FaultRun.h"

#include "tests/support/SpoolFixture.h"

#include <QCryptographicHash>
#include <QMetaEnum>

#include <utility>

namespace prelisten::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString organization = u"org_house"_s;
const QString trackId = u"mtrack_0123456789ab"_s;
constexpr auto silence = 60ms; // after which a connection is given up
constexpr auto longestCall =
        2s; // many times what a slow answer takes, and far below the patience of a test

RetryPolicy quickRetry()
{
    return RetryPolicy({1ms, 8ms, 3}, 7);
}

sandbox::Sandbox::Options optionsWith(quint32 seed)
{
    sandbox::Sandbox::Options options;
    options.ttlMs = 0;
    options.seed = seed;
    return options;
}

sandbox::SampleTrack trackOf(const QByteArray &body)
{
    sandbox::SampleTrack track;
    track.organization = organization;
    track.id = trackId;
    track.json = R"({"id":")" + trackId.toLatin1() + R"("})";
    for (const SourceName &name : {masterSource(), u"drums"_s})
        track.sources.append({name, body, "audio/wav", u"wav"_s});
    return track;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

FaultRun::FaultRun(
        QByteArray body, const SourceName &source, QList<sandbox::Fault> faults, quint32 seed)
    : m_body(std::move(body))
    , m_source(source)
    , m_faults(std::move(faults))
    , m_service(optionsWith(seed))
{
    m_service.addTrack(trackOf(m_body));
    if (!m_service.start())
        qFatal("The sample service does not start");
    m_studio.emplace(*ApiBase::fromText(m_service.apiBase().toString()));
    m_studio->setKey(ApiKey::fromText(QString::fromLatin1(m_service.key())));
    m_studio->fetchTrack(
            {organization, trackId}, this, [this](const StudioClient::TrackReply &reply) {
                if (!reply)
                    qFatal("The sample service does not answer");
                begin(*reply);
            });
}

FaultRun::~FaultRun()
{
    m_spool.reset(); // ends the readers, whose futures wait for them
}

void FaultRun::begin(const FetchedTrack &fetched)
{
    m_studio->setIdleTimeout(silence); // not before: a busy machine may take longer to open
    m_studio->setLongestCall(longestCall);
    for (const sandbox::Fault &fault : m_faults)
        m_service.addFault(fault);
    m_broker = std::make_unique<LinkBroker>(
            std::make_shared<StudioTrack>(*m_studio, TrackRef{organization, trackId}),
            fetched.links, quickRetry());
    m_spool = std::make_unique<AudioSpool>(m_source,
            AudioSpool::Context{*m_broker, m_storage, UrlGate(true), quickRetry(), silence, 5s});
    AudioSpool *spool = m_spool.get();
    connect(spool, &AudioSpool::completed, this, [this] { ++m_completed; });
    connect(spool, &AudioSpool::failed, this, [this] { ++m_failed; });
    connect(spool, &AudioSpool::readable, this,
            [this, spool] { m_readers.push_back(readAll(spool->openReader())); });
    connect(spool, &AudioSpool::statusChanged, this, &FaultRun::onStatus);
    spool->start();
}

/// The trouble is shown; it ends, and the user presses Retry.
void FaultRun::onStatus()
{
    const bool waits = m_spool->status().activity == SpoolStatus::Activity::WaitingForNetwork;
    if (!waits || std::exchange(m_lifted, true))
        return;
    QMetaObject::invokeMethod(
            this,
            [this] {
                m_service.clearFaults();
                m_spool->retryNow();
            },
            Qt::QueuedConnection);
}

QString FaultRun::wrongdoing()
{
    if (!isOver()) {
        const SpoolStatus status = m_spool->status();
        return u"it neither completes nor fails (%1)"_s.arg(
                QLatin1String(QMetaEnum::fromType<SpoolStatus::Activity>().valueToKey(
                        static_cast<int>(status.activity))));
    }
    if (m_completed + m_failed != 1)
        return u"%1 times completed, %2 times failed"_s.arg(m_completed).arg(m_failed);
    if (m_failed > 0 && !m_spool->error())
        return u"it failed without an error"_s;
    if (m_service.counts().keyOnStorage > 0)
        return u"the storage got the key"_s;
    const QByteArray read = m_readers.empty() ? QByteArray() : m_readers.back().get();
    m_readers.clear();
    if (m_failed > 0)
        return m_body.startsWith(read) ? QString() : u"a reader got wrong bytes, then an error"_s;
    QByteArray all(m_spool->buffer()->total(), Qt::Uninitialized);
    m_spool->buffer()->peek(0, all.data(), all.size());
    if (sha256(all) != sha256(m_body))
        return u"complete, but with %1 bytes that are not those of the source"_s.arg(all.size());
    return sha256(read) == sha256(m_body) ? QString() : u"a reader got other bytes"_s;
}

} // namespace prelisten::tests
