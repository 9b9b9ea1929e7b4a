// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace prelisten::sandbox {

/// One share that the sandbox knows.
struct SampleShare
{
    enum class Kind { Track, Collection };

    QByteArray token; ///< `shr_…`
    QString organization;
    QString trackId; ///< of a collection: its first track; empty: it has none
    Kind kind = Kind::Track;
    std::optional<qint64> lifeMs{};                     ///< absent: it never expires
    QStringList others{};                               ///< ids of a collection's other tracks
    QString name = QStringLiteral("Sample collection"); ///< of a collection
};

/// The table of shares.
class Shares
{
public:
    /// One share and what has become of it.
    struct Entry
    {
        SampleShare share;
        QDeadlineTimer end{QDeadlineTimer::Forever};
        QByteArray expiresAt{}; ///< ISO 8601; empty: never
        bool isRemoved = false;
    };

    void add(const SampleShare &share);
    void revoke(const QByteArray &token) { m_entries.remove(token); }
    void removeContent(const QByteArray &token); ///< what is shared is gone; the share stays

    /// Null if there is none, or it was revoked or has expired. Valid until the next change.
    [[nodiscard]] const Entry *find(const QByteArray &token) const;

private:
    QHash<QByteArray, Entry> m_entries;
};

} // namespace prelisten::sandbox
