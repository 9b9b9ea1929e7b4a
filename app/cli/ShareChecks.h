// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/api/ShareClient.h"
#include "core/api/ShareRef.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace prelisten {

/// Finds out for `prelisten check` whether shares can be opened, one after the other and without a
/// key. Sparing, since the service limits these requests: it keeps a pause between them, and waits
/// as long as the service asks for.
class ShareChecks : public QObject
{
    Q_OBJECT
public:
    /// @p rate: requests a second; 0: no pause between them.
    ShareChecks(const ApiBase &base, double rate);

    [[nodiscard]] bool isChecking() const { return m_share.has_value(); }
    void check(const ShareRef &share); ///< not while isChecking()

Q_SIGNALS:
    void ended(const prelisten::CheckedTrack &checked);

private:
    void send();
    void onReply(const ShareClient::Reply &reply);
    void onContent(const SharedContent &content);
    void end(const CheckedTrack &checked);

    ShareClient m_client;
    const std::chrono::milliseconds m_pause;
    QTimer m_next; ///< runs until the next request may be sent
    std::optional<ShareRef> m_share;
    int m_tries = 0;
};

} // namespace prelisten
