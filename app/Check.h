// SPDX-License-Identifier: MIT
#pragma once

#include "app/CheckReport.h"
#include "app/CommandLine.h"
#include "app/Demo.h"
#include "app/KeyRing.h"
#include "app/Languages.h"
#include "app/Settings.h"
#include "core/api/StudioClient.h"
#include "core/fetch/RetryPolicy.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace prelisten {

/// `prelisten check`: asks the service for each reference in turn and says what is known. The links
/// it mints are dropped unseen. Ends the event loop with the contract's exit status.
class Check : public QObject
{
    Q_OBJECT
public:
    explicit Check(const CommandLine &line);
    ~Check() override;

    void start();

private:
    void ask();
    void onReply(const StudioClient::TrackReply &reply);
    void finishRow(const CheckRow &row);
    void refuseInput();

    Languages m_english{QLocale(QLocale::English)}; ///< scripts read the same words everywhere
    CommandLine m_line;
    Settings m_settings;
    std::unique_ptr<Demo> m_demo;
    StudioClient m_studio;
    KeyRing m_keys;
    CheckReport m_report;
    QStringList m_references;
    qsizetype m_next = 0;
    TrackRef m_ref;
    RetryPolicy m_retry;
    QTimer m_again;
};

} // namespace prelisten
