// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/fetch/RangeRequest.h"
#include "core/fetch/SpoolStatus.h"
#include "core/fetch/UrlGate.h"
#include "core/track/SignedLink.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Asks storage for the first 4 KiB of one source, and for 4 KiB more where a tag comes before the
/// sound: whether it answers with audio, and how long that is, if so few bytes prove it.
///
/// The link is used at once and kept no longer than that needs; a dead one is not renewed. Ends
/// once, later; destroying it drops what is on its way.
class SourceProbe : public QObject
{
    Q_OBJECT
public:
    /// What there is to say about a source: its length where its first bytes prove it, or why it
    /// cannot be had.
    struct Finding
    {
        std::optional<SpoolError> error;
        std::optional<Verdict::Reason> network; ///< no whole answer came
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

    void ask(qint64 begin);
    void onHead(const AnswerHead &head);
    void onBytes(QByteArrayView bytes);
    void onEnd(RangeRequest::End how);
    [[nodiscard]] qint64 wanted() const;
    void judge();
    void fail(SpoolError::Kind kind);
    void end(const Finding &finding);

    QNetworkAccessManager &m_storage;
    UrlGate m_gate;
    std::chrono::milliseconds m_idleTimeout;
    SignedLink m_link;
    std::unique_ptr<RangeRequest> m_request;
    qint64 m_begin = 0;  ///< of what is asked for
    qint64 m_total = -1; ///< bytes; -1: not known yet
    int m_status = 0;
    QByteArray m_bytes; ///< of the answer on its way
    std::unique_ptr<Parts> m_parts;
    bool m_isOver = false;
};

} // namespace prelisten
