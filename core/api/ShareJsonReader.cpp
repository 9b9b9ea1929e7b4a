// SPDX-License-Identifier: MIT
#include "core/api/TrackListener.h"

namespace prelisten {

namespace {

/// Collects what a share gives: the object at depth 0, whose track is at depth 1.
class ShareListener : public JsonListener
{
public:
    [[nodiscard]] RawShare take() { return std::move(m_share); }

    void onBegin() override
    {
        m_share = {};
        m_isObject = false;
        m_inTrack = false;
        m_inShare = false;
    }
    void onKey(int depth, const std::string &name) override
    {
        if (m_inTrack) {
            m_track.onKey(depth - 1, name);
        } else if (isField(depth)) {
            m_key = name;
            forget();
        } else if (isInShare(depth)) {
            m_shareKey = name;
            if (name == expiresKey) {
                m_share.expiresAt.reset();
            }
        }
    }
    void onText(int depth, const std::string &text) override
    {
        if (m_inTrack) {
            m_track.onText(depth - 1, text);
        } else if (isField(depth) && m_key == kindKey) {
            m_share.kind = QString::fromStdString(text);
        } else if (isField(depth) && m_key == messageKey) {
            m_share.message = QString::fromStdString(text);
        } else if (isInShare(depth) && m_shareKey == expiresKey) {
            m_share.expiresAt = QString::fromStdString(text);
        }
    }
    void onNumber(int depth, double number) override
    {
        if (m_inTrack) {
            m_track.onNumber(depth - 1, number);
        }
    }
    void onFlag(int depth, bool flag) override
    {
        if (m_inTrack) {
            m_track.onFlag(depth - 1, flag);
        } else if (isField(depth) && m_key == availableKey) {
            m_share.available = flag;
        }
    }
    void onNull(int /*depth*/) override {} // onKey() has reset the field
    void onEnter(int depth, bool isObject) override
    {
        if (m_inTrack) {
            m_track.onEnter(depth - 1, isObject);
        } else if (depth == 0) {
            m_isObject = isObject;
        } else if (isField(depth) && isObject) {
            m_inShare = m_key == shareKey;
            m_inTrack = m_key == trackKey;
            if (m_inTrack) {
                m_track.onBegin();
                m_track.onEnter(0, true);
            }
        }
    }
    void onLeave(int depth) override
    {
        if (m_inTrack && depth == 1) {
            m_inTrack = false;
            m_share.track = m_track.take();
        } else if (m_inTrack) {
            m_track.onLeave(depth - 1);
        } else if (depth == 1) {
            m_inShare = false;
        }
    }

private:
    static constexpr std::string_view kindKey = "kind";
    static constexpr std::string_view availableKey = "available";
    static constexpr std::string_view messageKey = "message";
    static constexpr std::string_view shareKey = "share";
    static constexpr std::string_view trackKey = "track";
    static constexpr std::string_view expiresKey = "expires_at";

    [[nodiscard]] bool isField(int depth) const { return depth == 1 && m_isObject; }
    [[nodiscard]] bool isInShare(int depth) const { return depth == 2 && m_inShare; }

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
        }
    }

    RawShare m_share;
    TrackListener m_track{TrackListener::Licence::InAnObject};
    bool m_isObject = false;
    bool m_inTrack = false;
    bool m_inShare = false;
    std::string m_key;      ///< key of the answer's member being read
    std::string m_shareKey; ///< key of the share's member being read
};

} // namespace

std::optional<RawShare> readShareJson(const QByteArray &body)
{
    ShareListener share;
    return readJson(body, share) ? std::optional(share.take()) : std::nullopt;
}

} // namespace prelisten
