// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/ProxyLogin.h"
#include "core/keychain/KeyStore.h"

#include <QObject>
#include <QString>

#include <functional>

namespace prelisten {

/// Stores user names and passwords for proxies in the system's keychain, one entry for each proxy:
/// `prelisten/proxy/HOST:PORT`, never the entry of an API key.
///
/// GUI thread; never blocks. A handler runs once, but never after the store is destroyed.
class ProxyLoginStore : public QObject
{
    Q_OBJECT
public:
    using ReadHandler = std::function<void(const Result<ProxyLogin, KeyStoreError> &)>;
    using DoneHandler = std::function<void(const Result<Done, KeyStoreError> &)>;

    /// @p address: `host:port` of the proxy, here and below.
    void read(const QString &address, ReadHandler handler);
    void write(const QString &address, const ProxyLogin &login, DoneHandler handler);
    /// Also succeeds if there is nothing to delete.
    void forget(const QString &address);
};

} // namespace prelisten
