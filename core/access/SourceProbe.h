// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/fetch/LinkPatience.h"
#include "core/fetch/RangeRequest.h"
#include "core/fetch/SpoolStatus.h"
#include "core/fetch/UrlGate.h"
#include "core/track/SignedLink.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Checks whether one source delivers audio: requests its first 4 KiB from storage, and 4 KiB more
/// if a tag precedes the audio. Also finds the length of the source if these bytes prove it.
///
/// Uses the link at once and discards it at the end; does not renew an expired one. Waits for a
/// link that is not valid yet, for about half a minute at most. Emits ended() once, asynchronously;
/// destroying it cancels the running request.
class SourceProbe : public QObject
{
    Q_OBJECT
public:
    /// The result for a source: its length if its first bytes prove it, or why it cannot be
    /// downloaded.
    struct Finding
    {
        std::optional<SpoolError> error;
        std::optional<double> seconds;
    };

    SourceProbe(QNetworkAccessManager &storage, UrlGate gate, std::chrono::milliseconds idleTimeout,
            SignedLink link, QObject *parent);
    ~SourceProbe() override;

    void start();

Q_SIGNALS:
    void ended(const prelisten::SourceProbe::Finding &finding); ///< once

private:
    class Parts;

    void requestFrom(qint64 begin);
    void onHead(const AnswerHead &head);
    void awaitLink(const LinkRefusal::TooEarly &tooEarly);
    void onBytes(QByteArrayView bytes);
    void onEnd(RangeRequest::End how);
    [[nodiscard]] qint64 bytesExpected() const;
    void inspect();
    void fail(SpoolError::Kind kind);
    void failForNetwork(SpoolError::Kind kind);
    void end(const Finding &finding);

    QNetworkAccessManager &m_storage;
    UrlGate m_gate;
    std::chrono::milliseconds m_idleTimeout;
    SignedLink m_link;
    std::unique_ptr<RangeRequest> m_request;
    qint64 m_begin = 0;  ///< of the requested range
    qint64 m_total = -1; ///< bytes; -1: not known yet
    int m_status = 0;
    QByteArray m_bytes; ///< received so far by the running request
    std::unique_ptr<Parts> m_parts;
    LinkPatience m_patience;
    QTimer m_wait; ///< for a link that is not valid yet
    bool m_isOver = false;
};

} // namespace prelisten
