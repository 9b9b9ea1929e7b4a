// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/ApiKey.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace prelisten {

/// Why a keychain operation failed.
enum class KeyStoreError {
    NothingThere, ///< the keychain works and has no such entry; a locked keyring that cannot prompt
                  ///< reports the same
    Denied,       ///< the user or the system refused, or the keyring is locked
    Unavailable,  ///< no keychain, or it does not answer
    NotTheSame,   ///< written, but read back as something else
    NotAKey,      ///< an entry that cannot be a key
};

/// Stores the API key of one API base in the system's keychain: the only place where the key is
/// stored.
///
/// GUI thread; never blocks. The latest request
/// wins: the handler of an earlier one that is still pending never runs. A handler runs at most
/// once, and never after the store is destroyed.
class KeyStore : public QObject
{
    Q_OBJECT
public:
    using ReadHandler = std::function<void(const Result<ApiKey, KeyStoreError> &)>;
    using DoneHandler = std::function<void(const Result<Done, KeyStoreError> &)>;

    /// @p hostAndPort: see ApiBase::hostAndPort(). The entry is `prelisten/` + @p hostAndPort, in
    /// the service `org.prelisten.Prelisten`.
    explicit KeyStore(const QString &hostAndPort, QObject *parent = nullptr);
    ~KeyStore() override;

    void read(ReadHandler handler);

    /// Stores @p key; succeeds only if reading it back gives the same key.
    void write(const ApiKey &key, DoneHandler handler);

    /// Deletes the key; also succeeds if there is none. Denied by a locked keyring.
    void forget(DoneHandler handler);

    /// No handler of an earlier request runs any more. What the keychain was asked to do may still
    /// happen.
    void dropRequests() { ++m_latest; }

    /// Name and version of the keychain library that the program was built with; for diagnostics.
    [[nodiscard]] static QString library();

private:
    void readBack(quint64 request, const ApiKey &key, const DoneHandler &handler);

    QString m_entry;
    quint64 m_latest = 0; ///< the request whose handler may run
};

} // namespace prelisten
