// SPDX-License-Identifier: MIT
#include "app/sandbox/Service.h"

#include "app/sandbox/http/HttpListener.h"

#include <utility>

namespace prelisten::sandbox {

namespace {

QByteArray origin(bool tls, const QByteArray &host, quint16 port)
{
    return QByteArray(tls ? "https" : "http") + "://" + host + ':' + QByteArray::number(port);
}

} // namespace

Service::Service(const Sandbox::Options &options)
    : m_options(options)
    , m_state{{}, {}, SignedLinks(options.ttlMs), FaultList(options.seed), {}, {}}
    , m_api(m_state, options.key, RateLimit(options.requestsPerMinute, options.rateWindowMs),
              options.seed)
    , m_storage(m_state, {options.expiredStatus, options.cutAtExpiry, options.bytesPerSecond,
                                 options.bitrateFactor})
{
}

bool Service::start(const std::optional<CertificateResult> &certificate)
{
    std::optional<QSslConfiguration> tls;
    if (certificate) {
        if (!certificate->ok()) {
            m_startProblem = certificate->error();
            return false;
        }
        tls = (*certificate)->configuration;
        m_certificate = (*certificate)->pem;
    }

    m_apiListener = listener(
            tls, [this](const Request &request) { return m_api.answer(request); },
            m_options.apiPort);
    m_storageListener = listener(
            tls, [this](const Request &request) { return m_storage.answer(request); },
            m_options.storagePort);
    if (!m_apiListener || !m_storageListener)
        return false;

    m_state.origins = {origin(m_options.tls, m_options.apiHost, m_apiListener->port()),
            origin(m_options.tls, m_options.storageHost, m_storageListener->port())};
    connect(m_storageListener, &HttpListener::bodySent, this,
            [this](qint64 bytes) { m_state.counts.storageBytes += bytes; });
    connect(m_storageListener, &HttpListener::linkCut, this, [this] { ++m_state.counts.expiries; });
    return true;
}

HttpListener *Service::listener(
        std::optional<QSslConfiguration> tls, HttpConnection::Handler handler, quint16 port)
{
    auto delayed = [handler = std::move(handler), latency = m_options.latencyMs](
                           const Request &request) {
        Answer answer = handler(request);
        answer.delivery.latencyMs = latency;
        return answer;
    };
    auto *result = new HttpListener(std::move(tls), delayed, this);
    if (result->listen(port))
        return result;
    delete result;
    m_startProblem = QStringLiteral("Port %1 on 127.0.0.1 cannot be opened.").arg(port);
    return nullptr;
}

void Service::setOnline(bool online)
{
    for (HttpListener *listener : {m_apiListener, m_storageListener}) {
        if (!listener)
            continue;
        if (online)
            listener->goOnline();
        else
            listener->goOffline();
    }
}

void Service::killLinks()
{
    m_state.links.killAll();
    if (m_storageListener)
        m_storageListener->checkLinks();
}

} // namespace prelisten::sandbox
