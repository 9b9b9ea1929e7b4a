// SPDX-License-Identifier: MIT
#include "core/api/NoProxyList.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

/// Tests which hosts are reached without a proxy.
class TestNoProxyList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void host_isInTheList_data();
    void host_isInTheList();
};

void TestNoProxyList::host_isInTheList_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isListed");
    const auto row = [](const char *name, const QString &list, const QString &host, bool isListed) {
        QTest::newRow(name) << list << QString(u"https://" + host) << isListed;
    };
    row("empty", u""_s, u"a.example"_s, false);
    row("separators only", u" , ,"_s, u"a.example"_s, false);
    row("all", u"*"_s, u"a.example"_s, true);
    row("all, among others", u"b.example, *"_s, u"a.example"_s, true);
    row("the host", u"a.example"_s, u"a.example"_s, true);
    row("in capitals", u"A.Example"_s, u"a.eXample"_s, true);
    row("a subdomain", u"example"_s, u"a.example"_s, true);
    row("a subdomain, with a dot", u".example"_s, u"a.example"_s, true);
    row("a subdomain, with a star", u"*.example"_s, u"a.example"_s, true);
    row("the domain itself, with a dot", u".a.example"_s, u"a.example"_s, true);
    row("the end of a word only", u"ample"_s, u"a.example"_s, false);
    row("a superdomain", u"b.a.example"_s, u"a.example"_s, false);
    row("a dot at the end", u"a.example."_s, u"a.example"_s, true);
    row("a dot at the end of the host", u"a.example"_s, u"a.example."_s, true);
    row("the second", u"b.example,a.example"_s, u"a.example"_s, true);
    row("separated by spaces", u"b.example a.example"_s, u"a.example"_s, true);
    row("the port", u"a.example:8443"_s, u"a.example:8443"_s, true);
    row("another port", u"a.example:8443"_s, u"a.example"_s, false);
    row("the usual port", u"a.example:443"_s, u"a.example"_s, true);
    row("a subdomain with a port", u".example:443"_s, u"a.example"_s, true);
    row("no port given, any port", u"a.example"_s, u"a.example:8443"_s, true);
    row("an address", u"192.0.2.7"_s, u"192.0.2.7"_s, true);
    row("an address with a port", u"192.0.2.7:443"_s, u"192.0.2.7:8443"_s, false);
    row("another address", u"192.0.2.7"_s, u"192.0.2.70"_s, false);
    row("a range", u"192.0.2.0/24"_s, u"192.0.2.7"_s, true);
    row("outside the range", u"192.0.2.0/24"_s, u"192.0.3.7"_s, false);
    row("a range is not for names", u"0.0.0.0/0"_s, u"a.example"_s, false);
    row("no range", u"a/b"_s, u"a.example"_s, false);
    row("IPv6", u"2001:db8::1"_s, u"[2001:db8::1]"_s, true);
    row("IPv6 in brackets", u"[2001:db8::1]"_s, u"[2001:db8:0::1]"_s, true);
    row("IPv6 with a port", u"[2001:db8::1]:8443"_s, u"[2001:db8::1]:8443"_s, true);
    row("IPv6 with another port", u"[2001:db8::1]:8443"_s, u"[2001:db8::1]"_s, false);
    row("IPv6 range", u"2001:db8::/32"_s, u"[2001:db8:1::1]"_s, true);
    row("IPv4 is not in a range of IPv6", u"::/0"_s, u"192.0.2.7"_s, false);
    QTest::newRow("the usual port of http") << u"a.example:80"_s << u"http://a.example"_s << true;
}

void TestNoProxyList::host_isInTheList()
{
    QFETCH(const QString, list);
    QFETCH(const QString, url);
    QTEST(NoProxyList::fromText(list).contains(QUrl(url)), "isListed");
}

QTEST_GUILESS_MAIN(TestNoProxyList)
#include "tst_noproxylist.moc"
