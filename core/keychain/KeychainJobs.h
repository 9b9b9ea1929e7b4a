// SPDX-License-Identifier: MIT
#pragma once

#include "core/keychain/KeyStore.h"

#include <qt6keychain/keychain.h>

#include <utility>

/// What the stores of this folder have in common. For them only: it includes the keychain's header.
namespace prelisten::keychain {

/// The service that all entries of the program belong to.
[[nodiscard]] inline QString service()
{
    return QStringLiteral("org.prelisten.Prelisten");
}

/// Makes libsecret, which QtKeychain has loaded if it uses the Secret Service, open a new session
/// with it. It would keep its first session for ever, and after a restart of the service, which
/// does not know that one, every request would fail.
void reconnect();

/// Starts @p job for @p entry; @p done runs with the finished job unless @p receiver is destroyed
/// first.
///
/// The job has no owner and deletes itself: the keychain's library may use it until it has
/// finished, even if its receiver is gone by then.
template <typename Job, typename Handler>
void start(Job *job, const QString &entry, QObject *receiver, Handler done)
{
    reconnect();
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, receiver,
            [job, done = std::move(done)] { done(*job); });
    job->start();
}

[[nodiscard]] inline KeyStoreError errorOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return KeyStoreError::NothingThere;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return KeyStoreError::Denied;
    default:
        return KeyStoreError::Unavailable; // also reported if D-Bus is missing
    }
}

} // namespace prelisten::keychain
