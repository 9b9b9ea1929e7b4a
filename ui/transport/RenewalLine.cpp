// SPDX-License-Identifier: MIT
#include "ui/transport/RenewalLine.h"

#include "ui/accessibility/Announce.h"
#include "ui/words/Words.h"

#include <utility>

namespace prelisten {

RenewalLine::RenewalLine(QWidget *parent, std::chrono::milliseconds every)
    : DotLabel(parent), m_every(every)
{
    setMeaning(Meaning::Good);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &RenewalLine::tell);
}

void RenewalLine::setRenewals(int count, bool uninterrupted)
{
    const QString words = Words::renewals(count, uninterrupted);
    if (words == fullText())
        return;
    const bool untrueByNow = std::exchange(m_uninterrupted, uninterrupted) && !uninterrupted;
    setFullText(words);
    if (words.isEmpty()) {
        m_later.stop();
        m_sinceTold.invalidate();
        setAccessibleName({});
        return;
    }
    const qint64 since = m_sinceTold.isValid() ? m_sinceTold.elapsed() : m_every.count();
    if (since >= m_every.count() || untrueByNow)
        tell();
    else if (!m_later.isActive())
        m_later.start(static_cast<int>(m_every.count() - since));
}

void RenewalLine::tell()
{
    m_later.stop();
    m_sinceTold.start();
    setAccessibleName(fullText());
    announcePolitely(this, fullText());
}

} // namespace prelisten
