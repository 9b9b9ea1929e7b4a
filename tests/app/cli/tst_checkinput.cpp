// SPDX-License-Identifier: MIT
#include "app/cli/CheckInput.h"

#include <QTemporaryDir>
#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class tst_CheckInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arguments_comeFirst_andMerge();
    void aFile_isRead_whateverItsForm();
    void aFileThatIsNoList_isExplained_data();
    void aFileThatIsNoList_isExplained();

private:
    QString write(const QByteArray &bytes);

    QTemporaryDir m_folder;
};

QString tst_CheckInput::write(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(u"list"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void tst_CheckInput::arguments_comeFirst_andMerge()
{
    CommandLine line;
    line.tracks = {u"mtrack_b"_s, u"garbage"_s, u"mtrack_b"_s};
    line.inputFile = write("mtrack_a\nmtrack_b\n");
    const auto rows = readCheckInput(line);
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).ref.trackId, u"mtrack_b"_s);
    QCOMPARE(rows->at(0).lines, QList<int>{2});
    QCOMPARE(rows->at(1).shown, u"garbage"_s);
    QCOMPARE(rows->at(1).lines, QList<int>{});
    QCOMPARE(rows->at(2).ref.trackId, u"mtrack_a"_s);
}

void tst_CheckInput::aFile_isRead_whateverItsForm()
{
    CommandLine line;
    line.inputFile = write("\xef\xbb\xbfname;track\r\nx;mtrack_a\r\n");
    const auto rows = readCheckInput(line);
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().lines, QList<int>{2});
}

void tst_CheckInput::aFileThatIsNoList_isExplained_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << u"/nonexistent/list"_s << QByteArray() << u"cannot be read"_s;
    QTest::newRow("a folder") << m_folder.path() << QByteArray() << u"folder"_s;
    QTest::newRow("binary") << QString() << QByteArray("PK\0\3", 4) << u"no text"_s;
    QTest::newRow("too large") << QString() << QByteArray(17 * 1024 * 1024, 'x') << u"16 MiB"_s;
    QTest::newRow("too many") << QString() << QByteArray("x\n").repeated(200'001) << u"200000"_s;
}

void tst_CheckInput::aFileThatIsNoList_isExplained()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, word);
    CommandLine line;
    line.inputFile = name.isEmpty() ? write(bytes) : name;
    const auto rows = readCheckInput(line);
    QVERIFY(!rows.ok());
    QVERIFY2(rows.error().contains(word), qPrintable(rows.error()));
    QVERIFY(rows.error().contains(line.inputFile));
}

QTEST_APPLESS_MAIN(tst_CheckInput)
#include "tst_checkinput.moc"
