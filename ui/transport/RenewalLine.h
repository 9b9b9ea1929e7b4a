// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/DotLabel.h"
#include "ui/theme/Theme.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace prelisten {

/// A status line about signed links: how often they were renewed, and whether playback continued
/// without interruption.
///
/// Announcements to assistive tools are polite and rate-limited: the first renewal at once, then at
/// most one total per interval. An interruption of playback is announced at once.
class RenewalLine : public DotLabel
{
    Q_OBJECT
public:
    explicit RenewalLine(QWidget *parent = nullptr,
            std::chrono::milliseconds interval = std::chrono::milliseconds(
                    Motion::renewalsEveryMs));

    void setRenewals(int count, bool uninterrupted); ///< 0: no text
    [[nodiscard]] bool hasWords() const { return !m_words.isEmpty(); }
    /// Shows less where @p width pixels are too few for all; assistive tools are told all of it.
    void setRoom(int width);

private:
    void announce();
    void fit();

    QString m_words; ///< all of it
    int m_count = 0;
    int m_room = QWIDGETSIZE_MAX;
    QTimer m_announceLater;
    QElapsedTimer m_sinceAnnounced;
    std::chrono::milliseconds m_interval;
    bool m_uninterrupted = false;
};

} // namespace prelisten
