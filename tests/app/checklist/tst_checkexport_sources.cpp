// SPDX-License-Identifier: MIT
#include "app/checklist/CheckExport.h"
#include "tests/support/CheckRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Format = CheckExport::Format;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

CheckRow rowWith(Outcome outcome, Reason reason, const QList<SourceName> &sources)
{
    CheckRow row = doneRow(Outcome::Playable);
    row.checked->verdict.outcome = outcome;
    row.checked->verdict.reason = reason;
    row.checked->track->sources = sources;
    return row;
}

QString exported(Format format, const CheckRow &row)
{
    CheckExport text(format);
    QString result = text.begin();
    result += text.row(row);
    return result + text.end();
}

} // namespace

/// Tests what is exported about tracks without a master, or without any link.
class tst_CheckExportSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrackWithoutAMaster_isPlayable_andSaidToHaveNone();
    void aTrackWithoutLinks_isAProblemOfTheService();
};

void tst_CheckExportSources::aTrackWithoutAMaster_isPlayable_andSaidToHaveNone()
{
    const CheckRow row = rowWith(Outcome::Playable, Reason::NoMaster, {u"drums"_s});
    const QString sentence = u"This track has no master recording; its stems can be played."_s;
    QVERIFY(exported(Format::Csv, row).contains(u",playable,"));
    QVERIFY(exported(Format::Csv, row).contains(sentence));
    const QJsonObject object =
            QJsonDocument::fromJson(exported(Format::Json, row).toUtf8()).array()[0].toObject();
    QCOMPARE(object[u"verdict"_s].toString(), u"playable"_s);
    QCOMPARE(object[u"message"_s].toString(), sentence);
    QCOMPARE(object[u"sources"_s].toArray(), QJsonArray{u"drums"_s});
    QVERIFY(exported(Format::Table, row).startsWith(u"mtrack_1234  PLAYABLE, NO MASTER\n"));
    QVERIFY(exported(Format::Table, row).contains(sentence));
}

void tst_CheckExportSources::aTrackWithoutLinks_isAProblemOfTheService()
{
    const CheckRow row = rowWith(Outcome::Service, Reason::NoLinks, {});
    QVERIFY(exported(Format::Csv, row).contains(u",service,"));
    QVERIFY(exported(Format::Csv, row).contains(u"gave no link to any recording"));
    QVERIFY(exported(Format::Table, row).startsWith(u"mtrack_1234  SERVICE\n"));
}

QTEST_GUILESS_MAIN(tst_CheckExportSources)
#include "tst_checkexport_sources.moc"
