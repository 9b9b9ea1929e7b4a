// SPDX-License-Identifier: MIT
#include "app/checklist/CheckExport.h"
#include "app/checklist/NetworkToken.h"
#include "core/access/CsvTable.h"
#include "core/access/ReferenceList.h"
#include "tests/support/CheckRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Format = CheckExport::Format;
using Outcome = Verdict::Outcome;

namespace {

QString exported(Format format, const QList<CheckRow> &rows)
{
    CheckExport text(format);
    QString result = text.begin();
    for (const CheckRow &row : rows)
        result += text.row(row);
    return result + text.end();
}

QJsonArray json(const QList<CheckRow> &rows)
{
    return QJsonDocument::fromJson(exported(Format::Json, rows).toUtf8()).array();
}

/// The cells of each row, keyed by the column names in the header record.
QList<QHash<QString, QString>> csv(const QList<CheckRow> &rows)
{
    QList<CsvRecord> records = csvRecords(exported(Format::Csv, rows), u',');
    const QStringList names = records.takeFirst().cells;
    QList<QHash<QString, QString>> table;
    for (const CsvRecord &record : records) {
        QHash<QString, QString> cells;
        for (qsizetype i = 0; i < names.size(); ++i)
            cells.insert(names[i], record.cells.value(i));
        table.append(cells);
    }
    return table;
}

CheckRow deepRow()
{
    CheckRow row = doneRow(Outcome::Playable);
    row.checked->sources = {goodSource(masterSource(), 119.41), refusedSource(u"drums"_s)};
    row.checked->sources.first().lengthDiffers = true;
    return row;
}

} // namespace

class tst_CheckExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv_keepsItsColumns();
    void aShare_saysWhetherItCanBeOpened_andNeverItsToken_data();
    void aShare_saysWhetherItCanBeOpened_andNeverItsToken();
    void theTermsOfALicence_areExported_andWhatIsNotGivenIsNoNo();
    void csv_saysAllThatIsKnown();
    void csv_isRead_asAListOfReferences();
    void json_isOneArray_afterEveryRow();
    void json_saysAllThatIsKnown();
    void table_saysTheLicence_andEverySource();
    void table_saysWhere_andWhoseKey_whenATrackIsNotAvailable();
    void aSpoiledSource_isSaid_whenTheTrackCanBeOpened();
    void networkFault_isSaid_forRowsAndSources();
    void aRowWithoutVerdict_saysSo_data();
    void aRowWithoutVerdict_saysSo();
};

void tst_CheckExport::csv_keepsItsColumns()
{
    QCOMPARE(exported(Format::Csv, {}),
            u"track_id,organization_id,verdict,http_status,code,trace_id,request_id,title,"
            "licence_class,message,lines,licence,duration_seconds,control,processing_ms,"
            "checked_at,key,deep,inferred,network_fault,host,proxy,shared,"
            "commercial_use,requires_attribution,licence_version,collection_tracks,"
            "collection_playable\r\n"_s);
}

void tst_CheckExport::aShare_saysWhetherItCanBeOpened_andNeverItsToken_data()
{
    QTest::addColumn<CheckRow>("row");
    QTest::addColumn<QString>("shared");
    const auto row = [](const char *name, CheckRow checked, const QString &shared) {
        checked.reference = referenceRow(u"shr_9f3aCANARYCANARY"_s, 1);
        if (checked.checked) {
            checked.checked->shareHint = checked.reference.shown;
            checked.checked->ref = {};
            if (checked.checked->track)
                checked.checked->ref.trackId = checked.checked->track->id;
        }
        QTest::newRow(name) << checked << shared;
    };
    row("resolvable", doneRow(Outcome::Playable), u"resolvable"_s);
    CheckRow collection = doneRow(Outcome::Playable);
    collection.checked->track.reset();
    collection.checked->collection = CheckedCollection{u"Film"_s, 14, 12};
    row("a collection", collection, u"resolvable"_s);
    CheckRow revoked = doneRow(Outcome::NotAvailable);
    revoked.checked->track.reset();
    revoked.checked->verdict.reason = Verdict::Reason::ShareNotFound;
    row("revoked", revoked, u"not_resolvable"_s);
    CheckRow network = doneRow(Outcome::Network);
    network.checked->track.reset();
    row("no answer", network, u"unknown"_s);
    CheckRow waiting = doneRow(Outcome::Playable);
    waiting.state = CheckRow::State::Waiting;
    row("not checked", waiting, u"unknown"_s);
}

