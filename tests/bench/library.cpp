// SPDX-License-Identifier: MIT
// Prints what a library of 10,000 saved tracks costs, with the sample service in a process of its
// own: the time to the first page and to all pages, the time to parse a page, and memory.
#include "app/sandbox/storage/Library.h"
#include "app/sandbox/ApiBodies.h"
#include "core/api/TrackJson.h"
#include "core/library/Library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

constexpr int savedTracks = 10'000;
constexpr int runs = 41;
const QString organization = u"org_demo"_s;

void print(const QString &what, double figure, const char *unit)
{
    std::printf("%-52s %10.3f %s\n", qPrintable(what), figure, unit);
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

template <typename Work>
std::vector<double> times(Work work)
{
    std::vector<double> result;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer since;
        since.start();
        work();
        result.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
    }
    return result;
}

/// Resident memory of this process in bytes; 0 if the system does not report it.
double residentBytes()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> words = file.readAll().simplified().split(' ');
    return words.value(words.indexOf("Rss:") + 1).toDouble() * 1024;
}

/// Runs the sample service as a separate process.
class Service
{
public:
    Service()
    {
        m_process.start(
                QStringLiteral(SANDBOX_PROGRAM), {u"--library"_s, QString::number(savedTracks - 1),
                                                         u"--control"_s, u"--print-key"_s});
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) {
        }
        m_place = QJsonDocument::fromJson(m_process.readLine()).object();
        if (m_place.isEmpty())
            qFatal("The sample service does not start");
    }
    ~Service()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Service)

    [[nodiscard]] std::unique_ptr<StudioClient> client() const
    {
        auto studio = std::make_unique<StudioClient>(
                *ApiBase::fromText(m_place.value(u"api").toString()));
        studio->setKey(ApiKey::fromText(m_place.value(u"key").toString()));
        return studio;
    }

private:
    QProcess m_process;
    QJsonObject m_place;
};

void fetch(StudioClient &studio, const TrackQuery &query)
{
    QEventLoop loop;
    studio.fetchTracks(organization, query, &loop, [&loop](const StudioClient::TracksReply &reply) {
        if (!reply)
            qFatal("No page");
        loop.quit();
    });
    loop.exec();
}

void pages(const Service &service)
{
    for (const int limit : {50, 100}) {
        const TrackQuery first{{}, {}, limit, 0};
        print(u"first page of %1, new connection, median"_s.arg(limit), median(times([&] {
            const auto studio = service.client();
            fetch(*studio, first);
        })),
                "ms");
    }
    const auto studio = service.client();
    const auto page = [&](const char *what, const TrackQuery &query) {
        std::vector<double> all = times([&] { fetch(*studio, query); });
        print(QString::fromLatin1(what) + ", median"_L1, median(all), "ms");
        print(QString::fromLatin1(what) + ", at the most"_L1,
                *std::max_element(all.begin(), all.end()), "ms");
    };
    page("page of 100, the first", {{}, {}, 100, 0});
    page("page of 100, the last", {{}, {}, 100, savedTracks - 100});
    page("page of 100, filtered, far behind",
            {u"focus"_s, u"sketch"_s, 100, savedTracks / 4 - 300});
}

void reading()
{
    const auto tracks = sandbox::sampleLibrary(organization, 100, 1);
    for (const int limit : {50, 100}) {
        QList<QByteArray> items;
        for (const sandbox::SampleTrack &track : tracks.first(limit))
            items.append(track.json);
        const QByteArray body = sandbox::trackList(items, limit, 0);
        print(u"bytes of a page of %1"_s.arg(limit), static_cast<double>(body.size()), "B");
        print(u"reading a page of %1, median"_s.arg(limit),
                median(times([&] { (void)parseTrackPage(body, limit); })), "ms");
    }
    const QByteArray worst = "{\"items\":[" + QByteArray("[],").repeated(330'000) +
                             QByteArray("1e999,").repeated(16) + "0]}";
    print(u"reading the worst page of 1 MiB, median"_s,
            median(times([&] { (void)parseTrackPage(worst, 100); })), "ms");
}

void everything(const Service &service)
{
    const auto studio = service.client();
    fetch(*studio, {}); // warm-up: the network code's own memory must not count as the library's
    auto library = std::make_unique<Library>(*studio, RetryPolicy::Limits());
    library->setOrganization(organization);
    QEventLoop loop;
    QObject::connect(library.get(), &Library::tracksAdded, library.get(), &Library::fetchMore);
    QObject::connect(library.get(), &Library::stateChanged, &loop, [&loop](LibraryState state) {
        if (state == LibraryState::Complete)
            loop.quit();
    });
    const double before = residentBytes();
    QElapsedTimer since;
    since.start();
    library->fetchMore();
    loop.exec();
    const auto rows = static_cast<double>(library->tracks().size());
    print(u"tracks"_s, rows, "");
    print(u"all pages"_s, static_cast<double>(since.nsecsElapsed()) / 1e6, "ms");
    const double grown = residentBytes() - before;
    print(u"memory for all of them"_s, grown / 1e6, "MB");
    print(u"memory for each"_s, grown / rows, "B");
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const Service service;
    everything(service); // first, so that no freed memory is reused
    reading();
    pages(service);
    return 0;
}
