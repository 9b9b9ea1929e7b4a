// SPDX-License-Identifier: MIT
#include "core/keychain/ProxyLoginStore.h"

#include "core/keychain/KeychainJobs.h"

#include <utility>

namespace prelisten {

namespace {

QString entryOf(const QString &address)
{
    return QStringLiteral("prelisten/proxy/") + address;
}

} // namespace

void ProxyLoginStore::read(const QString &address, ReadHandler handler)
{
    keychain::start(new QKeychain::ReadPasswordJob(keychain::service()), entryOf(address), this,
            [handler = std::move(handler)](const QKeychain::ReadPasswordJob &job) {
                if (job.error() != QKeychain::NoError) {
                    handler(keychain::errorOf(job.error()));
                } else if (const auto login = ProxyLogin::fromSecret(job.textData())) {
                    handler(*login);
                } else {
                    handler(KeyStoreError::NotAKey);
                }
            });
}

void ProxyLoginStore::write(const QString &address, const ProxyLogin &login, DoneHandler handler)
{
    auto *job = new QKeychain::WritePasswordJob(keychain::service());
    job->setTextData(login.toSecret());
    keychain::start(job, entryOf(address), this,
            [handler = std::move(handler)](const QKeychain::WritePasswordJob &finished) {
                if (finished.error() == QKeychain::NoError) {
                    handler(Done());
                } else {
                    handler(keychain::errorOf(finished.error()));
                }
            });
}

void ProxyLoginStore::forget(const QString &address)
{
    // Overwritten first, as in KeyStore::forget(): deleting from a locked keyring does nothing.
    auto *overwriting = new QKeychain::WritePasswordJob(keychain::service());
    overwriting->setTextData(QStringLiteral("-")); // no login
    const auto ignore = [](const QKeychain::Job & /*job*/) {
    };
    keychain::start(overwriting, entryOf(address), this, ignore);
    keychain::start(
            new QKeychain::DeletePasswordJob(keychain::service()), entryOf(address), this, ignore);
}

} // namespace prelisten
