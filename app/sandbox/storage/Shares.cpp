// SPDX-License-Identifier: MIT
#include "app/sandbox/storage/Shares.h"

#include <QDateTime>

namespace prelisten::sandbox {

void Shares::add(const SampleShare &share)
{
    Entry &entry = m_entries[share.token];
    entry = Entry();
    entry.share = share;
    if (!share.lifeMs)
        return;
    entry.end.setRemainingTime(*share.lifeMs);
    entry.expiresAt = QDateTime::currentDateTimeUtc()
                              .addMSecs(*share.lifeMs)
                              .toString(Qt::ISODate)
                              .toLatin1();
}

void Shares::removeContent(const QByteArray &token)
{
    const auto found = m_entries.find(token);
    if (found != m_entries.end())
        found->isRemoved = true;
}

const Shares::Entry *Shares::find(const QByteArray &token) const
{
    const auto found = m_entries.constFind(token);
    return found == m_entries.cend() || found->end.hasExpired() ? nullptr : &*found;
}

} // namespace prelisten::sandbox
