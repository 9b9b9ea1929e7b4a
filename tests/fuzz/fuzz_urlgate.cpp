// SPDX-License-Identifier: MIT
#include "core/fetch/UrlGate.h"

#include <QHostAddress>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// The input is a link. For a real service, only https to a named host may pass; what passes there
/// must also pass for the sample service.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using prelisten::UrlGate;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QUrl url = QUrl::fromEncoded(input);
    const bool passes = !UrlGate(false).refuses(url);
    if (passes) {
        const QHostAddress address(url.host());
        const bool secure = url.scheme() == QLatin1String("https");
        if (!secure || url.host().isEmpty() || !address.isNull() || !url.userInfo().isEmpty())
            std::abort();
        if (UrlGate(true).refuses(url))
            std::abort();
    }
    return 0;
}
