// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CommandLine.h"
#include "app/diagnostics/LogRing.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <vector>

class QProcess;

namespace prelisten {

/// Runs `prelisten --diagnose`: prints the diagnostics on stdout, without a window.
///
/// What may hang or end the program (a display, a sound server, a keychain that is broken) is
/// collected by one child process for each part, `prelisten --diagnose PART`, which is ended when
/// it takes too long. So the text always arrives, with what could be found out. Ends the event loop
/// with status 0.
class Diagnose : public QObject
{
    Q_OBJECT
public:
    /// @p log must outlive it. @p patience: how long each part may take; all run at once.
    Diagnose(const CommandLine &line, const LogRing &log,
            std::chrono::milliseconds patience = std::chrono::seconds(8));
    ~Diagnose() override;

    void start();

private:
    struct Part
    {
        QString name;
        std::unique_ptr<QProcess> process;
        bool tookTooLong = false;
    };

    void onEnded();
    [[nodiscard]] static QString sectionOf(Part &part);

    const CommandLine m_line;
    const LogRing &m_log;
    const std::chrono::milliseconds m_patience;
    QString m_program; ///< the sections about the program
    std::vector<Part> m_parts;
    std::size_t m_ended = 0; ///< number of parts
};

} // namespace prelisten
