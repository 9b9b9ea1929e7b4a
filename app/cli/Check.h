// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CheckReport.h"
#include "app/cli/CommandLine.h"
#include "app/cli/TerminalProgress.h"
#include "app/desktop/Languages.h"
#include "app/sandbox/Demo.h"
#include "app/store/ApiKeySource.h"
#include "app/store/Settings.h"
#include "core/access/CheckRun.h"
#include "core/api/StudioClient.h"

#include <QList>
#include <QObject>

#include <memory>

namespace prelisten {

/// `prelisten check`: asks the service for all references and says what is known of each, in their
/// order, as soon as it and all before it are known. The links it mints are dropped unseen. Ends
/// the event loop with the contract's exit status, once.
class Check : public QObject
{
    Q_OBJECT
public:
    Check(const CommandLine &line, const QList<ReferenceRow> &references);
    ~Check() override;

    void start();

    /// Stops asking and ends with @p status; what was said so far is complete.
    void interrupt(int status);

private:
    void onKey();
    void report();
    void conclude(int status);
    void end(int status);
    [[nodiscard]] CheckRun::Options options() const;

    Languages m_english{QLocale(QLocale::English)}; ///< scripts read the same words everywhere
    CommandLine m_line;
    Settings m_settings;
    std::unique_ptr<Demo> m_demo;
    QList<ReferenceRow> m_references;
    StudioClient m_studio;
    ApiKeySource m_keys;
    CheckRun m_run;
    CheckReport m_report;
    TerminalProgress m_progress{stderr};
    std::size_t m_reported = 0; ///< rows
    bool m_isEnded = false;
};

} // namespace prelisten
