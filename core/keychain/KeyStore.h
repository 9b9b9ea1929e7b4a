// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/ApiKey.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace prelisten {

/// Why the keychain did not do what was asked.
enum class KeyStoreError {
    NothingThere, ///< the keychain works and has no such entry; a locked keyring that cannot ask
                  ///< says the same
    Denied,       ///< the user or the system refused, or the keyring is locked
    Unavailable,  ///< no keychain, or it does not answer
    NotTheSame,   ///< written, but read back as something else
    NotAKey,      ///< an entry that cannot be a key
};

/// The API key of one API base in the system's keychain: the only place it is ever kept.
///
/// The only code that includes the keychain's header. GUI thread; nothing blocks. The latest
/// request wins: the handler of an earlier one that is still waiting never runs. A handler that
/// does run, runs exactly once; none after the store is gone.
class KeyStore : public QObject
{
    Q_OBJECT
public:
    using ReadHandler = std::function<void(const Result<ApiKey, KeyStoreError> &)>;
    using DoneHandler = std::function<void(const Result<Done, KeyStoreError> &)>;

    /// @p hostAndPort as ApiBase gives it; the entry is `prelisten/` + it, in the service
    /// `org.prelisten.Prelisten`.
    explicit KeyStore(const QString &hostAndPort, QObject *parent = nullptr);
    ~KeyStore() override;

    void read(ReadHandler handler);
    void write(
            const ApiKey &key, DoneHandler handler); ///< done means: reading it back gave the same
    void forget(DoneHandler handler); ///< done also when there was none; Denied by a locked keyring

private:
    void readBack(quint64 request, const ApiKey &key, const DoneHandler &handler);

    QString m_entry;
    quint64 m_latest = 0; ///< the request whose handler may run
};

} // namespace prelisten
