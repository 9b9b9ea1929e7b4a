// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ProxySettings.h"
#include "tests/support/TestHttpServer.h"
#include "tests/support/TestProxy.h"
#include "tests/support/TlsIdentity.h"

#include <memory>
#include <optional>

namespace prelisten {

/// An https server known as service.example and storage.service.example, which only the proxy can
/// find, and the settings of proxies that the clients of the test use.
class ProxyFixture
{
public:
    /// @p certificate: see tlsIdentity().
    explicit ProxyFixture(const QString &certificate = QStringLiteral("service"))
        : server(tlsIdentity(certificate)), proxy(std::in_place, server.port())
    {
        trustTestAuthority();
        useProxy(proxy->address());
    }

    ~ProxyFixture() { useProxy({}); }
    Q_DISABLE_COPY_MOVE(ProxyFixture)

    /// Goes through the proxy that the environment would name with @p text.
    void useProxy(const QString &text)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("https_proxy"), text);
        settings = std::make_shared<ProxySettings>(environment);
        ProxySettings::install(settings);
    }

    TestHttpServer server;
    std::optional<TestProxy> proxy; ///< null: it was stopped
    std::shared_ptr<ProxySettings> settings;
};

} // namespace prelisten