void tst_CheckExport::aShare_saysWhetherItCanBeOpened_andNeverItsToken()
{
    QFETCH(const CheckRow, row);
    QFETCH(const QString, shared);
    QVERIFY(row.reference.share);
    QCOMPARE(csv({row})[0][u"shared"_s], shared);
    QCOMPARE(json({row}).at(0)[u"shared"].toString(), shared);
    QVERIFY(exported(Format::Table, {row}).contains(shared));
    const bool isOpened = row.known() && row.known()->track;
    QCOMPARE(csv({row})[0][u"track_id"_s], isOpened ? row.known()->track->id : u"shr_9f3a…"_s);
    if (row.known() && row.known()->collection) {
        QCOMPARE(csv({row})[0][u"collection_tracks"_s], u"14"_s);
        QCOMPARE(csv({row})[0][u"collection_playable"_s], u"12"_s);
        QCOMPARE(json({row}).at(0)[u"collection"][u"playable"].toInt(), 12);
        QVERIFY(exported(Format::Table, {row}).contains(u"12 of 14 track"_s));
    }
    for (const Format format : {Format::Csv, Format::Json, Format::Table})
        QVERIFY(!exported(format, {row}).contains(u"CANARY"_s));
}

void tst_CheckExport::theTermsOfALicence_areExported_andWhatIsNotGivenIsNoNo()
{
    CheckRow row = doneRow(Outcome::Playable);
    QCOMPARE(csv({row})[0][u"commercial_use"_s], QString());
    QCOMPARE(csv({row})[0][u"requires_attribution"_s], QString());
    QVERIFY(json({row}).at(0)[u"requires_attribution"].isNull());
    row.checked->track->terms = {false, true, u"v2"_s};
    QCOMPARE(csv({row})[0][u"commercial_use"_s], u"false"_s);
    QCOMPARE(csv({row})[0][u"requires_attribution"_s], u"true"_s);
    QCOMPARE(csv({row})[0][u"licence_version"_s], u"v2"_s);
    QCOMPARE(json({row}).at(0)[u"commercial_use"], QJsonValue(false));
    QVERIFY(exported(Format::Table, {row}).contains(u"Attribution required. No commercial use."_s));
}

void tst_CheckExport::csv_saysAllThatIsKnown()
{
    CheckRow missing = doneRow(Outcome::NotAvailable);
    Verdict &verdict = missing.checked->verdict;
    verdict.httpStatus = 404;
    verdict.code = u"RESOURCE_NOT_FOUND"_s;
    verdict.traceId = u"req_t"_s;
    verdict.requestId = u"req_r"_s;
    verdict.control = Verdict::Control::Works;
    verdict.processingMs = 12;
    verdict.inferred = true;
    missing.reference.lines = {4, 17};
    const auto table = csv({doneRow(Outcome::Playable), missing, badReferenceRow(u"=x"_s)});
    QCOMPARE(table.size(), 3);

    const auto &good = table[0];
    QCOMPARE(good[u"track_id"_s], checkedRef.trackId);
    QCOMPARE(good[u"organization_id"_s], checkedRef.organization);
    QCOMPARE(good[u"verdict"_s], u"playable"_s);
    QCOMPARE(good[u"http_status"_s], u"200"_s);
    QCOMPARE(good[u"title"_s], u"Late \"Night\", Study"_s);
    QCOMPARE(good[u"licence_class"_s], u"personal_only"_s);
    QCOMPARE(good[u"licence"_s], u"Personal use only"_s);
    QCOMPARE(good[u"message"_s], QString());
    QCOMPARE(good[u"lines"_s], u"3"_s);
    QCOMPARE(good[u"duration_seconds"_s], u"119.4"_s);
    QCOMPARE(good[u"checked_at"_s], u"2026-06-28T10:30:00Z"_s);
    QCOMPARE(good[u"key"_s], u"oak_live_a1b2… (environment)"_s);
    QCOMPARE(good[u"deep"_s], QString());
    QCOMPARE(good[u"inferred"_s], u"false"_s);

    const auto &bad = table[1];
    QCOMPARE(bad[u"verdict"_s], u"not_available"_s);
    QCOMPARE(bad[u"http_status"_s], u"404"_s);
    QCOMPARE(bad[u"code"_s], u"RESOURCE_NOT_FOUND"_s);
    QCOMPARE(bad[u"trace_id"_s], u"req_t"_s);
    QCOMPARE(bad[u"request_id"_s], u"req_r"_s);
    QCOMPARE(bad[u"control"_s], u"works"_s);
    QCOMPARE(bad[u"processing_ms"_s], u"12"_s);
    QCOMPARE(bad[u"lines"_s], u"4 17"_s);
    QCOMPARE(bad[u"inferred"_s], u"true"_s);
    QVERIFY(!bad[u"message"_s].isEmpty());

    QCOMPARE(table[2][u"track_id"_s], u"'=x"_s);
    QCOMPARE(table[2][u"verdict"_s], u"bad_reference"_s);
    QCOMPARE(table[2][u"key"_s], QString());
}

