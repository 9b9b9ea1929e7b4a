// SPDX-License-Identifier: MIT
#include "core/api/DesktopProxies.h"

#include <QHash>
#include <QNetworkProxyFactory>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace prelisten {

namespace {

/// Of the whole process, as the threads that it counts.
std::atomic<int> &runningLookups()
{
    static std::atomic<int> count = 0;
    return count;
}

} // namespace

struct DesktopProxies::Answers
{
    struct Answer
    {
        QList<QNetworkProxy> proxies; ///< empty: none yet
        std::chrono::steady_clock::time_point since;
        bool isAwaited = false;
    };

    explicit Answers(Lookup how) : lookup(std::move(how)) {}

    /// Asks about @p url, which is slow, and keeps the answer.
    void find(const QUrl &url, const QString &host)
    {
        QList<QNetworkProxy> proxies = lookup(url);
        if (proxies.isEmpty())
            proxies.append(QNetworkProxy(QNetworkProxy::NoProxy));
        const std::lock_guard lock(mutex);
        known[host] = {std::move(proxies), std::chrono::steady_clock::now(), false};
        arrived.notify_all();
    }

    const Lookup lookup;
    std::mutex mutex; ///< guards what follows
    std::condition_variable arrived;
    QHash<QString, Answer> known; ///< by scheme, host and port
};

DesktopProxies::DesktopProxies(Lookup lookup, Milliseconds patience, Milliseconds freshness)
    : m_answers(std::make_shared<Answers>(std::move(lookup)))
    , m_patience(patience)
    , m_freshness(freshness)
{
}

QList<QNetworkProxy> DesktopProxies::proxiesFor(const QUrl &url) const
{
    const QString host = url.scheme() + QStringLiteral("://") + url.authority();
    std::unique_lock lock(m_answers->mutex);
    Answers::Answer &answer = m_answers->known[host];
    const bool isFresh = !answer.proxies.isEmpty() &&
                         std::chrono::steady_clock::now() - answer.since < m_freshness;
    if (!isFresh && !std::exchange(answer.isAwaited, true)) {
        // Nobody can interrupt it, so nobody waits for its end.
        ++runningLookups();
        std::thread([answers = m_answers, url, host] {
            answers->find(url, host);
            --runningLookups();
        }).detach();
    }
    const auto hasAnswer = [this, &host] {
        return !m_answers->known[host].proxies.isEmpty();
    };
    if (!m_answers->arrived.wait_for(lock, m_patience, hasAnswer))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return m_answers->known[host].proxies;
}

bool DesktopProxies::isLookingUp()
{
    return runningLookups() > 0;
}

QList<QNetworkProxy> DesktopProxies::fromFramework(const QUrl &url)
{
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
}

} // namespace prelisten
