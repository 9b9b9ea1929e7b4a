// SPDX-License-Identifier: MIT
#include "app/sandbox/ApiHandler.h"

#include "app/sandbox/ShareBodies.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace prelisten::sandbox {

namespace {

using Kind = Fault::Kind;
using Stage = FaultList::Stage;
using Origin = Fault::Origin;

constexpr int defaultLimit = 50;
constexpr int maxLimit = 100;
constexpr int defaultCollectionLimit = 200;
constexpr int maxCollectionLimit = 500;
constexpr auto jsonType = "application/json";
constexpr auto foreignOrganization = u"org_elsewhere";
constexpr auto outsiderEnding = "_outsider";

struct KeyEnding
{
    const char *ending;
    const char *code;
};

constexpr std::array keyEndings{
        KeyEnding{"_expired", "API_KEY_EXPIRED"},
        KeyEnding{"_deactivated", "API_KEY_DEACTIVATED"},
        KeyEnding{"_paused", "API_KEY_PAUSED"},
};

/// Parses an integer of at least @p low; nothing if @p text is anything else.
std::optional<int> wholeNumber(const QByteArray &text, int low)
{
    bool fits = false;
    const int value = text.toInt(&fits);
    return fits && value >= low ? std::optional(value) : std::nullopt;
}

/// Reads the page that is asked for; the problem if it cannot be.
std::optional<ApiProblem> readPage(const Request &request, int most, int &limit, int &offset)
{
    if (const QByteArray text = request.queryItem("limit"); !text.isNull()) {
        const std::optional<int> given = wholeNumber(text, 1);
        if (!given || *given > most)
            return ApiProblem::badParameter("limit");
        limit = *given;
    }
    if (const QByteArray text = request.queryItem("offset"); !text.isNull()) {
        const std::optional<int> given = wholeNumber(text, 0);
        if (!given)
            return ApiProblem::badParameter("offset");
        offset = *given;
    }
    return std::nullopt;
}

QStringList pathOf(const Request &request)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(request.path)).split(u'/');
}

bool isPost(const Request &request)
{
    return request.method == "POST";
}

bool isChange(const QStringList &path)
{
    return SaveHandler::isSaveOfShare(path) || SaveHandler::isAboutTrack(path);
}

/// A source under the name the API gives it.
struct Offer
{
    QString name;
    StoredSourcePtr source;
};

qsizetype indexOf(const QList<Offer> &offers, const QString &name)
{
    const auto found = std::find_if(
            offers.cbegin(), offers.cend(), [&](const Offer &offer) { return offer.name == name; });
    return found == offers.cend() ? -1 : found - offers.cbegin();
}

void rename(QList<Offer> &offers, const Fault &fault)
{
    const auto stem = std::find_if(offers.begin(), offers.end(), [&](const Offer &offer) {
        return fault.source.isEmpty() ? offer.name != u"master" : offer.name == fault.source;
    });
    if (stem != offers.end())
        stem->name = fault.text;
}

void changeStems(QList<Offer> &offers, const Fault &fault)
{
    if (fault.kind == Kind::RenameStems) {
        rename(offers, fault);
    } else if (fault.kind == Kind::AddStem && !offers.isEmpty()) {
        const StoredSourcePtr like =
                offers.at(std::max<qsizetype>(0, indexOf(offers, fault.source))).source;
        offers.append({fault.text, like});
    } else if (fault.kind == Kind::DropStem) {
        const qsizetype stem =
                fault.text.isEmpty() ? offers.size() - 1 : indexOf(offers, fault.text);
        if (stem >= 0)
            offers.removeAt(stem);
    }
}

/// What is wrong with the new link to the source @p name.
LinkFaults linkFaults(const QList<Fault> &faults, const QString &name)
{
    LinkFaults found;
    for (const Fault &fault : faults) {
        if (!fault.source.isEmpty() && fault.source != name)
            continue;
        if (fault.kind == Kind::DeadOnArrival) {
            found.dead = true;
        } else if (fault.kind == Kind::NotValidYet) {
            found.notValidForMs = fault.value;
            found.datesLink = fault.text == u"date";
            found.explainsRefusal = fault.text == u"body";
        }
    }
    return found;
}

/// What to send instead of the link to the source @p name, if anything.
std::optional<QByteArray> replacement(const QList<Fault> &faults, const QString &name)
{
    for (const Fault &fault : faults) {
        const QString source = fault.source.isEmpty() ? QStringLiteral("master") : fault.source;
        if (fault.kind == Kind::ReplaceLink && source == name)
            return fault.text.toUtf8();
    }
    return std::nullopt;
}

} // namespace

ApiHandler::ApiHandler(
        ServiceState &state, const QByteArray &key, const RateLimit &limit, quint32 seed)
    : m_state(state), m_key(key), m_limit(limit), m_random(seed), m_saves(state, seed)
{
}