void tst_CheckExport::csv_isRead_asAListOfReferences()
{
    const auto rows = readReferences(
            exported(Format::Csv, {doneRow(Outcome::Playable), doneRow(Outcome::NotAvailable)}));
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().ref, checkedRef);
    QCOMPARE(rows->first().lines, QList<int>({2, 3}));
}

void tst_CheckExport::json_isOneArray_afterEveryRow()
{
    QCOMPARE(exported(Format::Json, {}), u"[]\n"_s);
    CheckExport text(Format::Json);
    QString written = text.begin();
    for (int i = 1; i <= 3; ++i) {
        written += text.row(doneRow(Outcome::Playable));
        const auto document = QJsonDocument::fromJson((written + text.end()).toUtf8());
        QCOMPARE(document.array().size(), i);
    }
}

void tst_CheckExport::json_saysAllThatIsKnown()
{
    CheckRow missing = doneRow(Outcome::NotAvailable);
    missing.checked->verdict.control = Verdict::Control::NotFound;
    const QJsonArray rows = json({deepRow(), missing});
    QCOMPARE(rows.size(), 2);
    const QJsonObject good = rows.at(0).toObject();
    QCOMPARE(good.value(u"track_id").toString(), checkedRef.trackId);
    QCOMPARE(good.value(u"organization_id").toString(), checkedRef.organization);
    QCOMPARE(good.value(u"verdict").toString(), u"playable"_s);
    QCOMPARE(good.value(u"http_status").toInt(), 200);
    QCOMPARE(good.value(u"title").toString(), u"Late \"Night\", Study"_s);
    QCOMPARE(good.value(u"licence_class").toString(), u"personal_only"_s);
    QCOMPARE(good.value(u"licence").toString(), u"Personal use only"_s);
    QVERIFY(good.value(u"engine").isNull());
    QCOMPARE(good.value(u"sources").toArray(), QJsonArray({u"master"_s, u"drums"_s}));
    QCOMPARE(good.value(u"lines").toArray(), QJsonArray({3}));
    QVERIFY(good.value(u"processing_ms").isNull());
    const QJsonObject master = good.value(u"deep").toArray().at(0).toObject();
    QCOMPARE(master.value(u"source").toString(), u"master"_s);
    QCOMPARE(master.value(u"verdict").toString(), u"playable"_s);
    QCOMPARE(master.value(u"duration_seconds").toDouble(), 119.41);
    QVERIFY(master.value(u"length_differs").toBool());
    const QJsonObject drums = good.value(u"deep").toArray().at(1).toObject();
    QCOMPARE(drums.value(u"verdict").toString(), u"service"_s);
    QCOMPARE(drums.value(u"http_status").toInt(), 403);
    QVERIFY(drums.value(u"duration_seconds").isNull());
    QVERIFY(!drums.value(u"message").toString().isEmpty());

    const QJsonObject bad = rows.at(1).toObject();
    QCOMPARE(bad.value(u"verdict").toString(), u"not_available"_s);
    QCOMPARE(bad.value(u"control").toString(), u"not_found"_s);
    QVERIFY(!bad.value(u"message").toString().isEmpty());
    QVERIFY(!bad.contains(u"title"));
    QVERIFY(!bad.contains(u"deep"));
}

void tst_CheckExport::table_saysTheLicence_andEverySource()
{
    const QString text = exported(Format::Table, {deepRow()});
    QVERIFY(text.startsWith(u"mtrack_1234  PLAYABLE\n"));
    QVERIFY(text.contains(u"Personal use only"));
    QVERIFY(text.contains(u"master, drums"));
    QVERIFY(text.contains(u"master: playable 119.4 s (not as measured); drums: service 403"));
}

