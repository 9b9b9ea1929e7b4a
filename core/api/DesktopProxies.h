// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QNetworkProxy>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace prelisten {

/// The proxies that the settings of the desktop name.
///
/// Reading these may take as long as a network time-out: libproxy fetches a script that chooses the
/// proxy (PAC) whenever it is asked. So that happens in a thread, and answers are kept. May be used
/// by any thread.
class DesktopProxies
{
public:
    using Lookup = std::function<QList<QNetworkProxy>(const QUrl &url)>;
    using Milliseconds = std::chrono::milliseconds;

    /// Asks the framework. Waits for an answer for @p patience at most, and asks again when the
    /// last answer is older than @p freshness.
    explicit DesktopProxies(Lookup lookup = fromFramework, Milliseconds patience = defaultPatience,
            Milliseconds freshness = defaultFreshness);

    /// The proxies for a request to @p url, best first; never empty. The last answer for its host,
    /// if there is one. If there is none in time, no proxy: what libproxy answers as well if the
    /// script cannot be fetched.
    [[nodiscard]] QList<QNetworkProxy> proxiesFor(const QUrl &url) const;

    /// True while a lookup of any object runs. Nobody can interrupt it, and it uses what the
    /// libraries destroy when the process ends regularly.
    [[nodiscard]] static bool isLookingUp();

private:
    static constexpr Milliseconds defaultPatience{80}; // an unnoticed pause of the GUI thread
    static constexpr Milliseconds defaultFreshness{10'000};
    struct Answers;

    static QList<QNetworkProxy> fromFramework(const QUrl &url);

    std::shared_ptr<Answers> m_answers; ///< shared with lookups, which may outlive this object
    Milliseconds m_patience;
    Milliseconds m_freshness;
};

} // namespace prelisten
