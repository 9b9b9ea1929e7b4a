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

/// A certificate for 127.0.0.1 and localhost that is its own authority, good for two days. Qt
/// cannot make one, so the `openssl` program does; blocks for it. The error is English, for a
/// terminal.
[[nodiscard]] Result<Certificate, QString> makeCertificate();

/// A certificate from two PEM files.
[[nodiscard]] Result<Certificate, QString> readCertificate(
        const QString &certificateFile, const QString &keyFile);

} // namespace prelisten::sandbox
