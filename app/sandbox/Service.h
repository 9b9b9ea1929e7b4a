// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/ApiHandler.h"
#include "app/sandbox/Sandbox.h"
#include "app/sandbox/http/Certificate.h"
#include "app/sandbox/http/HttpConnection.h"
#include "app/sandbox/storage/ServiceState.h"
#include "app/sandbox/storage/StorageHandler.h"

#include <QObject>
#include <QSslConfiguration>

#include <optional>

namespace prelisten::sandbox {

class HttpListener;

/// Connects what lives in the sandbox's thread: both origins, their handlers and the state they
/// share.
class Service : public QObject
{
    Q_OBJECT
public:
    explicit Service(const Sandbox::Options &options);

    /// Starts listening, with https if @p certificate is given. Returns false and sets
    /// startProblem() if that fails.
    [[nodiscard]] bool start(const std::optional<CertificateResult> &certificate);

    [[nodiscard]] ServiceState &state() { return m_state; }
    [[nodiscard]] const QString &startProblem() const { return m_startProblem; }
    [[nodiscard]] const QByteArray &certificate() const { return m_certificate; }

    void setOnline(bool online);
    void killLinks();
    void setShareLimit(const RateLimit &limit) { m_api.setShareLimit(limit); }

private:
    [[nodiscard]] HttpListener *listener(
            std::optional<QSslConfiguration> tls, HttpConnection::Handler handler, quint16 port);

    Sandbox::Options m_options;
    ServiceState m_state;
    ApiHandler m_api;
    StorageHandler m_storage;
    HttpListener *m_apiListener = nullptr;     ///< a child
    HttpListener *m_storageListener = nullptr; ///< a child
    QByteArray m_certificate;
    QString m_startProblem;
};

} // namespace prelisten::sandbox
