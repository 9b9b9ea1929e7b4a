// SPDX-License-Identifier: MIT
#include "app/sandbox/http/HttpMessage.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace prelisten::sandbox {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 206:
        return "Partial Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 307:
        return "Temporary Redirect";
    case 308:
        return "Permanent Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 416:
        return "Range Not Satisfiable";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

} // namespace

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    remove(name);
    add(name, value);
}

void Headers::remove(QByteArrayView name)
{
    m_list.removeIf([name](const Header &header) { return sameName(header.name, name); });
}

bool Headers::contains(QByteArrayView name) const
{
    return std::any_of(m_list.cbegin(), m_list.cend(),
            [name](const Header &header) { return sameName(header.name, name); });
}

QByteArray Headers::value(QByteArrayView name) const
{
    const auto found = std::find_if(m_list.cbegin(), m_list.cend(),
            [name](const Header &header) { return sameName(header.name, name); });
    return found == m_list.cend() ? QByteArray() : found->value;
}

QByteArray Request::queryItem(QByteArrayView name) const
{
    const QList<QByteArray> items = query.split('&');
    for (const QByteArray &item : items) {
        const qsizetype equals = item.indexOf('=');
        const QByteArray key = equals < 0 ? item : item.first(equals);
        if (QByteArray::fromPercentEncoding(key) == name) {
            // Not null even when empty: `limit=` is an error, while a missing `limit` means the
            // default.
            return equals < 0
                           ? QByteArray("")
                           : QByteArray("") + QByteArray::fromPercentEncoding(item.mid(equals + 1));
        }
    }
    return {};
}

QByteArray Answer::head() const
{
    QByteArray text =
            "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    for (const Header &header : headers.list())
        text += header.name + ": " + header.value + "\r\n";
    return text + "\r\n";
}

Answer Answer::with(int status, const QByteArray &contentType, const QByteArray &body)
{
    Answer answer;
    answer.status = status;
    answer.body = body;
    answer.headers.add("Date", httpDate());
    answer.headers.add("Content-Type", contentType);
    answer.headers.add("Content-Length", QByteArray::number(body.size()));
    return answer;
}

QByteArray httpDate()
{
    // The C locale: the header's names of days and months are English everywhere.
    return QLocale::c()
            .toString(QDateTime::currentDateTimeUtc(),
                    QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
            .toLatin1();
}

} // namespace prelisten::sandbox
