// SPDX-License-Identifier: MIT
#include "core/api/ApiNetwork.h"

#include "core/Version.h"
#include "core/api/PlainRequest.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkRequest>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

/// A cookie jar that neither stores nor sends cookies.
class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;

    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl & /*url*/) const override
    {
        return {};
    }
    bool setCookiesFromUrl(const QList<QNetworkCookie> & /*cookies*/, const QUrl & /*url*/) override
    {
        return false;
    }
};

/// Leads directly to a host that is this machine. Qt looks up the type DefaultProxy when it
/// connects, and finds no proxy for such a host whatever is set. With NoProxy it would read the
/// headers of unencrypted answers byte by byte, each with a system call.
class ThisMachine : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery & /*query*/) override
    {
        return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
    }
};

} // namespace

void prepareForApi(QNetworkAccessManager &manager, const ApiBase &base)
{
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager.setCookieJar(new NoCookies(&manager));
    if (base.isLoopback())
        manager.setProxyFactory(new ThisMachine);
}

QNetworkRequest apiRequest(const QUrl &url)
{
    QNetworkRequest request = plainRequest(url);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "Prelisten/" PRELISTEN_VERSION);
    // A request uses a connection that was opened ahead only if it allows the same protocols: over
    // TLS, that connection has only HTTP/1.1, and single small requests gain nothing from HTTP/2.
    if (url.scheme() == "https"_L1)
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

} // namespace prelisten
