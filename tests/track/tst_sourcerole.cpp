// SPDX-License-Identifier: MIT
#include "core/track/SourceRole.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class TestSourceRole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles_followFromTheNames_data();
    void roles_followFromTheNames();
    void numbers_ofStems_beginAtOne_withAMasterOrWithout();
};

void TestSourceRole::roles_followFromTheNames_data()
{
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<bool>("master");
    QTest::addColumn<bool>("stems");
    QTest::newRow("none") << QStringList() << false << false;
    QTest::newRow("a master") << QStringList{u"master"_s} << true << false;
    QTest::newRow("a stem") << QStringList{u"drums"_s} << false << true;
    QTest::newRow("stems") << QStringList({u"drums"_s, u"master stem"_s}) << false << true;
    QTest::newRow("all") << QStringList({u"master"_s, u"drums"_s}) << true << true;
}

void TestSourceRole::roles_followFromTheNames()
{
    QFETCH(const QStringList, sources);
    QTEST(hasMaster(sources), "master");
    QTEST(hasStems(sources), "stems");
}

void TestSourceRole::numbers_ofStems_beginAtOne_withAMasterOrWithout()
{
    const QStringList all{u"master"_s, u"drums"_s, u"bass"_s};
    QCOMPARE(sourceNumber(all, 0), 0);
    QCOMPARE(sourceNumber(all, 2), 2);
    QCOMPARE(sourceNumber(all.mid(1), 0), 1);
    QCOMPARE(sourceNumber(all.mid(1), 1), 2);
}

QTEST_GUILESS_MAIN(TestSourceRole)
#include "tst_sourcerole.moc"
