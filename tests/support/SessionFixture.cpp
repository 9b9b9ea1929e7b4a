// SPDX-License-Identifier: MIT
#include "tests/support/SessionFixture.h"

#include "tests/support/LaneFixture.h"
#include "tests/support/PlayerFixture.h"

#include "tests/support/SpoolFixture.h"

#include <QTest>

namespace prelisten::tests {

using namespace std::chrono_literals;

SessionFixture::SessionFixture()
{
    sandbox::Sandbox::Options options;
    options.ttlMs = 0;
    service = std::make_unique<sandbox::Sandbox>(options);
    service->addTrack(track(first));
    service->addTrack(track(second));
    service->addTrack(track(endless, 10'000));
    if (!service->start())
        qFatal("The sandbox does not start");
    deck.atOnce = true;
    studio = std::make_unique<StudioClient>(*ApiBase::fromText(service->apiBase().toString()));
    studio->setKey(ApiKey::fromText(QString::fromLatin1(service->key())));
    session = std::make_unique<Session>(
            *studio, audition, testDecoders(), RetryPolicy::Limits{2ms, 20ms, 3}, nullptr);

    Session *s = session.get();
    QObject::connect(s, &Session::opening, s,
            [this](const TrackRef &ref) { said.append(QStringLiteral("opening ") + ref.trackId); });
    QObject::connect(s, &Session::opened, s,
            [this](const TrackRef &ref) { said.append(QStringLiteral("opened ") + ref.trackId); });
    QObject::connect(
            s, &Session::openCancelled, s, [this] { said.append(QStringLiteral("cancelled")); });
    QObject::connect(
            s, &Session::recovered, s, [this] { said.append(QStringLiteral("recovered")); });
    QObject::connect(s, &Session::failed, s, [this](const Verdict &why, bool retry) {
        said.append(QStringLiteral("failed"));
        verdicts.append(why);
        canRetry = retry;
    });
    QObject::connect(s, &Session::waiting, s, [this](const Verdict &why) {
        if (said.isEmpty() || said.last() != u"waiting")
            said.append(QStringLiteral("waiting"));
        verdicts.append(why);
    });
}

SessionFixture::~SessionFixture()
{
    session.reset();
}

bool SessionFixture::opens(const QString &track)
{
    open(track);
    return QTest::qWaitFor([this] {
        return !session->isOpening() && transport.current() &&
               transport.current()->status().activity == SpoolStatus::Activity::Complete &&
               transport.current()->isReadable();
    });
}

QStringList SessionFixture::ends() const
{
    QStringList ends = said;
    ends.removeIf([](const QString &word) {
        return word.startsWith(u"opening") || word == u"waiting" || word == u"recovered";
    });
    return ends;
}

void SessionFixture::fault(sandbox::Fault::Origin where, int status, int times, const QString &text,
        const QByteArray &body) const
{
    sandbox::Fault fault;
    fault.origin = where;
    fault.kind = sandbox::Fault::Kind::Status;
    fault.value = status;
    fault.times = times;
    fault.text = text;
    fault.body = body;
    service->addFault(fault);
}

sandbox::SampleTrack SessionFixture::track(const QString &id, int seconds)
{
    sandbox::SampleTrack track;
    track.organization = organization;
    track.id = id;
    track.json = R"({"id":")" + id.toLatin1() +
                 R"(","title":"Late Night Study","measured_duration_seconds":)" +
                 QByteArray::number(seconds) + '}';
    quint32 seed = id == first ? 1 : 10;
    for (const QString &name : {masterSource(), QStringLiteral("drums"), QStringLiteral("bass")})
        track.sources.append(
                {name, PlayerFixture::wave(lengthMs, seed++), "audio/wav", QStringLiteral("wav")});
    return track;
}

} // namespace prelisten::tests
