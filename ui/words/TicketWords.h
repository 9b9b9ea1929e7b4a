// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QCoreApplication>

namespace prelisten {

/// The versions in use, for support.
struct AppVersions
{
    QString app;
    QString qt;
    QString backend; ///< name and version of the media framework; empty: unknown

    friend bool operator==(const AppVersions &, const AppVersions &) = default;
};

/// Writes one verdict as plain text for a support ticket. Its input contains no key and no link.
/// Pure functions.
class TicketWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::TicketWords)
public:
    /// The text in lines. Unknown values are named as unknown, never left out.
    [[nodiscard]] static QString text(const CheckedTrack &checked, const AppVersions &versions);

private:
    static QStringList points(const QString &caption, const QStringList &sentences);
};

} // namespace prelisten
