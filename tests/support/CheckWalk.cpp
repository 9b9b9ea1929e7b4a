// SPDX-License-Identifier: MIT
#include "tests/support/CheckWalk.h"

#include "app/checklist/CheckWording.h"

#include <utility>

namespace prelisten::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int tracks = 8;
const QString organization = u"org_house"_s;
const QString other = u"org_other"_s;

CheckOptions options(bool deep)
{
    CheckOptions options;
    options.perSecond = 0;
    options.deep = deep;
    options.retry = {1ms, 4ms, 2};
    options.watch = {2ms, 8ms, 0};
    options.watchFor = 300ms;
    return options;
}

QByteArray keyOf(int number)
{
    return "oak_live_key" + QByteArray::number(number) + QByteArray(50, 'x');
}

QString hintOf(const QByteArray &key)
{
    const auto parsed = ApiKey::fromText(QString::fromLatin1(key));
    return parsed ? parsed->hint() : QString();
}

} // namespace

CheckWalk::CheckWalk(quint32 seed)
    : m_random(seed)
    , m_service([this](const HeldService::Request &request) { onRequest(request); })
    , m_studio(*ApiBase::fromText(QString::fromLatin1(m_service.origin())))
    , m_run(m_studio, options(false))
    , m_card(m_page.findChild<VerdictCard *>())
{
    QObject::connect(&m_run, &CheckRun::reset, &m_run, [this] {
        m_model.setRows(m_run.rows());
        m_page.setRows(m_run.rows());
    });
    QObject::connect(&m_run, &CheckRun::rowChanged, &m_run, [this](int row) {
        m_model.setRow(row, m_run.rows()[size_t(row)]);
        m_page.setRow(row, m_run.rows()[size_t(row)]);
    });
    QObject::connect(&m_run, &CheckRun::progressChanged, &m_run,
            [this] { m_page.setProgress(m_run.progress()); });
    m_run.setOrganization(organization);
    useKey(1);
    newList();
    m_saved = m_run.rows();
}

void CheckWalk::useKey(int number)
{
    const auto key =
            number > 0 ? ApiKey::fromText(QString::fromLatin1(keyOf(number))) : std::nullopt;
    m_studio.setKey(key);
    KeyInUse inUse;
    if (key)
        inUse = {KeyInUse::Origin::ThisCheck, KeyInUse::Keychain::NotAsked, key->hint()};
    m_run.setKeyInUse(inUse);
}

void CheckWalk::newList()
{
    QList<ReferenceRow> rows;
    for (int track = 0; track < tracks; ++track) {
        const QString id = u"mtrack_%1"_s.arg(track);
        rows.append({{track + 1}, id, {track % 3 == 0 ? other : QString(), id}, {}});
    }
    rows.append({{tracks + 1}, u"nothing"_s, {}, RefError::NoTrackId});
    m_proven.clear(); // what was answered before says nothing about this list
    m_run.setRows(rows);
}

void CheckWalk::step()
{
    for (int turn = m_random.bounded(4); turn >= 0; --turn)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
    if (m_answers && !m_service.waiting().isEmpty() && m_random.bounded(3) > 0)
        answerOne();
    else
        act();
}

void CheckWalk::act()
{
    const int row = anyRow(); // perhaps one that does not exist
    switch (m_random.bounded(40)) {
    case 0:
        return newList();
    case 1:
        m_saved = m_run.rows();
        m_savedProof = m_proven;
        return;
    case 2:
        m_proven = m_savedProof;
        return m_run.restore(m_saved);
    case 3:
        return useKey(m_random.bounded(3));
    case 4:
        return m_run.setOrganization(m_random.bounded(4) == 0 ? QString() : organization);
    case 5:
        return m_run.setOptions(options(m_random.bounded(2) == 0));
    case 6:
    case 7:
        return m_run.stop();
    case 8:
        return m_run.retryFailed();
    case 9:
        return m_run.retry({row, anyRow()});
    default:
        break;
    }
    switch (m_random.bounded(6)) {
    case 0:
        return m_run.start();
    case 1:
        return m_run.recheck({row, anyRow()}, CheckRun::Depth::AsTheRun);
    case 2:
        return m_run.recheck({row}, CheckRun::Depth::Deep);
    case 3:
        return m_run.watch(row);
    case 4:
        return m_run.stopWatching(row);
    case 5:
        return m_run.cancel(row);
    default:
        break;
    }
}

ProvenAnswers::Answer CheckWalk::answerTo(const HeldService::Request &request) const
{
    // /v1/music/ORGANIZATION/tracks[/TRACK] or /storage/ORGANIZATION/TRACK/SOURCE
    const QStringList parts = QString::fromLatin1(request.path).split(u'/', Qt::SkipEmptyParts);
    ProvenAnswers::Answer answer;
    if (parts.value(0) == u"storage"_s) {
        answer.organization = parts.value(1);
        answer.track = parts.value(2);
        answer.source = parts.value(3);
    } else {
        answer.organization = parts.value(2);
        answer.track = parts.value(4);
        answer.key = hintOf(request.key);
    }
    return answer;
}

void CheckWalk::onRequest(const HeldService::Request &request)
{
    m_proven.add(answerTo(request));
}

