// SPDX-License-Identifier: MIT
// Session: opening shares, and the collection that one of them may give.
#include "core/Log.h"
#include "core/session/OpenTrack.h"
#include "core/session/Session.h"

#include <utility>

namespace prelisten {

void Session::openShare(const ShareToken &token)
{
    qCDebug(logSession) << "opens a share";
    begin({{}, token});
}

void Session::openShared(const QString &trackId)
{
    if (!m_collection)
        return;
    qCDebug(logSession) << "opens a track of a shared collection";
    begin({{}, m_collection->token(), trackId}, Links::Given);
}

void Session::leaveCollection()
{
    m_collection.reset();
    m_list = {};
}

std::optional<ShareToken> Session::collectionShare() const
{
    return m_collection ? std::optional(m_collection->token()) : std::nullopt;
}

/// The share by which @p wanted is opened: that of the collection, if it is the same; null if it is
/// opened by the key.
std::shared_ptr<ResolvedShare> Session::shareOf(const Wanted &wanted)
{
    if (!wanted.share)
        return nullptr;
    if (m_collection && m_collection->token() == *wanted.share)
        return m_collection;
    if (!m_shares)
        m_shares = std::make_unique<ShareClient>(m_studio.base());
    return std::make_shared<ResolvedShare>(*m_shares, *wanted.share);
}

/// If the share that is being opened gave a collection, that one is listed from now on.
void Session::listCollection()
{
    const std::shared_ptr<ResolvedShare> share = m_opening->share;
    // Another track of the same list leaves the list as it is.
    if (!share || !share->content() || !m_opening->wanted.sharedTrack.isEmpty())
        return;
    const auto *collection = std::get_if<SharedCollection>(&*share->content());
    if (!collection)
        return;
    if (m_collection != share) {
        m_collection = share;
        connect(share.get(), &ResolvedShare::resolved, this, [this, from = share.get()] {
            if (from == m_collection.get())
                onResolved();
        });
    }
    m_list = listOf(*collection);
    Q_EMIT collectionOpened(m_list);
}

/// The collection's share was asked again, for fresh links: its list may have changed.
void Session::onResolved()
{
    SharedList list{m_list.name, m_list.description, {}, 0, true};
    if (const auto *collection = std::get_if<SharedCollection>(&*m_collection->content()))
        list = listOf(*collection);
    if (list == m_list)
        return;
    m_list = list;
    Q_EMIT collectionChanged(m_list);
}

} // namespace prelisten
