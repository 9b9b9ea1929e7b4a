// SPDX-License-Identifier: MIT
#include "app/CheckReport.h"
#include "core/access/Judge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Format = CommandLine::Format;
using Outcome = Verdict::Outcome;

namespace {

const TrackRef ref{u"org_a"_s, u"mtrack_1234"_s};

/// What reaches stdout while it lives.
class Stdout
{
public:
    Stdout() : m_kept(dup(STDOUT_FILENO))
    {
        if (m_file.open()) {
            std::fflush(stdout);
            dup2(m_file.handle(), STDOUT_FILENO);
        }
    }
    ~Stdout() { close(m_kept); }
    Q_DISABLE_COPY_MOVE(Stdout)

    QByteArray take()
    {
        std::fflush(stdout);
        dup2(m_kept, STDOUT_FILENO);
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    QTemporaryFile m_file;
    int m_kept;
};

CheckRow row(Outcome outcome)
{
    CheckRow row{u"mtrack_1234"_s, ref, {}, {}};
    row.verdict.outcome = outcome;
    if (outcome == Outcome::Playable) {
        row.track.emplace();
        row.track->id = ref.trackId;
        row.track->title = u"Late \"Night\", Study"_s;
        row.track->licence = LicenceClass::fromApi(u"personal_only"_s);
        row.track->sources = {masterSource(), u"drums"_s};
    }
    return row;
}

QByteArray report(Format format, const QList<CheckRow> &rows)
{
    CheckReport report(format);
    Stdout out;
    for (const CheckRow &each : rows)
        report.add(each);
    report.finish();
    return out.take();
}

} // namespace

class tst_CheckReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExitStatus_isTheWorstThatHappened_data();
    void theExitStatus_isTheWorstThatHappened();
    void json_isOneArray();
    void csv_quotesAndDisarms();
    void table_saysTheLicence_andEverySource();
    void aPastedSecret_isNotPrinted_data();
    void aPastedSecret_isNotPrinted();
};

void tst_CheckReport::theExitStatus_isTheWorstThatHappened_data()
{
    QTest::addColumn<QList<Outcome>>("outcomes");
    QTest::addColumn<ExitStatus>("status");
    using List = QList<Outcome>;
    QTest::newRow("nothing") << List{} << ExitStatus::AllPlayable;
    QTest::newRow("all playable") << List{Outcome::Playable, Outcome::Playable}
                                  << ExitStatus::AllPlayable;
    QTest::newRow("one is not") << List{Outcome::Playable, Outcome::NotAvailable}
                                << ExitStatus::SomeNotAvailable;
    QTest::newRow("no reference") << List{Outcome::Playable, Outcome::BadReference}
                                  << ExitStatus::Usage;
    QTest::newRow("no reference, and one is not")
            << List{Outcome::BadReference, Outcome::NotAvailable} << ExitStatus::SomeNotAvailable;
    for (const Outcome key : {Outcome::KeyProblem, Outcome::OrganizationProblem})
        QTest::addRow("key %d", static_cast<int>(key))
                << List{Outcome::Network, key, Outcome::NotAvailable}
                << ExitStatus::KeyOrOrganization;
    for (const Outcome network : {Outcome::RateLimited, Outcome::Service, Outcome::Network})
        QTest::addRow("network %d", static_cast<int>(network))
                << List{Outcome::NotAvailable, network, Outcome::Playable}
                << ExitStatus::NetworkOrService;
}

void tst_CheckReport::theExitStatus_isTheWorstThatHappened()
{
    QFETCH(const QList<Outcome>, outcomes);
    CheckReport report(Format::Json);
    Stdout out;
    for (const Outcome outcome : outcomes)
        report.add(row(outcome));
    out.take();
    QTEST(report.status(), "status");
}

void tst_CheckReport::json_isOneArray()
{
    QCOMPARE(QJsonDocument::fromJson(report(Format::Json, {})).array().size(), 0);
    const QByteArray text =
            report(Format::Json, {row(Outcome::Playable), row(Outcome::NotAvailable)});
    const QJsonArray rows = QJsonDocument::fromJson(text).array();
    QCOMPARE(rows.size(), 2);
    const QJsonObject good = rows.at(0).toObject();
    QCOMPARE(good.value(u"track_id").toString(), ref.trackId);
    QCOMPARE(good.value(u"organization_id").toString(), ref.organization);
    QCOMPARE(good.value(u"verdict").toString(), u"playable"_s);
    QCOMPARE(good.value(u"http_status").toInt(), 200);
    QCOMPARE(good.value(u"title").toString(), u"Late \"Night\", Study"_s);
    QCOMPARE(good.value(u"licence_class").toString(), u"personal_only"_s);
    QVERIFY(good.value(u"engine").isNull());
    QCOMPARE(good.value(u"sources").toArray().size(), 2);
    const QJsonObject bad = rows.at(1).toObject();
    QCOMPARE(bad.value(u"verdict").toString(), u"not_available"_s);
    QVERIFY(!bad.value(u"message").toString().isEmpty());
    QVERIFY(!bad.contains(u"title"));
}

void tst_CheckReport::csv_quotesAndDisarms()
{
    CheckRow formula = row(Outcome::Playable);
    formula.track->title = u"=HYPERLINK(\"x\")"_s;
    const QByteArray text = report(Format::Csv, {row(Outcome::Playable), formula});
    const QList<QByteArray> lines = text.split('\n');
    QVERIFY(lines.at(0).startsWith("track_id,organization_id,verdict,"));
    QVERIFY(lines.at(1).contains(",\"Late \"\"Night\"\", Study\","));
    QVERIFY(lines.at(2).contains(",\"'=HYPERLINK(\"\"x\"\")\","));
    QCOMPARE(lines.at(0).count(','), 9);
}

void tst_CheckReport::table_saysTheLicence_andEverySource()
{
    const QByteArray text = report(Format::Table, {row(Outcome::Playable)});
    QVERIFY(text.startsWith("mtrack_1234  PLAYABLE\n"));
    QVERIFY(text.contains("Personal use only"));
    QVERIFY(text.contains("master, drums"));
}

void tst_CheckReport::aPastedSecret_isNotPrinted_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("table") << Format::Table;
    QTest::newRow("csv") << Format::Csv;
    QTest::newRow("json") << Format::Json;
}

void tst_CheckReport::aPastedSecret_isNotPrinted()
{
    QFETCH(const Format, format);
    const QString pasted = u"curl -H 'X-API-Key: oak_live_secret_0123456789' https://a/x"_s;
    const CheckRow bad{pasted, {}, verdictOf(RefError::NoTrackId), {}};
    QVERIFY(!report(format, {bad}).contains("secret"));
}

QTEST_GUILESS_MAIN(tst_CheckReport)
#include "tst_checkreport.moc"
