// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace prelisten::tests {

/// The id of the track in all these documents.
inline const QString id = QStringLiteral("mtrack_7c1a9e2f4b8d");

/// A track with only its id and @p members.
inline QByteArray track(const QByteArray &members)
{
    return R"({"id":"mtrack_7c1a9e2f4b8d")" +
           (members.isEmpty() ? QByteArray() : QByteArray("," + members)) + "}";
}

/// A track with @p count stems.
inline QByteArray stems(int count)
{
    QByteArray members;
    for (int i = 0; i < count; ++i) {
        members += (i > 0 ? ",\"s" : "\"s") + QByteArray::number(i) + "\":\"https://s/" +
                   QByteArray::number(i) + '"';
    }
    return track("\"stem_urls\":{" + members + "}");
}

} // namespace prelisten::tests