void tst_CheckExport::table_saysWhere_andWhoseKey_whenATrackIsNotAvailable()
{
    CheckRow missing = doneRow(Outcome::NotAvailable);
    missing.checked->verdict.control = Verdict::Control::Works;
    const QString text = exported(Format::Table, {missing, badReferenceRow(u"hello, world"_s)});
    QVERIFY(text.startsWith(u"mtrack_1234  NOT AVAILABLE TO THIS KEY\n"));
    QVERIFY(text.contains(u"oak_live_a1b2… (environment)"));
    QVERIFY(text.contains(u"org_a"));
    QVERIFY(text.contains(u"so both work: it is about this track."));
    QVERIFY(text.contains(u"hello, world  BAD REFERENCE\n"));
    QVERIFY(text.contains(QRegularExpression(u"Line: +7\n"_s)));
}

void tst_CheckExport::aSpoiledSource_isSaid_whenTheTrackCanBeOpened()
{
    const auto table = csv({deepRow()});
    QCOMPARE(table[0][u"verdict"_s], u"playable"_s);
    QVERIFY(!table[0][u"message"_s].isEmpty());
    QCOMPARE(table[0][u"deep"_s],
            u"master: playable 119.4 s (not as measured); drums: service 403"_s);
}

void tst_CheckExport::networkFault_isSaid_forRowsAndSources()
{
    CheckRow lost = doneRow(Outcome::Network);
    lost.checked->verdict.network = NetworkFault{NetworkFault::Kind::ProxyAsksPassword, {},
            NetworkFault::Party::Service, u"api.example"_s, u"proxy.example:3128"_s};
    CheckRow deep = deepRow();
    Verdict &drums = deep.checked->sources[1].verdict;
    drums.outcome = Outcome::Network;
    drums.httpStatus = 0;
    drums.network = NetworkFault{NetworkFault::Kind::TlsFailed, NetworkFault::Tls::Expired,
            NetworkFault::Party::Storage, u"storage.example"_s, {}};

    const auto table = csv({lost, deep});
    QCOMPARE(table[0][u"network_fault"_s], u"proxy_asks_password"_s);
    QCOMPARE(table[0][u"host"_s], u"api.example"_s);
    QCOMPARE(table[0][u"proxy"_s], u"proxy.example:3128"_s);
    QVERIFY(table[0][u"message"_s].contains(u"proxy.example:3128 wants a password"_s));
    QCOMPARE(table[1][u"network_fault"_s], QString());
    QVERIFY(table[1][u"deep"_s].endsWith(u"drums: network tls_expired"_s));
    const QJsonArray rows = json({lost, deep});
    QCOMPARE(rows.at(0)[u"network_fault"].toString(), u"proxy_asks_password"_s);
    const QJsonValue source = rows.at(1)[u"deep"].toArray().at(1);
    QCOMPARE(source[u"network_fault"].toString(), u"tls_expired"_s);
    QCOMPARE(source[u"host"].toString(), u"storage.example"_s);

    QSet<QString> tokens;
    NetworkFault fault;
    for (int kind = 0; kind <= static_cast<int>(NetworkFault::Kind::ProxyUnusable); ++kind) {
        fault.kind = static_cast<NetworkFault::Kind>(kind);
        tokens.insert(networkToken(fault));
    }
    QCOMPARE(tokens.size(), 13);
}

void tst_CheckExport::aRowWithoutVerdict_saysSo_data()
{
    QTest::addColumn<CheckRow::State>("state");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("waiting") << CheckRow::State::Waiting << u"not_checked"_s;
    QTest::newRow("asking") << CheckRow::State::Requesting << u"not_checked"_s;
    QTest::newRow("watching") << CheckRow::State::Watching << u"not_available"_s;
}

void tst_CheckExport::aRowWithoutVerdict_saysSo()
{
    QFETCH(const CheckRow::State, state);
    CheckRow row = doneRow(Outcome::NotAvailable);
    row.state = state;
    QTEST(csv({row}).at(0).value(u"verdict"_s), "verdict");
}

QTEST_GUILESS_MAIN(tst_CheckExport)
#include "tst_checkexport.moc"
