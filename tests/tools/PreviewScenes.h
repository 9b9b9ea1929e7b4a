// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>
#include <map>

namespace prelisten {

class MainWindow;

/// Brings the window into a state to be looked at.
using Scene = std::function<void(MainWindow &)>;

/// Scenes of one track and of the window around it.
[[nodiscard]] const std::map<QString, Scene> &trackScenes();

} // namespace prelisten
