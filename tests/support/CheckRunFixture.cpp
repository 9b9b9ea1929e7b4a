// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"

#include "app/sandbox/storage/Library.h"

#include <QSignalSpy>

#include <algorithm>

namespace prelisten::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

sandbox::Sandbox &CheckRunFixture::started(sandbox::Sandbox &service, int tracks)
{
    const sandbox::SampleTrack sound{organization, {}, "{}", {{u"master"_s, "no sound at all"}}};
    for (const sandbox::SampleTrack &track : sandbox::sampleLibrary(organization, tracks, 1, sound))
        service.addTrack(track);
    if (!service.start())
        qFatal("The sandbox does not start");
    return service;
}

CheckRunFixture::CheckRunFixture(const sandbox::Sandbox::Options &options, int tracks)
    : service(options)
    , studio(*ApiBase::fromText(started(service, tracks).apiBase().toString()))
    , run(studio, fast())
{
    useKey(service.key());
    QObject::connect(&run, &CheckRun::finished, &run, [this] { ++finished; });
    QObject::connect(&run, &CheckRun::rowChanged, &run, [this](int row) {
        if (at(row).state == CheckRow::State::Done)
            ++timesDone[row];
    });
    QObject::connect(&run, &CheckRun::watchEnded, &run, [this](int row, bool playable) {
        watchesEnded.append({row, playable});
    });
}

QString CheckRunFixture::idOf(int number)
{
    return u"mtrack_lib%1"_s.arg(number, 6, 10, QLatin1Char('0'));
}

ReferenceRow CheckRunFixture::row(const QString &trackId, const QString &ofOrganization)
{
    return {{1}, trackId, {ofOrganization, trackId}, {}};
}

QList<ReferenceRow> CheckRunFixture::rows(int first, int count)
{
    QList<ReferenceRow> rows;
    for (int number = first; number < first + count; ++number)
        rows.append(row(idOf(number)));
    return rows;
}

ReferenceRow CheckRunFixture::badRow()
{
    return {{7}, u"nothing"_s, {}, RefError::NoTrackId};
}

CheckRun::Options CheckRunFixture::fast()
{
    CheckRun::Options options;
    options.perSecond = 0;
    options.inFlight = 6;
    options.retry = {2ms, 20ms, 3};
    options.watch = {20ms, 60ms, 0};
    options.watchFor = 20s;
    return options;
}

const CheckRow &CheckRunFixture::deepCheckOf(
        const QList<sandbox::SampleSource> &sources, double measuredSeconds)
{
    const QString id = u"mtrack_deep"_s;
    service.addTrack({organization, id,
            R"({"id":"mtrack_deep","measured_duration_seconds":)" +
                    QByteArray::number(measuredSeconds) + '}',
            sources});
    CheckRun::Options options = fast();
    options.deep = true;
    options.sourceTimeout = 300ms;
    run.setOptions(options);
    run.setRows({row(id)});
    if (!runsToItsEnd())
        qFatal("The deep check does not end");
    return at(0);
}

void CheckRunFixture::useKey(const QByteArray &key)
{
    const auto good = ApiKey::fromText(QString::fromLatin1(key));
    studio.setKey(good);
    run.setKeyInUse({KeyInUse::Origin::ThisCheck, KeyInUse::Keychain::NotAsked,
            good ? good->hint() : QString()});
}

bool CheckRunFixture::runsToItsEnd(int timeoutMs)
{
    // Not QTest::qWaitFor(), which sleeps between two checks of its condition.
    QSignalSpy spy(&run, &CheckRun::finished);
    run.start();
    return spy.wait(timeoutMs);
}

int CheckRunFixture::count(Verdict::Outcome outcome) const
{
    return static_cast<int>(
            std::count_if(run.rows().begin(), run.rows().end(), [outcome](const CheckRow &row) {
                return row.state == CheckRow::State::Done &&
                       row.known()->verdict.outcome == outcome;
            }));
}

} // namespace prelisten::tests
