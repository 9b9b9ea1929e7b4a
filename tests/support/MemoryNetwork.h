// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/ScriptedStorage.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <chrono>

namespace prelisten::tests {

/// A network manager without sockets: answers each GET by a test's script, in the time of the event
/// loop. With VirtualTime, hours of transfers take milliseconds.
///
/// Of StorageAnswer it knows status, headers, body, hang, cutAfter, stallAfter, cutAfterTime and
/// dripping; an empty verbatim answer is a connection that cannot be made.
class MemoryNetwork : public QNetworkAccessManager
{
    Q_OBJECT
public:
    using Script = ScriptedStorage::Script;

    explicit MemoryNetwork(Script script) : m_script(std::move(script)) {}

    /// The time from a request to its answer, or to the failure to connect.
    std::chrono::milliseconds latency{50};

protected:
    QNetworkReply *createRequest(
            Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    Script m_script;
};

} // namespace prelisten::tests
