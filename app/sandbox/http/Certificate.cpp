// SPDX-License-Identifier: MIT
#include "app/sandbox/http/Certificate.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <chrono>

using namespace std::chrono_literals;

namespace prelisten::sandbox {

namespace {

constexpr std::chrono::milliseconds opensslTimeout = 20s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

CertificateResult makeCertificate()
{
    const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    const QTemporaryDir folder;
    if (openssl.isEmpty() || !folder.isValid())
        return QStringLiteral(
                "TLS needs the openssl program, or a certificate and its key as PEM files.");

    const QString certificateFile = folder.filePath(QStringLiteral("certificate.pem"));
    const QString keyFile = folder.filePath(QStringLiteral("key.pem"));
    QProcess process;
    process.setProgram(openssl);
    process.setArguments({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
            QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
            QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
            QStringLiteral("/CN=Prelisten sandbox"), QStringLiteral("-addext"),
            QStringLiteral("subjectAltName=IP:127.0.0.1,DNS:localhost"), QStringLiteral("-keyout"),
            keyFile, QStringLiteral("-out"), certificateFile});
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start();
    if (!process.waitForFinished(static_cast<int>(opensslTimeout.count())) ||
            process.exitCode() != 0)
        return QStringLiteral("The openssl program could not make a certificate.");
    return readCertificate(certificateFile, keyFile);
}

CertificateResult readCertificate(const QString &certificateFile, const QString &keyFile)
{
    const QByteArray pem = contentOf(certificateFile);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(pem);
    const QByteArray keyPem = contentOf(keyFile);
    QSslKey key(keyPem, QSsl::Ec);
    if (key.isNull())
        key = QSslKey(keyPem, QSsl::Rsa);
    if (chain.isEmpty() || key.isNull())
        return QStringLiteral("The certificate or its key is not a PEM file that can be read.");

    Certificate certificate;
    certificate.pem = pem;
    certificate.configuration = QSslConfiguration::defaultConfiguration();
    certificate.configuration.setLocalCertificateChain(chain);
    certificate.configuration.setPrivateKey(key);
    certificate.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return certificate;
}

} // namespace prelisten::sandbox
