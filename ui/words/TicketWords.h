// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QCoreApplication>

namespace prelisten {

/// What runs here, for support.
struct AppVersions
{
    QString app;
    QString qt;
    QString backend; ///< of the media framework; empty: not known

    friend bool operator==(const AppVersions &, const AppVersions &) = default;
};

/// One verdict as plain text for a ticket. No key and no link is in what it is made of. Pure
/// functions.
class TicketWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::TicketWords)
public:
    /// Lines; what is not known is said to be so, never left out.
    [[nodiscard]] static QString text(const CheckedTrack &checked, const AppVersions &versions);

private:
    static QStringList points(const QString &caption, const QStringList &sentences);
};

} // namespace prelisten
