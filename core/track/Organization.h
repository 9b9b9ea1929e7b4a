// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// An organization that a key belongs to.
struct Organization
{
    QString id;   ///< `org_…`; passed the allow-list
    QString name; ///< plain text, at most 512 characters; empty if the service gave none

    friend bool operator==(const Organization &, const Organization &) = default;
};

} // namespace prelisten
