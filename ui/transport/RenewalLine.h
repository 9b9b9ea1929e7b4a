// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/DotLabel.h"
#include "ui/theme/Theme.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace prelisten {

/// The quiet line about links: how often they were renewed, and whether that was heard.
///
/// Assistive tools are told politely, and at most once in a while: the first renewal at once, then
/// the sum of what has come since. That playback was interrupted after all is told at once.
class RenewalLine : public DotLabel
{
    Q_OBJECT
public:
    explicit RenewalLine(QWidget *parent = nullptr,
            std::chrono::milliseconds every = std::chrono::milliseconds(Motion::renewalsEveryMs));

    void setRenewals(int count, bool uninterrupted); ///< 0: says nothing
    [[nodiscard]] bool hasWords() const { return !fullText().isEmpty(); }

private:
    void tell();

    QTimer m_later;
    QElapsedTimer m_sinceTold;
    std::chrono::milliseconds m_every;
    bool m_uninterrupted = false;
};

} // namespace prelisten
