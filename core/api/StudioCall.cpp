// SPDX-License-Identifier: MIT
#include "core/api/StudioCall.h"

#include "core/Log.h"
#include "core/api/FailedReply.h"

#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace prelisten {

using Kind = ApiError::Kind;

namespace {

constexpr qint64 readAhead = 262'144; ///< bytes that the reply buffers, at most

bool isSuccess(int httpStatus)
{
    return httpStatus >= 200 && httpStatus <= 299;
}

} // namespace

void StudioCall::DeleteLater::operator()(QNetworkReply *reply) const
{
    reply->deleteLater();
}

StudioCall::StudioCall(
        QNetworkReply *reply, const Limits &limits, QList<Secret> secrets, DoneHandler done)
    : m_reply(reply), m_maxBody(limits.body), m_secrets(std::move(secrets)), m_done(std::move(done))
{
    m_reply->setReadBufferSize(readAhead);
    m_idle.setSingleShot(true);
    m_idle.setInterval(limits.idle);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(limits.total);
    connect(&m_idle, &QTimer::timeout, this, &StudioCall::onSilence);
    connect(&m_deadline, &QTimer::timeout, this, &StudioCall::onSilence);

    noteSending(*reply);
    const auto alive = [this] {
        m_idle.start();
    };
    connect(reply, &QNetworkReply::requestSent, this, alive);
    connect(reply, &QNetworkReply::encrypted, this, alive);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    connect(reply, &QNetworkReply::metaDataChanged, this, &StudioCall::onHeaders);
    connect(reply, &QNetworkReply::readyRead, this, &StudioCall::onData);
    connect(reply, &QNetworkReply::finished, this, &StudioCall::onFinished);
    m_idle.start();
    m_deadline.start();
}

StudioCall::~StudioCall()
{
    m_reply->disconnect(this);
    if (!m_reply->isFinished())
        m_reply->abort();
}

void StudioCall::onHeaders()
{
    m_idle.start();
    // Gives up at once if the announced length is too large.
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_maxBody) {
        giveUp(errorOf(Kind::TooLarge));
    }
}

void StudioCall::onData()
{
    m_idle.start();
    // Not more than there is: read() allocates as much as it is allowed to return.
    m_body += m_reply->read(std::min(m_maxBody + 1 - m_body.size(), m_reply->bytesAvailable()));
    if (m_body.size() > m_maxBody) {
        giveUp(errorOf(Kind::TooLarge));
    }
}

void StudioCall::onSilence()
{
    giveUp(transportError(true));
}

void StudioCall::giveUp(const ApiError &why)
{
    // An error status decides the result, whatever happens to the body.
    const int status = httpStatus();
    const bool decided = status != 0 && !isSuccess(status);
    StudioAnswer answer{{}, decided ? errorFromAnswer() : why, {}};
    m_reply->disconnect(this); // do not report our own abort
    m_reply->abort();
    end(std::move(answer));
}

void StudioCall::onFinished()
{
    m_body += m_reply->read(m_maxBody + 1 - m_body.size());
    const int status = httpStatus();
    if (status == 0) {
        end({{}, transportError(), {}});
    } else if (!isSuccess(status)) {
        end({{}, errorFromAnswer(), {}});
    } else if (m_body.size() > m_maxBody) {
        end({{}, errorOf(Kind::TooLarge), {}});
    } else if (isCut()) {
        end({{}, transportError(), {}});
    } else {
        end({m_body, std::nullopt, {}});
    }
}

void StudioCall::end(StudioAnswer answer)
{
    m_idle.stop();
    m_deadline.stop();
    if (const DoneHandler done = std::exchange(m_done, nullptr)) {
        answer.facts = callFacts(httpStatus(), headers());
        qCDebug(logApi) << "answer: status" << httpStatus() << m_body.size() << "bytes, error"
                        << m_reply->error();
        done(std::move(answer));
    }
}

int StudioCall::httpStatus() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool StudioCall::isCut() const
{
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return m_reply->error() != QNetworkReply::NoError ||
           (announced.isValid() && announced.toLongLong() != m_body.size());
}

/// The error of a request that got no complete answer. @p timedOut: we gave it up.
ApiError StudioCall::transportError(bool timedOut) const
{
    const NetworkFault fault =
            faultOf(*m_reply, NetworkFault::Party::Service, m_certificateErrors, timedOut);
    ApiError error = errorOf(Kind::Unreachable);
    if (fault.kind == NetworkFault::Kind::TlsFailed)
        error.kind = Kind::TlsFailed;
    else if (fault.kind == NetworkFault::Kind::TimedOut)
        error.kind = Kind::TimedOut;
    error.network = fault;
    return error;
}

/// @p text with the secrets replaced by `…`.
QByteArray StudioCall::visible(QByteArray text) const
{
    for (const Secret &secret : m_secrets)
        text.replace(std::visit([](const auto &each) { return each.reveal(); }, secret), "…");
    return text;
}

ApiHeaders StudioCall::headers() const
{
    const auto header = [this](const char *name) {
        return m_reply->rawHeader(name);
    };
    return {
            visible(header("x-request-id")),
            header("Retry-After"),
            header("Date"),
            header("freddy-processing-ms"),
            visible(header("freddy-api-version")),
            {
                    {header("x-ratelimit-limit-requests"), header("x-ratelimit-remaining-requests"),
                            header("x-ratelimit-reset-requests")},
                    {header("X-RateLimit-Limit"), header("X-RateLimit-Remaining"),
                            header("X-RateLimit-Reset")},
            },
    };
}

ApiError StudioCall::errorFromAnswer() const
{
    return apiErrorFromReply(httpStatus(), headers(), visible(m_body));
}

/// An error found by the client, not reported by the service. Includes the facts of the answer, if
/// there was one.
ApiError StudioCall::errorOf(Kind kind) const
{
    ApiError error;
    error.kind = kind;
    addFacts(error, callFacts(httpStatus(), headers()));
    return error;
}

} // namespace prelisten
