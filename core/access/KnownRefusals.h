// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/api/ApiError.h"

#include <QString>

#include <map>
#include <optional>

namespace prelisten {

/// What the service has refused so far: the key, or organizations. Gives the verdict on a track
/// that needs no request because its answer is known. A plain value.
class KnownRefusals
{
public:
    /// Records @p error, the answer to a request in @p organization, if it is about more than one
    /// track.
    void record(const ApiError &error, const QString &organization);

    void clear();

    /// The verdict on every track of @p organization, marked as inferred; nullopt if no refusal is
    /// known.
    [[nodiscard]] std::optional<Verdict> verdictIn(
            const QString &organization, const KeyInUse &key) const;

private:
    std::optional<ApiError> m_key;
    std::map<QString, ApiError> m_organizations;
};

} // namespace prelisten
