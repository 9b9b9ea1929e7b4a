// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>
#include <map>

namespace prelisten {

class MainWindow;

/// Scenes of access checks: one verdict in the message, many in the table.
[[nodiscard]] const std::map<QString, std::function<void(MainWindow &)>> &checkScenes();

} // namespace prelisten
