// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/TestHttpServer.h"

#include <QList>

namespace prelisten::tests {

/// One answer that any call to the service may get.
struct AnyAnswer
{
    const char *name;
    QByteArray bytes;
    TestHttpServer::Then then = TestHttpServer::Then::KeepOpen;
};

[[nodiscard]] inline QByteArray httpAnswer(
        const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// Everything but the good answers, which differ from call to call.
[[nodiscard]] inline QList<AnyAnswer> everyBadAnswer()
{
    const QByteArray error = R"({"success":false,"error":{"message":"No.","trace_id":"req_7"}})";
    QList<AnyAnswer> all;
    for (const char *status :
            {"400", "401", "403", "404", "409", "410", "422", "429", "500", "503"})
        all.append(AnyAnswer{status, httpAnswer(QByteArray(status) + " X", error)});
    all.append(
            AnyAnswer{"429 with Retry-After", httpAnswer("429 X", error, "Retry-After: 60\r\n")});
    all.append(AnyAnswer{"302", httpAnswer("302 X", {}, "Location: /elsewhere\r\n")});
    all.append(AnyAnswer{"HTML", httpAnswer("200 OK", "<html><body>Hello</body></html>")});
    all.append(AnyAnswer{"empty body", httpAnswer("200 OK", {})});
    all.append(AnyAnswer{"no content", "HTTP/1.1 204 No Content\r\n\r\n"});
    all.append(AnyAnswer{"wrong types",
            httpAnswer("200 OK", R"({"track_id":7,"saved":"yes","token":["shr_x"],)"
                                 R"("kind":7,"available":"x","track":[],"items":{}})")});
    all.append(AnyAnswer{"a list", httpAnswer("201 Created", R"([{"id":3},null,"x"])")});
    all.append(AnyAnswer{"cut body", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"track_id\":",
            TestHttpServer::Then::Close});
    return all;
}

} // namespace prelisten::tests
