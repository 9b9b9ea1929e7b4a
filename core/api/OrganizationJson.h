// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/BodyError.h"
#include "core/track/Organization.h"

#include <QByteArray>
#include <QList>

namespace prelisten {

/// Parses the organizations in the body of `GET /v1/organizations`: an array of them, or an object
/// with such an array as a member. Pure.
///
/// In the order of the body, at most 1000. Skips duplicates and items without a valid organization
/// id.
[[nodiscard]] Result<QList<Organization>, BodyError> parseOrganizations(const QByteArray &body);

} // namespace prelisten