Answer ApiHandler::answer(const Request &request)
{
    QElapsedTimer clock;
    clock.start();
    ++m_state.counts.apiRequests;
    const QByteArray trace = newTraceId();
    const auto refusal = [&](const ApiProblem &problem) {
        return Answer::with(problem.status, jsonType, problem.envelope(trace));
    };

    Answer answer;
    const bool admitted = m_limit.admit();
    m_state.counts.overLimit += admitted ? 0 : 1;
    if (const std::optional<Fault> fault = m_state.faults.takeAnswer(Origin::Api)) {
        ApiProblem problem = ApiProblem::ofStatus(static_cast<int>(fault->value));
        if (!fault->text.isEmpty() && fault->value != 429 && fault->value != 503)
            problem.code = fault->text.toLatin1();
        answer =
                substitute(*fault, refusal(problem), request, m_state.origins.api, m_state.origins);
    } else if (!admitted) {
        answer = refusal(ApiProblem::tooManyRequests());
    } else if (const Reply reply = route(request)) {
        answer = Answer::with(
                isPost(request) ? SaveHandler::statusOf(pathOf(request)) : 200, jsonType, *reply);
        applyBodyFaults(answer, m_state.faults.take(Stage::Body, Origin::Api));
    } else {
        answer = refusal(reply.error());
        if (reply.error().status == 405)
            answer.headers.add("Allow", isChange(pathOf(request)) ? "POST" : "GET");
    }

    answer.bodyless = request.isHead();
    answer.headers.add("x-request-id", trace);
    answer.headers.add("freddy-processing-ms", QByteArray::number(clock.elapsed() + 1));
    answer.headers.add("freddy-api-version", "v1");
    // Keep a Retry-After that a fault has set.
    const RateLimit &limit = request.path.startsWith("/v1/music/shared/") ? m_shareLimit : m_limit;
    limit.describe(answer.headers, answer.status == 429 && !answer.headers.contains("Retry-After"));
    return answer;
}

ApiHandler::Reply ApiHandler::route(const Request &request)
{
    const QStringList path = pathOf(request);
    if (isChange(path))
        return change(path, request);
    const bool organizationsRoute =
            path == QStringList{QString(), QStringLiteral("v1"), QStringLiteral("organizations")};
    const bool tracksRoute = (path.size() == 5 || path.size() == 6) && path[0].isEmpty() &&
                             path[1] == u"v1" && path[2] == u"music" && path[4] == u"tracks";
    const bool collectionsRoute =
            (path.size() == 5 || (path.size() == 7 && path[6] == u"tracks")) && path[0].isEmpty() &&
            path[1] == u"v1" && path[2] == u"music" && path[4] == u"collections";
    const bool shareRoute =
            path.size() == 5 &&
            path.mid(0, 4) == QStringList{QString(), QStringLiteral("v1"), QStringLiteral("music"),
                                      QStringLiteral("shared")};
    if (!organizationsRoute && !tracksRoute && !collectionsRoute && !shareRoute)
        return ApiProblem::notFound();
    if (request.method != "GET")
        return ApiProblem::methodNotAllowed();
    if (shareRoute)
        return share(path[4], request);
    if (const std::optional<ApiProblem> problem = refusesKey(request))
        return *problem;
    if (organizationsRoute)
        return organizations(request);
    if (const std::optional<ApiProblem> problem = refusesOrganization(path[3], request))
        return *problem;
    if (collectionsRoute)
        return path.size() == 7 ? collection(path[3], path[5], request) : collections(path[3]);
    return path.size() == 6 ? track(path[3], path[5]) : tracks(path[3], request);
}

ApiHandler::Reply ApiHandler::change(const QStringList &path, const Request &request)
{
    if (!isPost(request))
        return ApiProblem::methodNotAllowed();
    if (const std::optional<ApiProblem> problem = refusesKey(request))
        return *problem;
    if (SaveHandler::isSaveOfShare(path))
        return m_saves.saveShare(path);
    if (const std::optional<ApiProblem> problem = refusesOrganization(path[3], request))
        return *problem;
    if (!m_state.faults.take(Stage::Access, Origin::Api).isEmpty())
        return ApiProblem::trackNotFound(path[5]);
    return path.last() == u"save" ? m_saves.saveTrack(path) : m_saves.shareTrack(path, request);
}

ApiHandler::Reply ApiHandler::track(const QString &organization, const QString &id)
{
    const CatalogTrack *found = m_state.catalog.find(organization, id);
    if (!m_state.gives(organization, id) ||
            !m_state.faults.take(Stage::Access, Origin::Api).isEmpty())
        return ApiProblem::trackNotFound(id);
    ++m_state.counts.trackRequests;
    return trackWithLinks(found->json, mint(*found));
}

