// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/NetworkFault.h"

#include <QList>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>
#include <QString>
#include <QUrl>

namespace prelisten {

/// What the network layer reports about a request that got no complete answer; fault() draws the
/// conclusion. The only place that reads the errors of the network layer.
struct FailedReply
{
    /// Reads @p reply, which need not have finished. @p certificateErrors: what its sslErrors()
    /// reported, if anything.
    [[nodiscard]] static FailedReply of(const QNetworkReply &reply, NetworkFault::Party party,
            const QList<QSslError> &certificateErrors);

    NetworkFault::Party party = NetworkFault::Party::Service;
    QUrl url;
    QNetworkProxy proxy{QNetworkProxy::NoProxy}; ///< the one the request went through
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString text; ///< of the error; may hold the whole URL, so it is never shown
    QList<QSslError> certificateErrors;
    bool timedOut = false; ///< given up by us

    /// @p hasRoute: see hasNetworkRoute(). Pure.
    [[nodiscard]] NetworkFault fault(bool hasRoute) const;

    /// As above; looks for a route only if that matters.
    [[nodiscard]] NetworkFault fault() const;

private:
    [[nodiscard]] NetworkFault::Kind kind() const;
    [[nodiscard]] NetworkFault::Kind kindBehindProxy() const;
    [[nodiscard]] NetworkFault::Tls tls() const;
    [[nodiscard]] bool dependsOnRoute() const;
};

/// Lets faultOf() know whether the request of @p reply was sent. Call it when @p reply is new.
void noteSending(QNetworkReply &reply);

/// The fault of @p reply. Also makes the manager of @p reply forget its connections if they would
/// fail again whatever the proxy does: they keep a password that the proxy may have rejected, and
/// do not notice that a proxy is gone which they were connected to.
[[nodiscard]] NetworkFault faultOf(const QNetworkReply &reply, NetworkFault::Party party,
        const QList<QSslError> &certificateErrors = {}, bool timedOut = false);

/// Host and port of @p url as they are shown: without the port if it is the usual one.
[[nodiscard]] QString shownHost(const QUrl &url);

/// True if this machine has a route to other networks. Asks the kernel only; sends nothing.
[[nodiscard]] bool hasNetworkRoute();

} // namespace prelisten
