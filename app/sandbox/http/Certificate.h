// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

namespace prelisten::sandbox {

/// The TLS configuration of an https origin, and its certificate.
struct Certificate
{
    QSslConfiguration configuration;
    QByteArray pem; ///< the certificate alone, for clients to trust
};

/// A certificate, or an error message in English, for a terminal.
using CertificateResult = Result<Certificate, QString>;

/// Makes a self-signed certificate for 127.0.0.1 and localhost, valid for two days. Qt cannot make
/// one, so this runs the `openssl` program and waits for it (at most 20 s).
[[nodiscard]] CertificateResult makeCertificate();

/// Reads a certificate and its key from two PEM files.
[[nodiscard]] CertificateResult readCertificate(
        const QString &certificateFile, const QString &keyFile);

} // namespace prelisten::sandbox
