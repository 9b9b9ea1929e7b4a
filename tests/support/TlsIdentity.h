// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>
#include <QTest>

namespace prelisten {

/// The configuration of a server with a certificate of tests/support/tls. They are for
/// service.example and storage.service.example, signed by authority.crt, and named after what is
/// right or wrong with them.
inline QSslConfiguration tlsIdentity(const QString &name)
{
    const QString folder = QFINDTESTDATA("support/tls");
    QFile certificate(folder + u'/' + name + u".crt");
    QFile privateKey(folder + u"/service.key");
    if (!certificate.open(QIODevice::ReadOnly) || !privateKey.open(QIODevice::ReadOnly))
        return {};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromDevice(&certificate));
    configuration.setPrivateKey(QSslKey(&privateKey, QSsl::Ec));
    return configuration;
}

/// Makes the clients of this test trust the authority of these certificates, and no other.
inline void trustTestAuthority(bool trusted = true)
{
    QFile file(QFINDTESTDATA("support/tls/authority.crt"));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(trusted && file.open(QIODevice::ReadOnly)
                                            ? QSslCertificate::fromDevice(&file)
                                            : QList<QSslCertificate>());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace prelisten
