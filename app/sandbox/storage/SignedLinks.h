// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/http/LinkLife.h"
#include "app/sandbox/storage/Catalog.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

namespace prelisten::sandbox {

/// What one signed link leads to.
struct SignedTarget
{
    QByteArray path; ///< decoded
    QString name;    ///< the source's name as the API gave it
    StoredSourcePtr source;
    std::shared_ptr<LinkLife> life;
};

/// The table of signed links. A signature is random and says nothing, not even when it ends.
class SignedLinks
{
public:
    explicit SignedLinks(int ttlMs) : m_ttlMs(ttlMs) {}

    /// A new link as path and query, percent-encoded. @p name is the source's name to the outside.
    [[nodiscard]] QByteArray mint(
            const QString &trackId, const QString &name, const StoredSourcePtr &source, bool dead);

    /// What a request asks for, dead or alive; null for a signature never given out, or given out
    /// for another path.
    [[nodiscard]] const SignedTarget *find(
            const QByteArray &encodedPath, const QByteArray &signature) const;

    void setTtl(int ms) { m_ttlMs = ms; } ///< for links minted from now on; <= 0: for ever
    void killAll();

private:
    void forgetDead();

    QHash<QByteArray, SignedTarget> m_targets;
    int m_ttlMs;
};

} // namespace prelisten::sandbox
