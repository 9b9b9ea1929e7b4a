// SPDX-License-Identifier: MIT
#pragma once

#include "app/diagnostics/DiagnosticFacts.h"

namespace prelisten {

/// Collects what a maintainer asks first. Reads no key and no link; of the user's files it looks
/// only whether they exist.
class DiagnosticsCollector
{
public:
    /// Loads the decoder plugin unless it is loaded. Needs the application object.
    [[nodiscard]] static ProgramFacts program();

    /// Needs a QApplication. GUI thread.
    [[nodiscard]] static ScreenFacts screen();

    /// The proxies used for requests to @p base. May block while the system looks for its proxies.
    [[nodiscard]] static QStringList proxies(const ApiBase &base);
};

} // namespace prelisten
