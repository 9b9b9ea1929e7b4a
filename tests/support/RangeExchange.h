// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/RangeRequest.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace prelisten::tests {

/// One request and its result.
struct RangeExchange
{
    explicit RangeExchange(const QUrl &url, RangeRequest::Range range = {},
            bool loopbackAllowed = true,
            std::chrono::milliseconds idleTimeout = std::chrono::seconds(5))
        : request(manager, UrlGate(loopbackAllowed), idleTimeout, std::move(range), nullptr)
    {
        QObject::connect(&request, &RangeRequest::answered, &request,
                [this](const AnswerHead &answer) { head = answer; });
        QObject::connect(&request, &RangeRequest::received, &request, [this](QByteArrayView bytes) {
            body += bytes;
            largestChunk = std::max(largestChunk, bytes.size());
        });
        QObject::connect(&request, &RangeRequest::ended, &request, [this](RangeRequest::End how) {
            end = how;
            ++ends;
        });
        request.send(SignedLink(url));
    }

    /// True once the network's reply is gone, so that nothing more can come.
    [[nodiscard]] bool isReleased() const
    {
        return manager.findChildren<QNetworkReply *>().isEmpty();
    }

    QNetworkAccessManager manager;
    RangeRequest request;
    std::optional<AnswerHead> head;
    QByteArray body;
    qsizetype largestChunk = 0;
    std::optional<RangeRequest::End> end;
    int ends = 0;
};

} // namespace prelisten::tests
