// SPDX-License-Identifier: MIT
#pragma once

#include "app/diagnostics/LogRing.h"
#include "app/diagnostics/SoundServer.h"
#include "app/wiring/MixPresenter.h"
#include "app/wiring/ServiceHost.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <optional>

namespace prelisten {

/// Copies the diagnostics to the clipboard when the user asks for them: a moment later, because the
/// sound server is asked first. GUI thread.
class DiagnosticsPresenter : public QObject
{
    Q_OBJECT
public:
    /// None of them is owned; all must outlive it.
    struct Parts
    {
        MainWindow &window;
        const ServiceHost &host;
        const MixPresenter &mix;
        const LogRing &log;
    };

    explicit DiagnosticsPresenter(Parts parts);

private:
    void follow(const Session &session);
    void copy(const SoundServerFacts &server);
    [[nodiscard]] QString text(const SoundServerFacts &server) const;

    Parts m_parts;
    SoundServer m_server;
    bool m_asking = false;
    std::optional<Verdict> m_failure; ///< the last one
};

} // namespace prelisten
