// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CheckReport.h"
#include "app/cli/CommandLine.h"
#include "app/cli/TerminalProgress.h"
#include "app/desktop/Languages.h"
#include "app/sandbox/Demo.h"
#include "app/store/ApiKeySource.h"
#include "app/store/ProxyAccess.h"
#include "app/store/Settings.h"
#include "core/access/CheckRun.h"
#include "core/api/StudioClient.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace prelisten {

/// Runs `prelisten check`: requests all references from the service and writes the result of each
/// one in the order of the references, as soon as it and all before it are known. Signed links in
/// the replies are discarded unread. Ends the event loop once, with the contract's exit status.
class Check : public QObject
{
    Q_OBJECT
public:
    Check(const CommandLine &line, const QList<ReferenceRow> &references);
    ~Check() override;

    void start();

    /// Stops the requests and ends with @p status; the output so far is a complete document.
    void interrupt(int status);

private:
    void loadKey();
    void onKey();
    void report();
    void reportNext();
    void conclude(int status);
    void end(int status);
    [[nodiscard]] CheckRun::Options options() const;

    /// The output is English on every system, for scripts.
    Languages m_english{QLocale(QLocale::English)};
    CommandLine m_line;
    Settings m_settings;
    ProxyAccess m_proxies{m_settings};
    std::unique_ptr<Demo> m_demo;
    QList<ReferenceRow> m_references;
    StudioClient m_studio;
    ApiKeySource m_keys;
    CheckRun m_run;
    CheckReport m_report;
    TerminalProgress m_progress{stderr};
    std::size_t m_reported = 0; ///< number of rows written
    bool m_isRunOver = false;
    bool m_isEnded = false;
};

} // namespace prelisten
