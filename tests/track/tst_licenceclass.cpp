// SPDX-License-Identifier: MIT
#include "core/track/LicenceClass.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = LicenceClass::Kind;

class TestLicenceClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromApi_knowsTheFourWords_data();
    void fromApi_knowsTheFourWords();
    void fromApi_givesNoPermission_whenTheWordIsNotExact_data();
    void fromApi_givesNoPermission_whenTheWordIsNotExact();
    void fromApi_saysNotGiven_whenThereIsNothing();
    void fromApi_boundsAndCleansTheWord();
};

void TestLicenceClass::fromApi_knowsTheFourWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *word, Kind kind) {
        QTest::newRow(word) << QString::fromLatin1(word) << int(kind);
    };
    row("commercial_cleared", Kind::CommercialCleared);
    row("commercial_enterprise", Kind::CommercialEnterprise);
    row("personal_only", Kind::PersonalOnly);
    row("unclear", Kind::Unclear);
}

void TestLicenceClass::fromApi_knowsTheFourWords()
{
    QFETCH(QString, word);
    const LicenceClass licence = LicenceClass::fromApi(word);
    QTEST(int(licence.kind), "kind");
    QCOMPARE(licence.raw, word);
}

void TestLicenceClass::fromApi_givesNoPermission_whenTheWordIsNotExact_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown") << u"commercial_unlimited"_s;
    QTest::newRow("capitals") << u"COMMERCIAL_CLEARED"_s;
    QTest::newRow("space") << u"commercial_cleared "_s;
    QTest::newRow("hidden character") << u"commercial_\u200bcleared"_s;
    QTest::newRow("more") << u"commercial_cleared_not"_s;
}

void TestLicenceClass::fromApi_givesNoPermission_whenTheWordIsNotExact()
{
    QFETCH(QString, word);
    QCOMPARE(int(LicenceClass::fromApi(word).kind), int(Kind::NotRecognised));
}

void TestLicenceClass::fromApi_saysNotGiven_whenThereIsNothing()
{
    for (const std::optional<QString> &word :
            {std::optional<QString>(), std::optional(u""_s), std::optional(u" \u200b"_s)}) {
        QCOMPARE(LicenceClass::fromApi(word), LicenceClass());
    }
}

void TestLicenceClass::fromApi_boundsAndCleansTheWord()
{
    QCOMPARE(LicenceClass::fromApi(u"a\u202eb\nc"_s).raw, u"ab c"_s);
    QCOMPARE(LicenceClass::fromApi(QString(5000, u'x')).raw.size(), 512);
}

QTEST_GUILESS_MAIN(TestLicenceClass)
#include "tst_licenceclass.moc"
