// SPDX-License-Identifier: MIT
#include "core/keychain/KeyStore.h"

#include "core/keychain/KeychainJobs.h"

#include <memory>
#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;
using keychain::errorOf;
using keychain::service;
using keychain::start;

namespace {

Result<ApiKey, KeyStoreError> keyOf(const QKeychain::ReadPasswordJob &job)
{
    if (job.error() != QKeychain::NoError) {
        return errorOf(job.error());
    }
    QString text = job.textData();
    std::optional<ApiKey> key = ApiKey::fromText(text);
    wipe(text);
    if (key) {
        return *std::move(key);
    }
    return KeyStoreError::NotAKey;
}

} // namespace

KeyStore::KeyStore(const QString &hostAndPort, QObject *parent)
    : QObject(parent), m_entry("prelisten/"_L1 + hostAndPort)
{
}

KeyStore::~KeyStore() = default;

void KeyStore::read(ReadHandler handler)
{
    const quint64 request = ++m_latest;
    start(new QKeychain::ReadPasswordJob(service()), m_entry, this,
            [this, request, handler = std::move(handler)](const QKeychain::ReadPasswordJob &job) {
                if (request == m_latest) {
                    handler(keyOf(job));
                }
            });
}

void KeyStore::write(const ApiKey &key, DoneHandler handler)
{
    const quint64 request = ++m_latest;
    auto *job = new QKeychain::WritePasswordJob(service());
    QString text = QString::fromLatin1(key.reveal());
    job->setTextData(text);
    wipe(text);
    start(job, m_entry, this,
            [this, request, key, handler = std::move(handler)](
                    const QKeychain::WritePasswordJob &finished) {
                if (request != m_latest) {
                    return;
                }
                if (finished.error() == QKeychain::NoError) {
                    readBack(request, key, handler);
                } else {
                    handler(errorOf(finished.error()));
                }
            });
}

void KeyStore::readBack(quint64 request, const ApiKey &key, const DoneHandler &handler)
{
    start(new QKeychain::ReadPasswordJob(service()), m_entry, this,
            [this, request, key, handler](const QKeychain::ReadPasswordJob &job) {
                if (request != m_latest) {
                    return;
                }
                const Result<ApiKey, KeyStoreError> kept = keyOf(job);
                if (kept && *kept == key) {
                    handler(Done());
                } else if (!kept && kept.error() == KeyStoreError::Unavailable) {
                    handler(KeyStoreError::Unavailable);
                } else {
                    handler(KeyStoreError::NotTheSame);
                }
            });
}

void KeyStore::forget(DoneHandler handler)
{
    // Deleting from a locked keyring does nothing and reports success, but writing unlocks it or
    // fails. So the key is overwritten first, then the entry is deleted. Both jobs are queued at
    // once, so that a key written after this stays.
    const quint64 request = ++m_latest;
    const auto overwriteError = std::make_shared<QKeychain::Error>(QKeychain::OtherError);
    auto *overwriting = new QKeychain::WritePasswordJob(service());
    overwriting->setTextData(u"-"_s); // too short to be a key
    start(overwriting, m_entry, this, [overwriteError](const QKeychain::WritePasswordJob &job) {
        *overwriteError = job.error();
    });
    start(new QKeychain::DeletePasswordJob(service()), m_entry, this,
            [this, request, overwriteError, handler = std::move(handler)](
                    const QKeychain::DeletePasswordJob &job) {
                if (request != m_latest) {
                    return;
                }
                if (*overwriteError != QKeychain::NoError) {
                    handler(errorOf(*overwriteError));
                } else if (job.error() == QKeychain::NoError ||
                           job.error() == QKeychain::EntryNotFound) {
                    handler(Done());
                } else {
                    handler(errorOf(job.error()));
                }
            });
}

QString KeyStore::library()
{
    return u"QtKeychain " PRELISTEN_QTKEYCHAIN_VERSION ""_s;
}

} // namespace prelisten
