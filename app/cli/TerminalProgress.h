// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QString>

#include <cstdio>

namespace prelisten {

/// Shows the progress of a check in one line of the terminal, which is overwritten and cleared at
/// the end. Writes nothing if the stream is not a terminal.
class TerminalProgress
{
public:
    explicit TerminalProgress(std::FILE *stream);
    ~TerminalProgress() { clear(); }
    Q_DISABLE_COPY_MOVE(TerminalProgress)

    void show(const CheckProgress &progress);
    void clear();

    /// `123 of 1,000, about 14 min left`
    [[nodiscard]] static QString text(const CheckProgress &progress);

private:
    std::FILE *m_stream;
    bool m_isTerminal;
    QString m_shown;
};

} // namespace prelisten
