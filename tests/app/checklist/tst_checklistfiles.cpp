// SPDX-License-Identifier: MIT
#include "app/checklist/CheckListFiles.h"
#include "app/desktop/Languages.h"
#include "tests/support/CheckRows.h"
#include "ui/words/AccessWords.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Format = CheckExport::Format;
using Outcome = Verdict::Outcome;

namespace {

/// Rows that have all kinds of words.
CheckRowList rows()
{
    CheckRowList rows;
    for (int outcome = 0; outcome < int(Outcome::BadReference); ++outcome)
        rows.append(doneRow(static_cast<Outcome>(outcome)));
    rows.append(badReferenceRow(u"hello"_s));
    CheckRow deep = doneRow(Outcome::Playable);
    deep.checked->sources = {goodSource(masterSource(), 119.41), refusedSource(u"drums"_s)};
    deep.checked->sources.first().lengthDiffers = true;
    rows.append(deep);
    return rows;
}

QByteArray exported(Format format)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rows"_s);
    CheckListFiles files;
    QSignalSpy written(&files, &CheckListFiles::written);
    files.write(path, format, rows());
    if (!written.wait())
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_CheckListFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExport_isEnglish_whateverTheWindowSpeaks_data();
    void anExport_isEnglish_whateverTheWindowSpeaks();
};

void tst_CheckListFiles::anExport_isEnglish_whateverTheWindowSpeaks_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("CSV") << Format::Csv;
    QTest::newRow("JSON") << Format::Json;
}

void tst_CheckListFiles::anExport_isEnglish_whateverTheWindowSpeaks()
{
    QFETCH(const Format, format);
    const Languages english{QLocale(QLocale::English)};
    const QByteArray expected = exported(format);
    QVERIFY(expected.contains("Personal use only"));
    QVERIFY(expected.contains("(environment)"));
    const Languages german{QLocale(QLocale::German)};
    QVERIFY(AccessWords::outcome(Outcome::Playable) != u"Playable"_s);
    QCOMPARE(exported(format), expected);
    QVERIFY(AccessWords::outcome(Outcome::Playable) != u"Playable"_s);
}

QTEST_MAIN(tst_CheckListFiles)
#include "tst_checklistfiles.moc"
