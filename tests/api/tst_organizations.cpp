// SPDX-License-Identifier: MIT
#include "core/api/OrganizationJson.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class TestOrganizations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_isFound_whereverItIs_data();
    void list_isFound_whereverItIs();
    void list_isRefused_whenThereIsNone_data();
    void list_isRefused_whenThereIsNone();
    void names_areTidied();
    void list_isBounded();
};

void TestOrganizations::list_isFound_whereverItIs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &body, const QString &expected) {
        QTest::newRow(name) << body << expected;
    };
    const QByteArray two = R"([{"id":"org_a","name":"A"},{"id":"org_b","name":"B"}])";
    row("array", two, u"org_a A,org_b B"_s);
    row("organizations", "{\"organizations\":" + two + '}', u"org_a A,org_b B"_s);
    row("items", R"({"count":2,"items":)" + two + R"(,"next":null})", u"org_a A,org_b B"_s);
    row("behind another list", R"({"a":[],"b":["x"],"data":)" + two + '}', u"org_a A,org_b B"_s);
    row("empty array", "[]", {});
    row("empty list", R"({"organizations":[]})", {});
    row("more in each",
            R"([{"name":"A","id":"org_a","role":"owner","plan":{"id":"org_x"},"teams":[{"id":"org_y"}]}])",
            u"org_a A"_s);
    row("one twice", R"([{"id":"org_a","name":"A"},{"id":"org_a","name":"Z"}])", u"org_a A"_s);
    row("what is none",
            R"([null,7,"org_x",[],{},{"name":"N"},{"id":7},{"id":"a"},{"id":"org_"},{"id":"org_a/b"},{"id":"org_a"}])",
            u"org_a "_s);
    row("name of a wrong type", R"([{"id":"org_a","name":{"en":"A"}}])", u"org_a "_s);
}

void TestOrganizations::list_isFound_whereverItIs()
{
    QFETCH(const QByteArray, body);
    const auto read = parseOrganizations(body);
    QVERIFY(read);
    QStringList found;
    for (const Organization &organization : *read)
        found += QString(organization.id + u' ' + organization.name);
    QTEST(found.join(u','), "expected");
}

void TestOrganizations::list_isRefused_whenThereIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<BodyError>("error");
    using enum BodyError;
    QTest::newRow("nothing") << QByteArray() << NotJson;
    QTest::newRow("HTML") << QByteArray("<html>") << NotJson;
    QTest::newRow("cut") << QByteArray(R"([{"id":"org_a")") << NotJson;
    QTest::newRow("deep") << QByteArray(100000, '[') << NotJson;
    QTest::newRow("no list") << QByteArray(R"({"id":"org_a","name":"A"})") << NotAList;
    QTest::newRow("deeper") << QByteArray(R"({"data":{"organizations":[]}})") << NotAList;
}

void TestOrganizations::list_isRefused_whenThereIsNone()
{
    QFETCH(const QByteArray, body);
    QFETCH(const BodyError, error);
    const auto read = parseOrganizations(body);
    QVERIFY(!read);
    QCOMPARE(int(read.error()), int(error));
}

void TestOrganizations::names_areTidied()
{
    const auto read = parseOrganizations(
            R"([{"id":"org_a","name":" a\u202e\n b)" + QByteArray(600, 'n') + R"("}])");
    QVERIFY(read);
    QVERIFY(read->first().name.startsWith(u"a bn"_s));
    QCOMPARE(read->first().name.size(), 512);
}

void TestOrganizations::list_isBounded()
{
    QByteArray list;
    for (int i = 0; i < 5000; ++i)
        list += (i > 0 ? ",{\"id\":\"org_" : "{\"id\":\"org_") + QByteArray::number(i) + "\"}";
    const auto read = parseOrganizations('[' + list + ']');
    QVERIFY(read);
    QCOMPARE(read->size(), 1000);
    QCOMPARE(read->last().id, u"org_999"_s);
}

QTEST_GUILESS_MAIN(TestOrganizations)
#include "tst_organizations.moc"
