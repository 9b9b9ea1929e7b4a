// SPDX-License-Identifier: MIT
#include "core/api/StudioClient.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/LinkBroker.h"
#include "tests/support/EventLoop.h"
#include "tests/support/Figure.h"
#include "tests/support/ScriptedStorage.h"
#include "tests/support/SpoolFixture.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray secret()
{
    return "ak_secret_of_the_house_0123456789";
}
const TrackRef someTrack{u"org_house"_s, u"mtrack_0123456789ab"_s};
constexpr auto patience = 20s; // for a run; they take a few milliseconds
RetryPolicy quickRetry()
{
    return RetryPolicy({1ms, 2ms, 3}, 7);
}

QByteArray oneOf(const QList<QByteArray> &list, QRandomGenerator &random)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

/// Three origins that answer at random: the API, the storage, and one that neither is.
class Origins
{
public:
    explicit Origins(quint32 seed)
        : m_random(seed)
        , m_api([this](const StorageRequest &request) { return ofApi(request); })
        , m_storage([this](const StorageRequest &request) { return ofStorage(request); })
        , m_elsewhere([this](const StorageRequest &request) { return ofStorage(request); })
    {
    }

    /// The number of answers that are odd before all are right again.
    void setTrouble(int answers) { m_trouble = answers; }

    [[nodiscard]] const ScriptedStorage &api() const { return m_api; }
    [[nodiscard]] const ScriptedStorage &elsewhere() const { return m_elsewhere; }
    [[nodiscard]] qsizetype requests() const
    {
        return m_api.requests().size() + m_storage.requests().size() +
               m_elsewhere.requests().size();
    }

    /// The requests that carried the key anywhere but in its header to the API's own origin, or
    /// that carried any cookie or credentials.
    [[nodiscard]] qsizetype leaks() const
    {
        const QByteArray host = "127.0.0.1:" + QByteArray::number(m_api.port());
        const auto leaksAt = [](const ScriptedStorage &server, const QByteArray &keyedHost) {
            const QList<StorageRequest> &all = server.requests();
            return std::count_if(all.cbegin(), all.cend(),
                    [&](const StorageRequest &request) { return leaksIn(request, keyedHost); });
        };
        return leaksAt(m_api, host) + leaksAt(m_storage, {}) + leaksAt(m_elsewhere, {});
    }

private:
    static bool leaksIn(const StorageRequest &request, const QByteArray &keyedHost)
    {
        if (request.target.contains(secret()))
            return true;
        for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header) {
            const bool isIts = header.key() == "x-api-key" && !keyedHost.isEmpty() &&
                               request.header("host") == keyedHost;
            if (header->contains(secret()) && !isIts)
                return true;
        }
        return request.headers.contains("cookie") || request.headers.contains("authorization") ||
               request.headers.contains("proxy-authorization");
    }

    static QByteArray originOf(const ScriptedStorage &server, const char *host = "127.0.0.1")
    {
        return "http://" + QByteArray(host) + ':' + QByteArray::number(server.port());
    }

    /// Somewhere else, or where the request came to.
    QByteArray target(const StorageRequest &request)
    {
        const QByteArray elsewhere = originOf(m_elsewhere);
        return oneOf({elsewhere + "/v1/steal", elsewhere + "/audio/x?sig=1",
                             elsewhere.mid(5) + "/v1/steal", // without the scheme
                             originOf(m_storage) + "/audio/x?sig=1",
                             originOf(m_storage, "localhost") + "/audio/x",
                             originOf(m_api) + "/v1/organizations", originOf(m_api) + "/audio/x",
                             originOf(m_api, "localhost") + "/v1/organizations",
                             "https://127.0.0.1:1/v1/steal", "http://127.0.0.1:1/v1/steal",
                             "http://me:too@127.0.0.1:" + QByteArray::number(m_elsewhere.port()),
                             "ftp://127.0.0.1/x", "file:///etc/passwd", "//", "", request.target},
                m_random);
    }

    /// What both origins may answer.
    StorageAnswer odd(const StorageRequest &request)
    {
        StorageAnswer answer;
        switch (m_random.bounded(8)) {
        case 0:
        case 1:
        case 2: {
            constexpr int statuses[] = {300, 301, 302, 303, 305, 307, 308};
            answer = StorageAnswer::redirect(statuses[m_random.bounded(7)], target(request));
            break;
        }
        case 3:
        case 4: {
            constexpr int statuses[] = {400, 403, 404, 408, 410, 416, 429, 500, 502, 503, 504};
            answer = StorageAnswer::plain(statuses[m_random.bounded(11)], "{}");
            break;
        }
        case 5:
            answer = StorageAnswer::plain(401, "{}");
            answer.headers.append(qMakePair("WWW-Authenticate", "Basic realm=\"house\""));
            break;
        case 6:
            answer = StorageAnswer::plain(407, "{}");
            answer.headers.append(qMakePair("Proxy-Authenticate", "Basic realm=\"house\""));
            break;
        default:
            answer.verbatim = true; // the connection closes without an answer
            return answer;
        }
        answer.headers.append(qMakePair("Set-Cookie", "track=1; Path=/"));
        return answer;
    }

    StorageAnswer ofApi(const StorageRequest &request)
    {
        if (m_trouble > 0 && m_random.bounded(3) == 0) {
            --m_trouble;
            return odd(request);
        }
        const bool straight = m_trouble <= 0 || m_random.bounded(2) == 0;
        const QByteArray link = straight ? originOf(m_storage) + "/audio/x?sig=1" : target(request);
        StorageAnswer answer =
                StorageAnswer::plain(200, R"({"id":")" + someTrack.trackId.toLatin1() +
                                                  R"(","playback_url":")" + link + R"("})");
        answer.headers.append(qMakePair("Set-Cookie", "track=2; Path=/"));
        return answer;
    }

    StorageAnswer ofStorage(const StorageRequest &request)
    {
        if (m_trouble > 0) {
            --m_trouble;
            return odd(request);
        }
        return ScriptedStorage::ranged(request, m_body, "\"one\"");
    }

    QRandomGenerator m_random;
    int m_trouble = 0;
    const QByteArray m_body = waveBody(2'000);
    ScriptedStorage m_api;
    ScriptedStorage m_storage;
    ScriptedStorage m_elsewhere;
};

} // namespace

