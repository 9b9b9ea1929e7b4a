// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/LinkLifetime.h"
#include "app/sandbox/storage/Catalog.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

namespace prelisten::sandbox {

/// What is wrong with a link from the moment it is minted.
struct LinkFaults
{
    bool dead = false;            ///< it has already expired
    qint64 notValidForMs = 0;     ///< refused that long; rounded up to a second if @ref datesLink
    bool datesLink = false;       ///< the link says when it begins
    bool explainsRefusal = false; ///< the refusal says that it is too early
};

/// The target of one signed link.
struct SignedTarget
{
    QByteArray path; ///< decoded
    QString name;    ///< the source's name as the API gave it
    StoredSourcePtr source;
    std::shared_ptr<LinkLifetime> life;
    bool explainsRefusal = false; ///< before its life begins
};

/// The table of signed links. A signature is random and encodes nothing, not even its expiry.
class SignedLinks
{
public:
    explicit SignedLinks(int ttlMs) : m_ttlMs(ttlMs) {}

    /// Mints a link and returns its path and query, percent-encoded. @p name is the source's name
    /// in the API.
    [[nodiscard]] QByteArray mint(const QString &trackId, const QString &name,
            const StoredSourcePtr &source, const LinkFaults &faults);

    /// The target of a request, whether its link has expired or not; null if the signature was
    /// never issued, or was issued for another path.
    [[nodiscard]] const SignedTarget *find(
            const QByteArray &encodedPath, const QByteArray &signature) const;

    void setTtl(int ms) { m_ttlMs = ms; } ///< for links minted from now on; <= 0: unlimited
    void killAll();

private:
    void removeExpired();

    QHash<QByteArray, SignedTarget> m_targets;
    int m_ttlMs;
};

} // namespace prelisten::sandbox
