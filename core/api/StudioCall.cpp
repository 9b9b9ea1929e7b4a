// SPDX-License-Identifier: MIT
#include "core/api/StudioCall.h"

#include <QNetworkReply>

#include <utility>

namespace prelisten {

using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

constexpr qint64 maxBody = 1'048'576;
constexpr qint64 readAhead = 262'144; ///< what may wait unread in the reply
constexpr auto longestCall = 2min;    ///< however lively the drip

bool isSuccess(int httpStatus)
{
    return httpStatus >= 200 && httpStatus <= 299;
}

ApiError errorOf(Kind kind, int httpStatus)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = httpStatus;
    return error;
}

} // namespace

void StudioCall::DeleteLater::operator()(QNetworkReply *reply) const
{
    reply->deleteLater();
}

StudioCall::StudioCall(QNetworkReply *reply, std::chrono::milliseconds idleTimeout,
        QByteArray secret, DoneHandler done)
    : m_reply(reply), m_secret(std::move(secret)), m_done(std::move(done))
{
    m_reply->setReadBufferSize(readAhead);
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleTimeout);
    m_patience.setSingleShot(true);
    m_patience.setInterval(longestCall);
    connect(&m_idle, &QTimer::timeout, this, &StudioCall::onSilence);
    connect(&m_patience, &QTimer::timeout, this, &StudioCall::onSilence);

    const auto alive = [this] {
        m_idle.start();
    };
    connect(reply, &QNetworkReply::requestSent, this, alive);
    connect(reply, &QNetworkReply::encrypted, this, alive);
    connect(reply, &QNetworkReply::metaDataChanged, this, &StudioCall::onHeaders);
    connect(reply, &QNetworkReply::readyRead, this, &StudioCall::onData);
    connect(reply, &QNetworkReply::finished, this, &StudioCall::onFinished);
    m_idle.start();
    m_patience.start();
}

StudioCall::~StudioCall()
{
    m_reply->disconnect(this);
    m_reply->abort();
}

void StudioCall::onHeaders()
{
    m_idle.start();
    // A reply that announces too much is not worth a byte.
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > maxBody) {
        giveUp(Kind::TooLarge);
    }
}

void StudioCall::onData()
{
    m_idle.start();
    m_body += m_reply->read(maxBody + 1 - m_body.size());
    if (m_body.size() > maxBody) {
        giveUp(Kind::TooLarge);
    }
}

void StudioCall::onSilence()
{
    giveUp(Kind::TimedOut);
}

void StudioCall::giveUp(Kind why)
{
    // A status that is an error has decided already, whatever becomes of its body.
    const int status = httpStatus();
    const bool decided = status != 0 && !isSuccess(status);
    StudioAnswer answer{{}, decided ? errorFromAnswer() : errorOf(why, status)};
    m_reply->disconnect(this); // our own abort is no news
    m_reply->abort();
    end(std::move(answer));
}

void StudioCall::onFinished()
{
    m_body += m_reply->read(maxBody + 1 - m_body.size());
    const int status = httpStatus();
    if (status == 0) {
        end({{}, errorOf(transportError(), 0)});
    } else if (!isSuccess(status)) {
        end({{}, errorFromAnswer()});
    } else if (m_body.size() > maxBody) {
        end({{}, errorOf(Kind::TooLarge, status)});
    } else if (isCut()) {
        end({{}, errorOf(Kind::Unreachable, status)});
    } else {
        end({m_body, std::nullopt});
    }
}

void StudioCall::end(StudioAnswer answer)
{
    m_idle.stop();
    m_patience.stop();
    if (const DoneHandler done = std::exchange(m_done, nullptr)) {
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

ApiError::Kind StudioCall::transportError() const
{
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return Kind::TlsFailed;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Kind::TimedOut;
    default:
        return Kind::Unreachable;
    }
}

ApiError StudioCall::errorFromAnswer() const
{
    const auto visible = [this](QByteArray text) {
        return m_secret.isEmpty() ? text : text.replace(m_secret, "…");
    };
    const ApiHeaders headers{
            visible(m_reply->rawHeader("x-request-id")),
            m_reply->rawHeader("Retry-After"),
            m_reply->rawHeader("Date"),
            m_reply->rawHeader("freddy-processing-ms"),
    };
    return apiErrorFromReply(httpStatus(), headers, visible(m_body));
}

} // namespace prelisten
