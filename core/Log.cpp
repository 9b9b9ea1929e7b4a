// SPDX-License-Identifier: MIT
#include "core/Log.h"

namespace prelisten {

Q_LOGGING_CATEGORY(logApi, "prelisten.api", QtWarningMsg)
Q_LOGGING_CATEGORY(logFetch, "prelisten.fetch", QtWarningMsg)
Q_LOGGING_CATEGORY(logDecoding, "prelisten.decoding", QtWarningMsg)
Q_LOGGING_CATEGORY(logPlayback, "prelisten.playback", QtWarningMsg)
Q_LOGGING_CATEGORY(logMixing, "prelisten.mixing", QtWarningMsg)
Q_LOGGING_CATEGORY(logAccess, "prelisten.access", QtWarningMsg)
Q_LOGGING_CATEGORY(logSession, "prelisten.session", QtWarningMsg)
Q_LOGGING_CATEGORY(logLibrary, "prelisten.library", QtWarningMsg)
Q_LOGGING_CATEGORY(logDesktop, "prelisten.desktop", QtWarningMsg)

} // namespace prelisten
