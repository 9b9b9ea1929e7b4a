// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

class QWindow;

namespace prelisten {

class MediaControls;

/// Offers @p controls to the media keys, lock screens and panels of this system for as long as the
/// returned object exists: through MPRIS on Linux, Now Playing on macOS, the System Media Transport
/// Controls on Windows. Each system has a file of its own that defines it. @p window: the window
/// that plays. Both must outlive the object. GUI thread.
[[nodiscard]] std::unique_ptr<QObject> makeMediaSession(MediaControls &controls, QWindow &window);

} // namespace prelisten
