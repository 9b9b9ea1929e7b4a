// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QString>

#include <cstdio>

namespace prelisten {

/// How far a check is, in one line of a terminal that is written over and goes away at the end.
/// Says nothing where no terminal listens.
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
