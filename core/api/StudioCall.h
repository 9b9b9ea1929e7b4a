// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiError.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkReply;

namespace prelisten {

/// What one request to the service brought: the body of a good answer, or why there is none, and
/// what the answer says about the call, if one came.
struct StudioAnswer
{
    QByteArray body;
    std::optional<ApiError> error;
    CallFacts facts;
};

/// One request on its way: reads the answer within the limits of size and time, and ends exactly
/// once.
///
/// Owns the reply. Ends from within the reply's signals, so whoever is told must not delete the
/// call there and then. Destroying it ends the request without a word.
class StudioCall : public QObject
{
    Q_OBJECT
public:
    using DoneHandler = std::function<void(StudioAnswer)>;

    /// @p secret is blotted out of whatever the service says about an error.
    StudioCall(QNetworkReply *reply, std::chrono::milliseconds idleTimeout, QByteArray secret,
            DoneHandler done);
    ~StudioCall() override;

private:
    void onHeaders();
    void onData();
    void onFinished();
    void onSilence();
    void giveUp(ApiError::Kind why);
    void end(StudioAnswer answer);

    [[nodiscard]] int httpStatus() const;
    [[nodiscard]] bool isCut() const;
    [[nodiscard]] ApiError::Kind transportError() const;
    [[nodiscard]] QByteArray visible(QByteArray text) const;
    [[nodiscard]] ApiHeaders headers() const;
    [[nodiscard]] ApiError errorFromAnswer() const;
    [[nodiscard]] ApiError errorOf(ApiError::Kind kind) const;

    /// A reply may not be deleted from within its own signals.
    struct DeleteLater
    {
        void operator()(QNetworkReply *reply) const;
    };

    std::unique_ptr<QNetworkReply, DeleteLater> m_reply;
    QByteArray m_secret;
    DoneHandler m_done; // empty once the call has ended
    QByteArray m_body;
    QTimer m_idle;
    QTimer m_patience;
};

} // namespace prelisten
