// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace prelisten {

/// One logging category per room, named `prelisten.ROOM`. Only warnings are shown by default;
/// `QT_LOGGING_RULES="prelisten.*=true"` shows everything. Never log the API key, a token or a
/// link, at any level. Usable from any thread, except the one that renders audio.
Q_DECLARE_LOGGING_CATEGORY(logApi)
Q_DECLARE_LOGGING_CATEGORY(logFetch)
Q_DECLARE_LOGGING_CATEGORY(logDecoding)
Q_DECLARE_LOGGING_CATEGORY(logPlayback)
Q_DECLARE_LOGGING_CATEGORY(logMixing)
Q_DECLARE_LOGGING_CATEGORY(logAccess)
Q_DECLARE_LOGGING_CATEGORY(logSession)
Q_DECLARE_LOGGING_CATEGORY(logLibrary)
Q_DECLARE_LOGGING_CATEGORY(logDesktop)

} // namespace prelisten
