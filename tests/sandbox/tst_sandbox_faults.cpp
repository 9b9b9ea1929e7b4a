// SPDX-License-Identifier: MIT
#include "tests/support/SandboxFixture.h"
#include "tests/support/ServiceFaults.h"

#include <QTest>

#include <functional>

using namespace prelisten::sandbox;
using namespace prelisten::tests;

using End = RawResponse::End;
using Kind = Fault::Kind;
using Origin = Fault::Origin;

namespace {

QByteArray master()
{
    return SandboxFixture::audio(QStringLiteral("master"));
}

/// Checks what a fault does to the answer to a request for the whole master.
using Check = std::function<bool(const RawResponse &)>;

Check endsAt(qsizetype bytes, End end)
{
    return [=](const RawResponse &response) {
        return response.status == 200 && response.end == end &&
               response.body == master().first(bytes) &&
               response.header("Content-Length") == QByteArray::number(master().size());
    };
}

Check hasLength(const char *length)
{
    return [=](const RawResponse &response) {
        return response.status == 200 && response.header("Content-Length") == length &&
               response.body == master();
    };
}

Check hasTag(const std::function<bool(const std::optional<QByteArray> &)> &fits)
{
    return [=](const RawResponse &response) {
        return response.status == 200 && response.body == master() && fits(response.header("ETag"));
    };
}

bool isChunked(const RawResponse &response)
{
    return response.status == 200 && !response.header("Content-Length") &&
           response.header("Transfer-Encoding") == "chunked" &&
           response.body.startsWith(
                   QByteArray("1000\r\n" + master().first(4096) + "\r\n1000\r\n")) &&
           response.body.endsWith("\r\n0\r\n\r\n");
}

bool isHalfGzip(const RawResponse &response)
{
    return response.status == 200 && response.header("Content-Encoding") == "gzip" &&
           response.body.startsWith("\x1f\x8b\x08") && response.end == End::Closed &&
           response.body.size() > 10 &&
           response.body.size() < response.header("Content-Length").value_or("").toLongLong();
}

} // namespace

Q_DECLARE_METATYPE(Check)
Q_DECLARE_METATYPE(Fault)

class SandboxFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storageFault_bendsTheAnswer_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Check>("check");
        const auto row = [](const char *name, const Fault &fault, const Check &check) {
            QTest::newRow(name) << fault << check;
        };
        row("refuse", storageFault(Kind::Refuse), [](const RawResponse &r) {
            return r.status == 0 && r.head.isEmpty() && r.end != End::Open;
        });
        row("hang", storageFault(Kind::Hang),
                [](const RawResponse &r) { return r.status == 0 && r.end == End::Open; });
        row("cut at 0", storageFault(Kind::CutAt, 0), endsAt(0, End::Closed));
        row("cut at 1000", storageFault(Kind::CutAt, 1000), endsAt(1000, End::Closed));
        row("cut late", storageFault(Kind::CutAt, 199'999), endsAt(199'999, End::Closed));
        row("reset at 0", storageFault(Kind::ResetAt, 0), endsAt(0, End::Reset));
        row("reset at 1000", storageFault(Kind::ResetAt, 1000), endsAt(1000, End::Reset));
        row("stall at 1000", storageFault(Kind::StallAt, 1000), endsAt(1000, End::Open));
        row("too long", storageFault(Kind::WrongLength, 7), hasLength("200007"));
        row("too short", storageFault(Kind::WrongLength, -7), hasLength("199993"));
        row("negative", storageFault(Kind::NegativeLength), hasLength("-1"));
        row("no length", storageFault(Kind::NoLength), [](const RawResponse &r) {
            return r.body == master() && !r.header("Content-Length") && r.end == End::Closed;
        });
        row("chunked", storageFault(Kind::Chunked), isChunked);
        row("gzip cut", storageFault(Kind::GzipCut), isHalfGzip);
        row("weak tag", storageFault(Kind::WeakETag),
                hasTag([](const auto &tag) { return tag && tag->startsWith("W/\""); }));
        row("no tag", storageFault(Kind::NoETag), hasTag([](const auto &tag) { return !tag; }));
        Fault page = storageFault(Kind::ReplaceBody);
        page.body = "<html>";
        page.text = QStringLiteral("text/html");
        row("another body", page, [](const RawResponse &r) {
            return r.body == "<html>" && r.header("Content-Length") == "6" &&
                   r.header("Content-Type") == "text/html";
        });
    }
    void storageFault_bendsTheAnswer()
    {
        QFETCH(Fault, fault);
        QFETCH(Check, check);
        SandboxFixture fixture;
        const QUrl link = fixture.link();
        fault.times = 1;
        fixture.service.addFault(fault);
        const bool endless = fault.kind == Kind::Hang || fault.kind == Kind::StallAt;
        QVERIFY(check(SandboxFixture::get(link, {}, endless ? 100 : 5000)));
        // The fault is used up: the next answer is normal.
        const RawResponse after = SandboxFixture::get(link);
        QCOMPARE(after.status, 200);
        QCOMPARE(after.body, master());
    }

    void status_isAnswered_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 404, 408, 410, 416, 429, 500, 502, 503, 504})
            QTest::newRow(QByteArray::number(status).constData()) << status;
    }
    void status_isAnswered()
    {
        QFETCH(int, status);
        SandboxFixture fixture;
        const QUrl link = fixture.link();
        Fault fault = storageFault(Kind::Status, status);
        fault.origin = Origin::Both;
        fault.text = QStringLiteral("17");
        fixture.service.addFault(fault);

        const RawResponse storage = SandboxFixture::get(link);
        QCOMPARE(storage.status, status);
        QVERIFY(storage.body.contains("<Error>"));
        const RawResponse api = fixture.api(SandboxFixture::trackPath());
        QCOMPARE(api.status, status);
        QCOMPARE(parsed(api).value(u"error").toObject().value(u"status").toInt(), status);
        const bool waits = status == 429 || status == 503;
        QCOMPARE(api.header("Retry-After").value_or(""), QByteArray(waits ? "17" : ""));
        QCOMPARE(storage.header("Retry-After").value_or(""), QByteArray(waits ? "17" : ""));

        fixture.service.clearFaults();
        QCOMPARE(SandboxFixture::get(link).status, 200);
    }

    void redirect_pointsWhereItIsTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("pattern");
        QTest::newRow("elsewhere")
                << QStringLiteral("https://example.com/x") << QByteArray("https://example.com/x");
        QTest::newRow("loop") << QStringLiteral("{self}") << QByteArray("SELF");
        QTest::newRow("to the api") << QStringLiteral("{api}/v1") << QByteArray("API/v1");
        QTest::newRow("to storage") << QStringLiteral("{storage}/y") << QByteArray("STORAGE/y");
    }
    void redirect_pointsWhereItIsTold()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, pattern);
        SandboxFixture fixture;
        const QUrl link = fixture.link();
        Fault fault = storageFault(Kind::Redirect, 307);
        fault.text = text;
        fixture.service.addFault(fault);
        const RawResponse response = SandboxFixture::get(link);
        QCOMPARE(response.status, 307);
        pattern.replace("SELF", link.toEncoded());
        pattern.replace("API", fixture.service.apiBase().toEncoded());
        pattern.replace("STORAGE", fixture.service.storageBase().toEncoded());
        QCOMPARE(response.header("Location").value_or(""), pattern);
    }

    void newTag_neverHoldsForAResume()
    {
        SandboxFixture fixture;
        fixture.service.addFault(storageFault(Kind::NewETag));
        const QByteArray first = SandboxFixture::get(fixture.link()).header("ETag").value_or("");
        QVERIFY(first.startsWith('"'));
        const RawResponse second =
                SandboxFixture::get(fixture.link(), {"Range: bytes=9-", "If-Range: " + first});
        QCOMPARE(second.status, 200);
        QVERIFY(second.header("ETag") != first);
    }

    void rangeFaults_waitForARange()
    {
        SandboxFixture fixture;
        Fault ignored = storageFault(Kind::IgnoreRange);
        ignored.times = 1;
        Fault wrong = storageFault(Kind::WrongRange, -3);
        wrong.after = 1;
        fixture.service.addFault(ignored);
        fixture.service.addFault(wrong);
        const QUrl link = fixture.link();
        QCOMPARE(SandboxFixture::get(link).status, 200); // uses up nothing
        QCOMPARE(SandboxFixture::get(link, {"Range: bytes=9-"}).status, 200);
        const RawResponse response = SandboxFixture::get(link, {"Range: bytes=9-"});
        QCOMPARE(response.status, 206);
        QCOMPARE(
                response.header("Content-Range").value_or(""), QByteArray("bytes 6-199996/200000"));
        QCOMPARE(response.body, master().mid(9));
    }

    void drip_isSlow()
    {
        SandboxFixture fixture;
        fixture.service.addFault(storageFault(Kind::Drip, 200));
        const QUrl link = fixture.link();
        RawClient client(static_cast<quint16>(link.port()));
        client.send(SandboxFixture::request(link));
        QVERIFY(client.readBytes(300).size() < 2000);
        QVERIFY(fixture.service.counts().storageBytes < 2000);
    }

    void endless_neverEnds()
    {
        SandboxFixture fixture;
        fixture.service.addFault(storageFault(Kind::Endless));
        const QUrl link = fixture.link();
        RawClient client(static_cast<quint16>(link.port()));
        client.send(SandboxFixture::request(link));
        const QByteArray bytes = client.readBytes(10'000'000);
        QVERIFY(bytes.size() >= 10'000'000);
        QVERIFY(!bytes.contains("Content-Length"));
    }

    void gzipBomb_isSmall()
    {
        SandboxFixture fixture;
        fixture.service.addFault(storageFault(Kind::GzipBomb, 200 * 1024 * 1024));
        const RawResponse response = SandboxFixture::get(fixture.link());
        QCOMPARE(response.header("Content-Encoding").value_or(""), QByteArray("gzip"));
        QVERIFY(response.body.size() < 2 * 1024 * 1024);
        QVERIFY(response.body.startsWith("\x1f\x8b\x08"));
    }
};

QTEST_GUILESS_MAIN(SandboxFaultsTest)
#include "tst_sandbox_faults.moc"