void CheckWalk::answerOne()
{
    const qsizetype index = m_random.bounded(int(m_service.waiting().size()));
    switch (m_random.bounded(24)) {
    case 0:
        return answer(index, 401, "API_KEY_EXPIRED");
    case 1:
        return answer(index, 403, "ORGANIZATION_ACCESS_DENIED");
    case 2:
        return answer(index, 403, "ACCESS_DENIED");
    case 3:
    case 4:
        return answer(index, 429, {});
    case 5:
        return answer(index, 503, {});
    case 6:
        return answer(index, 400, {});
    case 7:
        return m_service.drop(index);
    case 8:
    case 9:
    case 10:
    case 11:
        return answer(index, 404, "RESOURCE_NOT_FOUND");
    default:
        return answer(index, 200, {});
    }
}

void CheckWalk::answer(qsizetype index, int status, const QByteArray &code)
{
    ProvenAnswers::Answer answer = answerTo(m_service.waiting().at(index));
    const bool isOfStorage = !answer.source.isEmpty();
    QByteArray headers;
    QByteArray body = R"({"error":{"code":")" + code + R"(","trace_id":"req_1"}})";
    if (status == 429)
        headers = "Retry-After: 0\r\n";
    if (status == 200 && isOfStorage) {
        status = 206;
        body = wave(1).first(4096);
        headers = "Content-Range: bytes 0-4095/" + QByteArray::number(wave(1).size()) + "\r\n";
    } else if (status == 200 && answer.track.isEmpty()) {
        body = R"({"items":[],"limit":1,"offset":0})";
    } else if (status == 200) {
        const QByteArray link = m_service.origin() + "/storage/" + answer.organization.toLatin1() +
                                '/' + answer.track.toLatin1() + '/';
        body = R"({"id":")" + answer.track.toLatin1() + R"(","title":"A title","playback_url":")" +
               link + R"(master?sig=1","stem_urls":{"drums":")" + link + R"(drums?sig=1"}})";
    }
    answer.status = status;
    answer.code = QString::fromLatin1(code);
    m_proven.add(answer);
    m_service.answer(index, status, headers, body);
}

QString CheckWalk::objection()
{
    CheckExport csv(CheckExport::Format::Csv);
    CheckExport json(CheckExport::Format::Json);
    QString csvText = csv.begin();
    QString jsonText = json.begin();
    for (const CheckRow &row : m_run.rows()) {
        csvText += csv.row(row);
        jsonText += json.row(row);
    }
    QList<CsvRecord> records = csvRecords(csvText, u',');
    const QStringList names = records.takeFirst().cells;
    const QJsonArray objects = QJsonDocument::fromJson((jsonText + json.end()).toUtf8()).array();
    if (records.size() != objects.size() || records.size() != qsizetype(m_run.rows().size()))
        return u"rows are missing"_s;
    for (qsizetype row = 0; row < records.size(); ++row) {
        QHash<QString, QString> cells;
        for (qsizetype i = 0; i < names.size(); ++i)
            cells.insert(names[i], records[row].cells.value(i));
        const QString why = objectionToRow(int(row), cells, objects.at(row).toObject());
        if (!why.isEmpty())
            return u"row %1, %2: %3"_s.arg(row).arg(m_run.rows()[size_t(row)].reference.shown, why);
    }
    // The details may still show the last answer while a new one is awaited.
    if (!m_card->isHidden() && m_card->checked())
        return m_proven.objectionTo(*m_card->checked(), m_run.rows().front().reference);
    return {};
}

QString CheckWalk::objectionToRow(
        int row, const QHash<QString, QString> &csv, const QJsonObject &json)
{
    ++m_lookedAt;
    const CheckRow &value = m_run.rows()[size_t(row)];
    const int kind = m_model.index(row, CheckModel::Outcome).data(CheckModel::Kind).toInt();
    const QString inTable =
            kind < 0 ? u"not_checked"_s : CheckWording::token(static_cast<Verdict::Outcome>(kind));
    const QString verdict = csv[u"verdict"_s];
    m_seen.insert(u"%1 %2"_s.arg(static_cast<int>(value.state)).arg(verdict));
    if (csv[u"inferred"_s] == u"true"_s)
        m_seen.insert(u"inferred"_s);
    if (inTable != verdict || json.value(u"verdict").toString() != verdict)
        return u"the table says %1, the exports %2 and %3"_s.arg(
                inTable, verdict, json.value(u"verdict").toString());
    const CheckedTrack *known = value.known();
    const auto stored = checkRowFromJson(toJson(value));
    if (!stored || bool(stored->known()) != bool(known))
        return u"it is stored otherwise"_s;
    if (!known) {
        const bool isSilent = verdict == u"not_checked"_s && csv[u"message"_s].isEmpty() &&
                              csv[u"checked_at"_s].isEmpty() && csv[u"deep"_s].isEmpty() &&
                              m_model.index(row, CheckModel::Status).data().toString().isEmpty();
        return isSilent ? QString() : u"says something that is not known"_s;
    }
    if ((csv[u"inferred"_s] == u"true"_s) != known->verdict.inferred ||
            stored->known()->verdict.inferred != known->verdict.inferred)
        return u"it is not marked as inferred"_s;
    return m_proven.objectionTo(*known, value.reference);
}

} // namespace prelisten::tests
