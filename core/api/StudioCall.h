// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiError.h"
#include "core/api/ApiKey.h"
#include "core/api/ShareToken.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslError>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

class QNetworkReply;

namespace prelisten {

/// The result of one request to the service: the body of a successful answer or the error, and what
/// the answer says about the call, if there was one.
struct StudioAnswer
{
    QByteArray body;
    std::optional<ApiError> error;
    CallFacts facts;
};

/// A running request to the service: reads the answer within limits of size and time, and calls its
/// handler exactly once.
///
/// Owns the reply. The handler is called from within the reply's signals, so it must not delete the
/// call directly. Destroying the call cancels the request; the handler is then not called.
class StudioCall : public QObject
{
    Q_OBJECT
public:
    using DoneHandler = std::function<void(StudioAnswer)>;

    struct Limits
    {
        std::chrono::milliseconds idle{std::chrono::seconds(15)}; ///< without a byte
        std::chrono::milliseconds total{std::chrono::minutes(2)}; ///< even if bytes keep arriving
        qint64 body = 1'048'576;                                  ///< bytes of the answer
    };

    using Secret = std::variant<ApiKey, ShareToken>;

    /// @p secrets are replaced by `…` in everything the service says about an error.
    StudioCall(QNetworkReply *reply, const Limits &limits, QList<Secret> secrets, DoneHandler done);
    ~StudioCall() override;

private:
    void onHeaders();
    void onData();
    void onFinished();
    void onSilence();
    void giveUp(const ApiError &why);
    void end(StudioAnswer answer);

    [[nodiscard]] int httpStatus() const;
    [[nodiscard]] bool isCut() const;
    [[nodiscard]] ApiError transportError(bool timedOut = false) const;
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
    const qint64 m_maxBody;
    QList<Secret> m_secrets;
    DoneHandler m_done; // empty once the call has ended
    QByteArray m_body;
    QList<QSslError> m_certificateErrors;
    QTimer m_idle;
    QTimer m_deadline;
};

} // namespace prelisten
