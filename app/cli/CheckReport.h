// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckExport.h"
#include "app/cli/CommandLine.h"

#include <QString>

namespace prelisten {

/// Writes rows to stdout as they come, and the exit status they add up to.
///
/// A reader that went away or a disk that is full ends the writing, not the program: whoever writes
/// asks writing() now and then.
class CheckReport
{
public:
    enum class Writing {
        Fine,
        ReaderGone, ///< the pipe is closed: nobody wants more
        Failed,
    };

    explicit CheckReport(CheckExport::Format format) : m_export(format) {}

    void begin();
    void add(const CheckRow &row);
    void finish(); ///< after the last row

    [[nodiscard]] Writing writing() const { return m_writing; }
    [[nodiscard]] ExitStatus status() const;

    /// One line to stderr.
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
