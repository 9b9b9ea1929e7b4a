// SPDX-License-Identifier: MIT
#include "core/api/TrackListener.h"

#include <string>
#include <utility>

namespace prelisten {

namespace {

/// Collects what a share gives: the object at depth 0, whose track is at depth 1, and whose
/// collection has its tracks at depth 2.
class ShareListener : public JsonListener
{
public:
    explicit ShareListener(int most) : m_most(most) {}

    [[nodiscard]] RawShare take() { return std::move(m_share); }

    void onBegin() override
    {
        m_share = {};
        m_isObject = false;
        m_trackDepth = 0;
        m_inside = {};
    }
    void onKey(int depth, const std::string &name) override
    {
        if (m_trackDepth > 0) {
            m_track.onKey(depth - m_trackDepth, name);
        } else if (isField(depth)) {
            m_key = name;
            forget();
        } else if (isMember(depth)) {
            m_memberKey = name;
            if (std::optional<QString> *member = memberText()) {
                member->reset();
            }
        }
    }
    void onText(int depth, const std::string &text) override
    {
        if (m_trackDepth > 0) {
            m_track.onText(depth - m_trackDepth, text);
        } else if (isField(depth) && m_key == kindKey) {
            m_share.kind = QString::fromStdString(text);
        } else if (isField(depth) && m_key == messageKey) {
            m_share.message = QString::fromStdString(text);
        } else if (isMember(depth) && memberText()) {
            *memberText() = QString::fromStdString(text);
        } else {
            countEntry(depth);
        }
    }
    void onNumber(int depth, double number) override
    {
        if (m_trackDepth > 0) {
            m_track.onNumber(depth - m_trackDepth, number);
        } else {
            countEntry(depth);
        }
    }
    void onFlag(int depth, bool flag) override
    {
        if (m_trackDepth > 0) {
            m_track.onFlag(depth - m_trackDepth, flag);
        } else if (isField(depth) && m_key == availableKey) {
            m_share.available = flag;
        } else {
            countEntry(depth);
        }
    }
    void onNull(int depth) override // of a field, onKey() has reset it
    {
        if (m_trackDepth == 0) {
            countEntry(depth);
        }
    }
    void onEnter(int depth, bool isObject) override
    {
        if (m_trackDepth > 0) {
            m_track.onEnter(depth - m_trackDepth, isObject);
        } else if (depth == 0) {
            m_isObject = isObject;
        } else if (isField(depth)) {
            m_inside = m_key;
            m_insideObject = isObject;
            m_share.isList = m_share.isList || (m_inside == tracksKey && !isObject);
            if (isObject && m_key == trackKey) {
                beginTrack(depth);
            }
        } else if (countEntry(depth) && isObject) {
            beginTrack(depth);
        }
    }
    void onLeave(int depth) override
    {
        if (m_trackDepth > 0 && depth > m_trackDepth) {
            m_track.onLeave(depth - m_trackDepth);
        } else if (m_trackDepth > 0) {
            if (std::exchange(m_trackDepth, 0) == 1) {
                m_share.track = m_track.take();
            } else {
                m_share.tracks.append(m_track.take());
            }
        }
        if (depth == 1) {
            m_inside = {};
        }
    }

private:
    static constexpr std::string_view kindKey = "kind";
    static constexpr std::string_view availableKey = "available";
    static constexpr std::string_view messageKey = "message";
    static constexpr std::string_view shareKey = "share";
    static constexpr std::string_view trackKey = "track";
    static constexpr std::string_view collectionKey = "collection";
    static constexpr std::string_view tracksKey = "tracks";

    [[nodiscard]] bool isField(int depth) const { return depth == 1 && m_isObject; }
    [[nodiscard]] bool isMember(int depth) const
    {
        return depth == 2 && m_insideObject && (m_inside == shareKey || m_inside == collectionKey);
    }

    /// Where the text of the member being read belongs; null: nowhere.
    [[nodiscard]] std::optional<QString> *memberText()
    {
        if (m_inside == shareKey) {
            return m_memberKey == "expires_at" ? &m_share.expiresAt : nullptr;
        }
        if (m_memberKey == "name") {
            return &m_share.collectionName;
        }
        return m_memberKey == "description" ? &m_share.collectionDescription : nullptr;
    }

    /// Counts the value at @p depth if it is one of the tracks to be read. True if so.
    bool countEntry(int depth)
    {
        const bool counts =
                depth == 2 && m_inside == tracksKey && !m_insideObject && m_share.entries < m_most;
        m_share.entries += counts ? 1 : 0;
        return counts;
    }

    void beginTrack(int depth)
    {
        m_trackDepth = depth;
        m_track.onBegin();
        m_track.onEnter(0, true);
    }

    void forget()
    {
        if (m_key == kindKey) {
            m_share.kind.reset();
        } else if (m_key == availableKey) {
            m_share.available.reset();
        } else if (m_key == messageKey) {
            m_share.message.reset();
        } else if (m_key == shareKey) {
            m_share.expiresAt.reset();
        } else if (m_key == trackKey) {
            m_share.track.reset();
        } else if (m_key == collectionKey) {
            m_share.collectionName.reset();
            m_share.collectionDescription.reset();
        } else if (m_key == tracksKey) {
            m_share.isList = false;
            m_share.tracks.clear();
            m_share.entries = 0;
        }
    }

    const int m_most;
    RawShare m_share;
    TrackListener m_track{TrackListener::Licence::InAnObject};
    bool m_isObject = false;
    int m_trackDepth = 0;        ///< of the track being read; 0: none
    std::string m_key;           ///< key of the answer's member being read
    std::string m_inside;        ///< the same, while within its object or array
    bool m_insideObject = false; ///< which of the two
    std::string m_memberKey;     ///< key of the member of that object being read
};

} // namespace

std::optional<RawShare> readShareJson(const QByteArray &body, int most)
{
    ShareListener share(most);
    return readJson(body, share) ? std::optional(share.take()) : std::nullopt;
}

} // namespace prelisten
