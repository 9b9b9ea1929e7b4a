// SPDX-License-Identifier: MIT
#include "app/sandbox/http/RequestReader.h"

#include <algorithm>
#include <optional>

namespace prelisten::sandbox {

namespace {

using Refused = RequestReader::Refused;

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < 0x7f && !QByteArrayView("()<>@,;:\\\"/[]?={}").contains(c);
    });
}

bool isPrintable(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(),
            [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
}

std::variant<Request, Refused> parseRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || !isPrintable(parts[1]))
        return Refused{400};
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0")
        return Refused{parts[2].startsWith("HTTP/") ? 505 : 400};
    if (!parts[1].startsWith('/'))
        return Refused{400};

    Request request;
    request.method = parts[0];
    const qsizetype question = parts[1].indexOf('?');
    request.path = question < 0 ? parts[1] : parts[1].first(question);
    request.query = question < 0 ? QByteArray() : parts[1].mid(question + 1);
    request.keepAlive = parts[2] == "HTTP/1.1";
    return request;
}

std::variant<Request, Refused> parseHead(const QByteArray &head)
{
    const qsizetype lineEnd = head.indexOf("\r\n");
    auto outcome = parseRequestLine(lineEnd < 0 ? head : head.first(lineEnd));
    auto *request = std::get_if<Request>(&outcome);
    if (!request)
        return outcome;

    qsizetype at = lineEnd < 0 ? head.size() : lineEnd + 2;
    while (at < head.size()) {
        qsizetype end = head.indexOf("\r\n", at);
        if (end < 0)
            end = head.size();
        const QByteArray line = head.mid(at, end - at);
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.first(colon)) || !isPrintable(line))
            return Refused{400};
        request->headers.add(line.first(colon), line.mid(colon + 1).trimmed());
        at = end + 2;
    }

    const QByteArray connection = request->headers.value("Connection").toLower();
    if (connection == "close")
        request->keepAlive = false;
    else if (connection == "keep-alive")
        request->keepAlive = true;
    return outcome;
}

/// The number of body bytes; nothing if Content-Length is not a number.
std::optional<qint64> bodyLength(const Headers &headers)
{
    if (!headers.contains("Content-Length"))
        return 0;
    const QByteArray text = headers.value("Content-Length");
    if (text.isEmpty() ||
            !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const qint64 length = text.toLongLong(&fits);
    return fits ? length : std::numeric_limits<qint64>::max();
}

} // namespace

RequestReader::Outcome RequestReader::next()
{
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);

    const qsizetype end = m_buffer.indexOf("\r\n\r\n", m_scanned);
    if (end > maxHeadBytes || (end < 0 && m_buffer.size() > maxHeadBytes))
        return Refused{431};
    if (end < 0) {
        // Do not scan from the start again for every byte: a client may send its head byte by byte.
        m_scanned = std::max<qsizetype>(0, m_buffer.size() - 3);
        const qsizetype firstLine = m_buffer.indexOf("\r\n");
        if (firstLine >= 0) {
            const auto line = parseRequestLine(m_buffer.first(firstLine));
            if (const auto *refused = std::get_if<Refused>(&line))
                return *refused;
        }
        return NeedsMore{};
    }

    auto outcome = parseHead(m_buffer.first(end));
    if (const auto *refused = std::get_if<Refused>(&outcome))
        return *refused;
    auto &request = std::get<Request>(outcome);

    if (request.headers.contains("Transfer-Encoding"))
        return Refused{501};
    const std::optional<qint64> length = bodyLength(request.headers);
    if (!length)
        return Refused{400};
    if (*length > maxBodyBytes)
        return Refused{413};
    const qsizetype whole = end + 4 + static_cast<qsizetype>(*length);
    if (m_buffer.size() < whole)
        return NeedsMore{};

    request.body = m_buffer.mid(end + 4, static_cast<qsizetype>(*length));
    m_buffer.remove(0, whole);
    m_scanned = 0;
    return std::move(request);
}

} // namespace prelisten::sandbox
