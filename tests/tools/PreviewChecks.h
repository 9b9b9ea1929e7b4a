// SPDX-License-Identifier: MIT
#pragma once

#include "tests/tools/PreviewScenes.h"

namespace prelisten {

/// Scenes of access checks: one verdict in the message, many in the table.
[[nodiscard]] const std::map<QString, Scene> &checkScenes();

} // namespace prelisten
