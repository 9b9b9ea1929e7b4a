// SPDX-License-Identifier: MIT
#include "ui/transport/RenewalLine.h"

#include "ui/accessibility/Announce.h"
#include "ui/words/Words.h"

#include <utility>

namespace prelisten {

RenewalLine::RenewalLine(QWidget *parent, std::chrono::milliseconds interval)
    : DotLabel(parent), m_interval(interval)
{
    setMeaning(Meaning::Good);
    m_announceLater.setSingleShot(true);
    connect(&m_announceLater, &QTimer::timeout, this, &RenewalLine::announce);
}

void RenewalLine::setRenewals(int count, bool uninterrupted)
{
    const QString words = Words::renewals(count, uninterrupted);
    m_count = count;
    if (words == m_words)
        return;
    m_words = words;
    fit();
    const bool nowInterrupted = std::exchange(m_uninterrupted, uninterrupted) && !uninterrupted;
    if (words.isEmpty()) {
        m_announceLater.stop();
        m_sinceAnnounced.invalidate();
        setAccessibleName({});
        return;
    }
    const qint64 since =
            m_sinceAnnounced.isValid() ? m_sinceAnnounced.elapsed() : m_interval.count();
    if (since >= m_interval.count() || nowInterrupted)
        announce();
    else if (!m_announceLater.isActive())
        m_announceLater.start(static_cast<int>(m_interval.count() - since));
}

void RenewalLine::announce()
{
    m_announceLater.stop();
    m_sinceAnnounced.start();
    setAccessibleName(m_words);
    announcePolitely(this, m_words);
}

void RenewalLine::setRoom(int width)
{
    // The bar asks with every layout, and a change of the text asks for another one.
    if (std::exchange(m_room, width) != width)
        fit();
}

void RenewalLine::fit()
{
    setFullText(m_words);
    if (sizeHint().width() > m_room)
        setFullText(Words::renewals(m_count, false));
}

} // namespace prelisten
