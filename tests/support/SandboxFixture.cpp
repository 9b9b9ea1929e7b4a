// SPDX-License-Identifier: MIT
#include "tests/support/SandboxFixture.h"

#include <QJsonDocument>
#include <QTest>

namespace prelisten::tests {

using namespace sandbox;

SandboxFixture::SandboxFixture(const Sandbox::Options &options) : service(options)
{
    service.addTrack(track());
    if (!service.start())
        qFatal("The sandbox does not start");
}

QByteArray SandboxFixture::audio(const QString &source)
{
    // Neighbouring bytes differ, and so do the sources, so that an offset error of one byte is
    // detected.
    QByteArray bytes;
    bytes.reserve(bodySize);
    for (qsizetype i = 0; i < bodySize; ++i)
        bytes += static_cast<char>((i * 31 + (i >> 8) * 7 + source.size()) & 0xff);
    return bytes;
}

SampleTrack SandboxFixture::track()
{
    SampleTrack track;
    track.organization = QStringLiteral("org_test");
    track.id = QStringLiteral("mtrack_7c1a9e2f4b8d");
    track.json =
            R"({"id":"mtrack_7c1a9e2f4b8d","title":"Late Night Study","engine":"studio","mode":"creation",)"
            R"("measured_duration_seconds":20,"instrumental":true,"licence_class":"personal_only",)"
            R"("created_at":"2026-06-28T10:31:00Z"})";
    for (const auto &name :
            {QStringLiteral("master"), QStringLiteral("drums"), QStringLiteral("bass")})
        track.sources.append({name, audio(name)});
    return track;
}

RawResponse SandboxFixture::api(const QByteArray &path) const
{
    return api(path, service.key());
}

RawResponse SandboxFixture::api(const QByteArray &path, const QByteArray &key) const
{
    const QUrl url = service.apiBase().resolved(QUrl::fromEncoded(path));
    return get(url, key.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{"X-API-Key: " + key});
}

QJsonObject SandboxFixture::fetch() const
{
    return parsed(api(trackPath()));
}

QUrl SandboxFixture::link(const QString &source) const
{
    return linkIn(fetch(), source);
}

RawResponse SandboxFixture::get(const QUrl &link, const QList<QByteArray> &headers, int silenceMs)
{
    RawClient client(static_cast<quint16>(link.port()));
    client.send(request(link, headers));
    return client.readToEnd(silenceMs);
}

QByteArray SandboxFixture::request(
        const QUrl &url, const QList<QByteArray> &headers, bool keepAlive, const QByteArray &method)
{
    QByteArray text =
            method + ' ' +
            url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment) +
            " HTTP/1.1\r\nHost: " + url.host().toLatin1() + "\r\n";
    for (const QByteArray &header : headers)
        text += header + "\r\n";
    return text + (keepAlive ? "\r\n" : "Connection: close\r\n\r\n");
}

QJsonObject parsed(const RawResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QUrl linkIn(const QJsonObject &track, const QString &source)
{
    const QString text = source == u"master"
                                 ? track.value(u"playback_url").toString()
                                 : track.value(u"stem_urls").toObject().value(source).toString();
    return QUrl(text);
}

} // namespace prelisten::tests
