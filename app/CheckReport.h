// SPDX-License-Identifier: MIT
#pragma once

#include "app/CommandLine.h"
#include "core/access/Verdict.h"
#include "core/track/Track.h"
#include "core/track/TrackRef.h"

#include <QString>

#include <optional>

namespace prelisten {

/// What became of one reference.
struct CheckRow
{
    QString reference; ///< as it was given; printed only when no id was found in it, for it may
                       ///< hold a secret
    TrackRef ref;
    Verdict verdict;
    std::optional<Track> track;
};

/// Writes rows to stdout as they come, and the exit status they add up to.
class CheckReport
{
public:
    explicit CheckReport(CommandLine::Format format) : m_format(format) {}

    void add(const CheckRow &row);
    void finish(); ///< after the last row

    [[nodiscard]] ExitStatus status() const;

    /// One line to stderr.
    static void complain(const QString &sentence);

private:
    void addLine(const CheckRow &row);
    void addJson(const CheckRow &row);
    void addCsv(const CheckRow &row);

    CommandLine::Format m_format;
    qsizetype m_rows = 0;
    bool m_notAvailable = false;
    bool m_badReference = false;
    bool m_keyOrOrganization = false;
    bool m_networkOrService = false;
};

} // namespace prelisten
