// SPDX-License-Identifier: MIT
#include "core/fetch/UrlGate.h"

#include <QTest>

using namespace prelisten;
using Refusal = UrlGate::Refusal;

namespace {

constexpr int passes = -1;

int verdict(const UrlGate &gate, const QString &url)
{
    const std::optional<Refusal> refusal = gate.refuses(QUrl(url));
    return refusal ? static_cast<int>(*refusal) : passes;
}

} // namespace

class tst_UrlGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_whatIsNoHttpsLinkToANamedHost_data();
    void refuses_whatIsNoHttpsLinkToANamedHost();
};

void tst_UrlGate::refuses_whatIsNoHttpsLinkToANamedHost_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("withRealService");
    QTest::addColumn<int>("withSampleService");

    const auto row = [](const char *url, std::optional<Refusal> real,
                             std::optional<Refusal> sample) {
        const auto number = [](std::optional<Refusal> refusal) {
            return refusal ? static_cast<int>(*refusal) : passes;
        };
        QTest::newRow(url) << QString::fromLatin1(url) << number(real) << number(sample);
    };
    const auto both = [&row](const char *url, Refusal refusal) {
        row(url, refusal, refusal);
    };

    row("https://storage.example.com/a.mp3?sig=1", std::nullopt, std::nullopt);
    row("https://storage.example.com:8443/a.mp3", std::nullopt, std::nullopt);
    row("https://cdn-1.example.com./a.mp3", std::nullopt, std::nullopt);
    row("https://1.storage.example.com/a", std::nullopt, std::nullopt);

    row("http://127.0.0.1:8080/a", Refusal::Loopback, std::nullopt);
    row("https://127.0.0.1/a", Refusal::Loopback, std::nullopt);
    row("http://localhost/a", Refusal::Loopback, std::nullopt);
    row("http://localhost./a", Refusal::Loopback, std::nullopt);
    row("http://LOCALHOST/a", Refusal::Loopback, std::nullopt);
    row("http://[::1]/a", Refusal::Loopback, std::nullopt);
    row("http://127.1/a", Refusal::Loopback, std::nullopt);
    row("https://evil.localhost/a", Refusal::Loopback, std::nullopt);

    both("http://storage.example.com/a", Refusal::Scheme);
    both("ftp://storage.example.com/a", Refusal::Scheme);
    both("file:///etc/passwd", Refusal::Scheme);
    both("data:audio/wav,RIFF", Refusal::Scheme);
    both("concat:a|b", Refusal::Scheme);
    both("qrc:/a", Refusal::Scheme);
    both("https://user@storage.example.com/a", Refusal::UserInfo);
    both("https://user:pw@storage.example.com/a", Refusal::UserInfo);
    both("https://192.168.1.1/a", Refusal::AddressLiteral);
    both("https://10.1/a", Refusal::AddressLiteral);
    both("https://0x0a000001/a", Refusal::AddressLiteral);
    both("https://3232235777/a", Refusal::AddressLiteral);
    both("https://host.0x7f/a", Refusal::AddressLiteral);
    both("https://host.127/a", Refusal::AddressLiteral);
    both("https://[fe80::1]/a", Refusal::AddressLiteral);
    both("https://169.254.169.254/latest", Refusal::AddressLiteral);
    both("http://169.254.169.254/latest", Refusal::Scheme);
    both("", Refusal::NotAUrl);
    both("a.mp3", Refusal::NotAUrl);
    both("//storage.example.com/a", Refusal::NotAUrl);
    both("https:///a", Refusal::NotAUrl);
    both("https://", Refusal::NotAUrl);
    both("https://exa mple.com/a", Refusal::NotAUrl);
}

void tst_UrlGate::refuses_whatIsNoHttpsLinkToANamedHost()
{
    QFETCH(const QString, url);
    QFETCH(const int, withRealService);
    QFETCH(const int, withSampleService);

    QCOMPARE(verdict(UrlGate(false), url), withRealService);
    QCOMPARE(verdict(UrlGate(true), url), withSampleService);
}

QTEST_GUILESS_MAIN(tst_UrlGate)
#include "tst_urlgate.moc"
