// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/BodyError.h"
#include "core/track/Organization.h"

#include <QByteArray>
#include <QList>

namespace prelisten {

/// The organizations from the body of `GET /v1/organizations`: an array of them, or an object in
/// which some member is one. Pure.
///
/// In the order of the body; what has no id that may stand in a path is passed over, and so is what
/// comes again. No more than 1000.
[[nodiscard]] Result<QList<Organization>, BodyError> parseOrganizations(const QByteArray &body);

} // namespace prelisten