/// Tests that the API key leaves for the API's origin only, however service and storage redirect,
/// refuse and challenge. PRELISTEN_FAULTS=full makes 10,000 runs.
class tst_KeyEgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKey_leavesForTheApiOnly();
    void aLeak_isSeen();

private:
    /// Opens a track and downloads its master; true once that has ended, or waits for an address
    /// where nothing listens.
    [[nodiscard]] bool run(StudioClient &studio, QNetworkAccessManager &storage);
};

bool tst_KeyEgress::run(StudioClient &studio, QNetworkAccessManager &storage)
{
    studio.saveTrack(someTrack, this, [](const StudioClient::SaveReply &) {});
    std::optional<StudioClient::TrackReply> opened;
    for (int tries = 0; tries < 4 && !(opened && *opened); ++tries) {
        opened.reset();
        studio.fetchTrack(someTrack, this,
                [&opened](const StudioClient::TrackReply &reply) { opened.emplace(reply); });
        if (!runUntil([&opened] { return opened.has_value(); }, patience))
            return false;
    }
    if (!*opened)
        return true;
    LinkBroker broker(studio, someTrack, (*opened)->links, quickRetry());
    AudioSpool spool(masterSource(),
            AudioSpool::Context{broker, storage, UrlGate(true), quickRetry(), 200ms, 5s});
    spool.start();
    const auto isOver = [&spool] {
        const auto activity = spool.status().activity;
        return activity == SpoolStatus::Activity::Complete ||
               activity == SpoolStatus::Activity::Failed ||
               activity == SpoolStatus::Activity::WaitingForNetwork;
    };
    return runUntil(isOver, patience);
}

void tst_KeyEgress::theKey_leavesForTheApiOnly()
{
    const int runs = isFullRun() ? 10'000 : 1'000;
    constexpr int together = 100; // runs with the same client and the same origins
    QRandomGenerator random(faultSeed());
    qsizetype leaks = 0;
    qsizetype requests = 0;
    for (int done = 0; done < runs; done += together) {
        Origins origins(random.generate());
        StudioClient studio(*ApiBase::fromText(origins.api().url(QString()).toString()));
        studio.setKey(ApiKey::fromText(QString::fromLatin1(secret())));
        studio.setIdleTimeout(200ms);
        QNetworkAccessManager storage;
        for (int i = 0; i < together; ++i) {
            origins.setTrouble(1 + random.bounded(5));
            QVERIFY2(run(studio, storage), qPrintable(u"run %1 does not end"_s.arg(done + i)));
        }
        leaks += origins.leaks();
        requests += origins.requests();
    }
    printFigure(1,
            u"%1 leaks in %2 runs, %3 requests (seed %4)"_s.arg(leaks).arg(runs).arg(requests).arg(
                    faultSeed()));
    QCOMPARE(leaks, 0);
}

void tst_KeyEgress::aLeak_isSeen()
{
    Origins origins(1);
    QNetworkAccessManager plain; // follows redirects with every header, as Qt does by default
    QNetworkRequest request(origins.elsewhere().url(u"/audio/x?sig=1"_s));
    request.setRawHeader("X-API-Key", secret());
    QNetworkReply *reply = plain.get(request);
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(origins.leaks(), 1);
}

QTEST_GUILESS_MAIN(tst_KeyEgress)
#include "tst_keyegress.moc"
