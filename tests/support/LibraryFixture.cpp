// SPDX-License-Identifier: MIT
#include "tests/support/LibraryFixture.h"

#include <QTest>

#include <algorithm>

namespace prelisten::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Asked::Asked(const StorageRequest &request)
    : path(QUrl::fromEncoded(request.target).path())
    , query(QUrl::fromEncoded(request.target).query())
{
}

QString idOf(int number)
{
    return u"mtrack_%1"_s.arg(number);
}

QByteArray items(int first, int count, const QByteArray &members)
{
    QByteArray list;
    for (int number = first; number < first + count; ++number)
        list += (list.isEmpty() ? "{\"id\":\"" : ",{\"id\":\"") + idOf(number).toLatin1() + "\"" +
                members + "}";
    return list;
}

StorageAnswer page(const QByteArray &list)
{
    return StorageAnswer::plain(200, "{\"items\":[" + list + "]}");
}

StorageAnswer busy(int status)
{
    StorageAnswer answer = StorageAnswer::plain(status);
    answer.headers = {{"Retry-After", "60"}};
    return answer;
}

LibraryFixture::LibraryFixture()
    : studio(std::make_unique<StudioClient>(*ApiBase::fromText(server.url({}).toString())))
    , library(std::make_unique<Library>(*studio, RetryPolicy::Limits{1ms, 5ms, 3}))
{
    studio->setKey(ApiKey::fromText(u"ak_secret_of_the_house_0123456789"_s));
    library->setOrganization(organization);
    serve(0);

    Library *l = library.get();
    QObject::connect(l, &Library::cleared, l, [this] { said.append(u"cleared"_s); });
    QObject::connect(l, &Library::tracksAdded, l,
            [this](const QList<Track> &tracks) { said.append(u"+%1"_s.arg(tracks.size())); });
    QObject::connect(l, &Library::stateChanged, l, [this](LibraryState state) {
        static const QStringList words{
                u"idle"_s, u"loading"_s, u"waiting"_s, u"failed"_s, u"complete"_s};
        said.append(words.at(static_cast<int>(state)));
    });
    QObject::connect(l, &Library::failed, l, [this](const Verdict &why) { verdicts.append(why); });
    QObject::connect(l, &Library::waiting, l, [this](const Verdict &why) { verdicts.append(why); });
}

void LibraryFixture::serve(int tracks, const QByteArray &members)
{
    server.setScript([=](const StorageRequest &request) {
        const Asked asked(request);
        const int offset = asked.number(u"offset"_s);
        return page(
                items(offset, std::clamp(tracks - offset, 0, asked.number(u"limit"_s)), members));
    });
}

bool LibraryFixture::fetchesAll() const
{
    const auto more = QObject::connect(
            library.get(), &Library::stateChanged, library.get(), [this](LibraryState state) {
                if (state == LibraryState::Idle)
                    library->fetchMore();
            });
    library->fetchMore();
    const bool all = QTest::qWaitFor([this] { return library->state() == LibraryState::Complete; });
    QObject::disconnect(more);
    return all;
}

QStringList LibraryFixture::ids() const
{
    QStringList ids;
    for (const Track &track : library->tracks())
        ids.append(track.id);
    return ids;
}

} // namespace prelisten::tests
