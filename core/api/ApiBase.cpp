// SPDX-License-Identifier: MIT
#include "core/api/ApiBase.h"

#include "core/api/CollectionJson.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

int standardPort(const QUrl &url)
{
    return url.scheme() == "https"_L1 ? 443 : 80;
}

/// True if the path has plain segments only: nothing that a server or a proxy might read as another
/// path.
bool isPlainPath(const QString &path)
{
    static const QRegularExpression plain(uR"(\A(?:/(?!\.{1,2}(?:/|\z))[A-Za-z0-9._~-]+)*/*\z)"_s);
    return path.contains(plain);
}

} // namespace

ApiBase ApiBase::standard()
{
    return ApiBase(QUrl(u"https://api.aitronos.com"_s));
}

std::optional<ApiBase> ApiBase::fromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    QUrl url(trimmed, QUrl::StrictMode);
    const bool trusted =
            url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
    if (!url.isValid() || !trusted || url.host().isEmpty() || url.port() == 0 ||
            url.authority().contains(u'@') || url.hasQuery() || url.hasFragment() ||
            !isPlainPath(url.path(QUrl::FullyEncoded))) {
        return std::nullopt;
    }
    if (url.port() == standardPort(url)) {
        url.setPort(-1);
    }
    QString path = url.path();
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    url.setPath(path);
    return ApiBase(url);
}

bool ApiBase::isLoopback() const
{
    return isLoopbackHost(m_url.host());
}

QUrl ApiBase::origin() const
{
    return m_url.adjusted(QUrl::RemovePath);
}

QString ApiBase::hostAndPort() const
{
    QString host = m_url.host();
    if (host.contains(u':')) {
        host = u'[' + host + u']';
    }
    return m_url.port() < 0 ? host : host + u':' + QString::number(m_url.port());
}

QUrl ApiBase::trackUrl(const TrackRef &ref) const
{
    if (!isOrganizationId(ref.organization) || !isTrackId(ref.trackId)) {
        return {};
    }
    return urlOf("/v1/music/"_L1 + ref.organization + "/tracks/"_L1 + ref.trackId);
}

QUrl ApiBase::tracksUrl(const QString &organization, const TrackQuery &query) const
{
    if (!isOrganizationId(organization) || query.limit < 1 || query.limit > TrackQuery::maxTracks ||
            query.offset < 0 ||
            (!query.collection.isEmpty() && !isCollectionId(query.collection))) {
        return {};
    }
    // Encoded here: QUrlQuery would leave a plus sign alone, which many services take for a space.
    QByteArray parts;
    if (!query.mode.isEmpty()) {
        parts += "mode=" + QUrl::toPercentEncoding(query.mode) + '&';
    }
    if (!query.engine.isEmpty()) {
        parts += "engine=" + QUrl::toPercentEncoding(query.engine) + '&';
    }
    if (!query.collection.isEmpty()) {
        parts += "collection_id=" + query.collection.toLatin1() + '&';
    }
    parts += "limit=" + QByteArray::number(query.limit) +
             "&offset=" + QByteArray::number(query.offset);
    QUrl url = urlOf("/v1/music/"_L1 + organization + "/tracks"_L1);
    url.setQuery(QString::fromLatin1(parts), QUrl::StrictMode);
    return url;
}

QUrl ApiBase::organizationsUrl() const
{
    return urlOf(u"/v1/organizations"_s);
}

QUrl ApiBase::collectionsUrl(const QString &organization) const
{
    return isOrganizationId(organization)
                   ? urlOf("/v1/music/"_L1 + organization + "/collections"_L1)
                   : QUrl();
}

QUrl ApiBase::collectionTracksUrl(const QString &organization, const QString &collection) const
{
    if (!isOrganizationId(organization) || !isCollectionId(collection)) {
        return {};
    }
    QUrl url =
            urlOf("/v1/music/"_L1 + organization + "/collections/"_L1 + collection + "/tracks"_L1);
    url.setQuery("limit="_L1 + QString::number(CollectionOrder::maxTracks));
    return url;
}

QUrl ApiBase::saveUrl(const TrackRef &ref) const
{
    return below(trackUrl(ref), u"/save"_s);
}

QUrl ApiBase::newShareUrl(const TrackRef &ref) const
{
    return below(trackUrl(ref), u"/share"_s);
}

QUrl ApiBase::saveUrl(const ShareToken &token) const
{
    return below(shareUrl(token), u"/save"_s);
}

QUrl ApiBase::below(QUrl url, const QString &path)
{
    if (!url.isEmpty()) {
        url.setPath(url.path() + path);
    }
    return url;
}

QUrl ApiBase::shareUrl(const ShareToken &token) const
{
    return urlOf(sharePath + QLatin1StringView(token.reveal()));
}

bool ApiBase::hasShare(const ShareRef &share) const
{
    return share.base.isEmpty() || fromText(share.base) == *this;
}

QUrl ApiBase::urlOf(const QString &path) const
{
    QUrl url = m_url;
    url.setPath(m_url.path() + path);
    return url;
}

bool isLoopbackHost(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

} // namespace prelisten