/// The only call that takes no key.
ApiHandler::Reply ApiHandler::share(const QString &token, const Request &request)
{
    ++m_state.counts.shareRequests;
    for (const char *name : {"X-API-Key", "Authorization", "Cookie"}) {
        if (request.headers.contains(name))
            ++m_state.counts.keyOnShares;
    }
    if (!m_shareLimit.admit())
        return ApiProblem::tooManyRequests();
    const Shares::Entry *entry = m_state.shares.find(token.toUtf8());
    if (!entry)
        return ApiProblem::notFound();
    const bool isTrack = entry->share.kind == SampleShare::Kind::Track;
    QList<SharedView> views;
    for (const QString &id : QStringList{entry->share.trackId} + entry->share.others) {
        const CatalogTrack *track = m_state.catalog.find(entry->share.organization, id);
        if (track && (isTrack || !m_state.hidden.contains(id)))
            views.append({track->json, mint(*track).playback.value_or(QByteArray())});
    }
    if (entry->isRemoved || (isTrack && views.isEmpty()))
        return removedContent();
    ++m_state.counts.trackRequests;
    return sharedContent(*entry, views);
}

ApiHandler::Reply ApiHandler::tracks(const QString &organization, const Request &request)
{
    if (!m_state.catalog.organizations().contains(organization))
        return ApiProblem::notFound();

    CatalogQuery query;
    if (const QByteArray id = request.queryItem("collection_id"); !id.isNull()) {
        query.collection = m_state.catalog.findCollection(organization, QString::fromUtf8(id));
        if (!query.collection || !m_state.faults.take(Stage::Collection, Origin::Api).isEmpty())
            return ApiProblem::notFound();
    }
    query.mode = QString::fromUtf8(request.queryItem("mode"));
    query.engine = QString::fromUtf8(request.queryItem("engine"));
    query.limit = defaultLimit;
    if (const auto problem = readPage(request, maxLimit, query.limit, query.offset))
        return *problem;

    QList<QByteArray> items;
    for (const CatalogTrack *track : m_state.catalog.list(organization, query))
        items.append(track->json);
    return trackList(items, query.limit, query.offset);
}

ApiHandler::Reply ApiHandler::collections(const QString &organization)
{
    if (!m_state.catalog.organizations().contains(organization) ||
            !m_state.faults.take(Stage::Collections, Origin::Api).isEmpty())
        return ApiProblem::notFound();
    return collectionList(m_state.catalog.collections(organization));
}

ApiHandler::Reply ApiHandler::collection(
        const QString &organization, const QString &id, const Request &request)
{
    const SampleCollection *found = m_state.catalog.findCollection(organization, id);
    if (!found || !m_state.faults.take(Stage::Collections, Origin::Api).isEmpty())
        return ApiProblem::notFound();
    int limit = defaultCollectionLimit;
    int offset = 0;
    if (const auto problem = readPage(request, maxCollectionLimit, limit, offset))
        return *problem;
    return collectionPage(*found, limit, offset);
}

ApiHandler::Reply ApiHandler::organizations(const Request &request) const
{
    const bool outsider = request.headers.value("X-API-Key").endsWith(outsiderEnding);
    return organizationList(outsider ? QStringList() : m_state.catalog.organizations());
}

std::optional<ApiProblem> ApiHandler::refusesKey(const Request &request)
{
    const QByteArray key = request.headers.value("X-API-Key");
    for (const KeyEnding &known : keyEndings) {
        if (key.endsWith(known.ending))
            return ApiProblem::keyRefused(known.code);
    }
    // The API reference documents the same answer for a missing key and a wrong one.
    if (key != m_key && !key.endsWith(outsiderEnding))
        return ApiProblem::authenticationRequired();
    const QList<Fault> revoked = m_state.faults.take(Stage::Key, Origin::Api);
    if (revoked.isEmpty())
        return std::nullopt;
    const QString &code = revoked.first().text;
    return code.isEmpty() ? ApiProblem::authenticationRequired()
                          : ApiProblem::keyRefused(code.toLatin1());
}

std::optional<ApiProblem> ApiHandler::refusesOrganization(
        const QString &organization, const Request &request) const
{
    const bool known = m_state.catalog.organizations().contains(organization);
    const bool outsider = request.headers.value("X-API-Key").endsWith(outsiderEnding);
    if (organization == foreignOrganization || (known && outsider))
        return ApiProblem::organizationDenied();
    return std::nullopt;
}

MintedLinks ApiHandler::mint(const CatalogTrack &track)
{
    const QList<Fault> faults = m_state.faults.take(Stage::Mint, Origin::Api);
    QList<Offer> offers;
    for (const StoredSourcePtr &source : track.sources)
        offers.append({source->name, source});
    for (const Fault &fault : faults)
        changeStems(offers, fault);

    MintedLinks links;
    for (const Offer &offer : std::as_const(offers)) {
        const QByteArray minted = m_state.links.mint(
                track.id, offer.name, offer.source, linkFaults(faults, offer.name));
        const QByteArray url = replacement(faults, offer.name)
                                       .value_or(QByteArray(m_state.origins.storage + minted));
        if (offer.name == u"master")
            links.playback = url;
        else
            links.stems.append({offer.name, url});
    }
    return links;
}

QByteArray ApiHandler::newTraceId()
{
    constexpr QByteArrayView alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray id = "req_";
    for (int i = 0; i < 12; ++i)
        id += alphabet[m_random.bounded(static_cast<int>(alphabet.size()))];
    return id;
}

} // namespace prelisten::sandbox
