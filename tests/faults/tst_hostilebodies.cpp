// SPDX-License-Identifier: MIT
#include "app/sandbox/faults/AnswerFaults.h"
#include "core/api/StudioClient.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/LinkBroker.h"
#include "tests/support/EventLoop.h"
#include "tests/support/Figure.h"
#include "tests/support/ProcessCost.h"
#include "tests/support/Sanitizer.h"
#include "tests/support/TestHttpServer.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 bombSize = 200LL << 20;
constexpr double mostCpuMs = 1'000;
#ifdef PRELISTEN_SANITIZED
constexpr qint64 mostMemory = 256LL << 20; // what the sanitizers keep of everything freed
#else
constexpr qint64 mostMemory = 16LL << 20;
#endif

const TrackRef someTrack{u"org_house"_s, u"mtrack_0123456789ab"_s};
QByteArray ok()
{
    return "HTTP/1.1 200 OK\r\n";
}
QByteArray part()
{
    return "HTTP/1.1 206 Partial Content\r\nETag: \"one\"\r\n";
}

QByteArray lengthOf(qint64 size)
{
    return "Content-Length: " + QByteArray::number(size) + "\r\n";
}

QByteArray rangeOf(qint64 size)
{
    return "Content-Range: bytes 0-" + QByteArray::number(size - 1) + '/' +
           QByteArray::number(size) + "\r\n";
}

} // namespace

/// Tests that bodies made to exhaust the program are refused, and that this costs little.
class tst_HostileBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aHostileBody_isRefused_andCostsLittle_data();
    void aHostileBody_isRefused_andCostsLittle();
    void cleanupTestCase();

private:
    [[nodiscard]] static bool apiRefuses(const TestHttpServer &server);
    [[nodiscard]] static bool spoolRefuses(const TestHttpServer &server);

    QByteArray m_bomb;
    double m_cpuMs = 0;
    qint64 m_memory = 0;
    bool m_memoryKnown = false;
};

void tst_HostileBodies::initTestCase()
{
    m_bomb = sandbox::gzipBomb(bombSize);
    // What the first request loads must not count.
    TestHttpServer server;
    server.answer(200, {}, "{}");
    QVERIFY(apiRefuses(server));
    QVERIFY(spoolRefuses(server));
}

void tst_HostileBodies::aHostileBody_isRefused_andCostsLittle_data()
{
    QTest::addColumn<bool>("isApi");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece"); // repeated without end, if not empty
    const QByteArray gzip = "Content-Encoding: gzip\r\n";
    const QByteArray brackets(1'000'000, '[');
    const QByteArray piece(64 * 1024, '[');
    const QByteArray chunk = "10000\r\n" + piece + "\r\n";
    const auto row = [](const char *name, bool isApi, const QByteArray &head,
                             const QByteArray &more = {}) {
        QTest::newRow(name) << isApi << head << more;
    };
    row("API: gzip bomb", true, ok() + gzip + lengthOf(m_bomb.size()) + "\r\n" + m_bomb);
    row("API: without end", true, ok() + "\r\n", piece);
    row("API: without end, in chunks", true, ok() + "Transfer-Encoding: chunked\r\n\r\n", chunk);
    row("API: 10^6 brackets", true, ok() + lengthOf(brackets.size()) + "\r\n" + brackets);
    row("storage: gzip bomb", false,
            part() + gzip + rangeOf(bombSize) + lengthOf(m_bomb.size()) + "\r\n" + m_bomb);
    row("storage: without end", false, ok() + "\r\n", piece);
    row("storage: without end, in chunks", false, ok() + "Transfer-Encoding: chunked\r\n\r\n",
            chunk);
    row("storage: a terabyte", false, ok() + lengthOf(1LL << 40) + "\r\n", piece);
    row("storage: a range of a terabyte", false, part() + rangeOf(1LL << 40) + "\r\n", piece);
    row("storage: 10^6 brackets", false, ok() + lengthOf(brackets.size()) + "\r\n" + brackets);
    row("storage: brackets without end, said to be 200 MiB", false,
            part() + rangeOf(bombSize) + "\r\n", piece);
}

void tst_HostileBodies::aHostileBody_isRefused_andCostsLittle()
{
    QFETCH(const bool, isApi);
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, piece);
    TestHttpServer server;
    if (piece.isEmpty())
        server.answer(head);
    else
        server.answerEndlessly(head, piece);

    const ProcessCost cost;
    QVERIFY(isApi ? apiRefuses(server) : spoolRefuses(server));
    const double cpuMs = cost.cpuMs();
    const std::optional<qint64> memory = cost.memory();
    m_cpuMs = std::max(m_cpuMs, cpuMs);
    QVERIFY2(cpuMs <= mostCpuMs, qPrintable(u"%1 ms of CPU"_s.arg(cpuMs)));
    if (!memory)
        QSKIP("This system does not tell the peak of the memory");
    m_memoryKnown = true;
    m_memory = std::max(m_memory, *memory);
    QVERIFY2(*memory <= mostMemory, qPrintable(u"%1 bytes more"_s.arg(*memory)));
}

void tst_HostileBodies::cleanupTestCase()
{
    const QString memory =
            m_memoryKnown ? u"%1 MiB"_s.arg(static_cast<double>(m_memory) / (1 << 20), 0, 'f', 1)
                          : u"not measured"_s;
    printFigure(9,
            u"at most %1 ms of CPU, at most %2 more memory"_s.arg(m_cpuMs, 0, 'f', 0).arg(memory));
}

/// True if the call ends in an error.
bool tst_HostileBodies::apiRefuses(const TestHttpServer &server)
{
    StudioClient studio(*ApiBase::fromText(server.origin()));
    studio.setKey(ApiKey::fromText(u"ak_secret_of_the_house_0123456789"_s));
    QObject context;
    bool over = false;
    bool refused = false;
    studio.fetchTrack(someTrack, &context, [&](const StudioClient::TrackReply &reply) {
        over = true;
        refused = !reply;
    });
    return runUntil([&over] { return over; }, 30s) && refused;
}

/// True if the download ends in an error.
bool tst_HostileBodies::spoolRefuses(const TestHttpServer &server)
{
    StudioClient studio(*ApiBase::fromText(server.origin()));
    QNetworkAccessManager storage;
    LinkBroker broker(std::make_shared<StudioTrack>(studio, someTrack),
            {{masterSource(), SignedLink(QUrl(server.origin() + u"/audio?sig=1"_s))}},
            RetryPolicy());
    AudioSpool spool(
            masterSource(), AudioSpool::Context{broker, storage, UrlGate(true), RetryPolicy()});
    spool.start();
    const auto isOver = [&spool] {
        const auto activity = spool.status().activity;
        return activity == SpoolStatus::Activity::Failed ||
               activity == SpoolStatus::Activity::Complete;
    };
    return runUntil(isOver, 30s) && spool.error().has_value();
}

QTEST_GUILESS_MAIN(tst_HostileBodies)
#include "tst_hostilebodies.moc"
