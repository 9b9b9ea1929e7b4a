// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

namespace prelisten::sandbox {

/// What an https origin needs.
struct Certificate
{
    QSslConfiguration configuration;
    QByteArray pem; ///< the certificate alone, for clients to trust
};

/// A certificate, or why there is none: English, for a terminal.
using CertificateResult = Result<Certificate, QString>;

/// A certificate for 127.0.0.1 and localhost that is its own authority, good for two days. Qt
/// cannot make one, so the `openssl` program does; blocks for it.
[[nodiscard]] CertificateResult makeCertificate();

/// A certificate from two PEM files.
[[nodiscard]] CertificateResult readCertificate(
        const QString &certificateFile, const QString &keyFile);

} // namespace prelisten::sandbox
