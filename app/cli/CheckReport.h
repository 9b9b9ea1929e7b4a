// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckExport.h"
#include "app/cli/CommandLine.h"

#include <QString>

namespace prelisten {

/// Writes rows to stdout as they come and computes the exit status from them.
///
/// After a write error (the reader closed the pipe, or the disk is full) nothing more is written,
/// but the program does not end: the caller has to check writing().
class CheckReport
{
public:
    enum class Writing {
        Fine,
        ReaderGone, ///< the reader closed the pipe
        Failed,
    };

    explicit CheckReport(CheckExport::Format format)
        : m_export(format, CheckWording::Reader::Terminal)
    {
    }

    void begin();
    void add(const CheckRow &row);
    void finish(); ///< after the last row

    [[nodiscard]] Writing writing() const { return m_writing; }
    [[nodiscard]] ExitStatus status() const;

    /// Writes @p sentence as a line to stderr.
    static void complain(const QString &sentence);

private:
    void write(const QString &text);
    void count(const Verdict &verdict);

    CheckExport m_export;
    Writing m_writing = Writing::Fine;
    bool m_notAvailable = false;
    bool m_badReference = false;
    bool m_keyOrOrganization = false;
    bool m_networkOrService = false;
};

} // namespace prelisten
