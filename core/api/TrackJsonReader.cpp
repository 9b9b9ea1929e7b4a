// SPDX-License-Identifier: MIT
#include "core/api/TrackJsonReader.h"

#include "core/api/JsonStream.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace prelisten {

namespace {

/// Maps a JSON key to the member that stores its string.
struct TextField
{
    std::string_view key;
    std::optional<QString> RawTrack::*member;
};

constexpr std::array<TextField, 7> textFields{{
        {"id", &RawTrack::id},
        {"title", &RawTrack::title},
        {"engine", &RawTrack::engine},
        {"mode", &RawTrack::mode},
        {"licence_class", &RawTrack::licence},
        {"created_at", &RawTrack::createdAt},
        {"playback_url", &RawTrack::playbackUrl},
}};

constexpr std::string_view durationKey = "measured_duration_seconds";
constexpr std::string_view instrumentalKey = "instrumental";
constexpr std::string_view stemsKey = "stem_urls";
constexpr std::string_view itemsKey = "items";
constexpr std::string_view limitKey = "limit";

/// Collects the fields of one track: the object at depth 0.
class TrackListener : public JsonListener
{
public:
    [[nodiscard]] RawTrack take() { return std::move(m_track); }

    void onBegin() override
    {
        m_track = {};
        m_isObject = false;
        m_inStems = false;
    }
    void onKey(int depth, const std::string &name) override
    {
        if (isField(depth)) {
            m_key = name;
            forget();
        } else if (isStem(depth)) {
            m_wantsLink = m_track.stems.size() <= maxStems;
            if (m_wantsLink) {
                m_track.stems.append({QString::fromStdString(name), std::nullopt});
            }
        }
    }
    void onText(int depth, const std::string &text) override
    {
        if (isField(depth)) {
            for (const TextField &field : textFields) {
                if (m_key == field.key) {
                    m_track.*field.member = QString::fromStdString(text);
                }
            }
        } else if (isStem(depth) && m_wantsLink) {
            m_track.stems.last().link = QString::fromStdString(text);
        }
    }
    void onNumber(int depth, double number) override
    {
        if (isField(depth) && m_key == durationKey) {
            m_track.durationSeconds = number;
        }
    }
    void onFlag(int depth, bool flag) override
    {
        if (isField(depth) && m_key == instrumentalKey) {
            m_track.instrumental = flag;
        }
    }
    void onNull(int /*depth*/) override {} // onKey() has reset the field
    void onEnter(int depth, bool isObject) override
    {
        if (depth == 0) {
            m_isObject = isObject;
        } else if (isField(depth)) {
            m_inStems = isObject && m_key == stemsKey;
        }
    }
    void onLeave(int depth) override { m_inStems = m_inStems && depth > 1; }

private:
    [[nodiscard]] bool isField(int depth) const { return depth == 1 && m_isObject; }
    [[nodiscard]] bool isStem(int depth) const { return depth == 2 && m_inStems; }

    /// Resets the field named m_key: of several members with one name the last counts, whatever its
    /// type.
    void forget()
    {
        for (const TextField &field : textFields) {
            if (m_key == field.key) {
                (m_track.*field.member).reset();
            }
        }
        if (m_key == durationKey) {
            m_track.durationSeconds.reset();
        } else if (m_key == instrumentalKey) {
            m_track.instrumental.reset();
        } else if (m_key == stemsKey) {
            m_track.stems.clear();
        }
    }

    RawTrack m_track;
    bool m_isObject = false;
    bool m_inStems = false;
    bool m_wantsLink = false; ///< the stem being read will be stored
    std::string m_key;        ///< key of the track's member being read
};

/// Collects a page: the object at depth 0, whose items are at depth 2.
class PageListener : public JsonListener
{
public:
    explicit PageListener(int most) : m_most(most) {}

    [[nodiscard]] RawPage take() { return std::move(m_page); }

    void onBegin() override
    {
        m_page = {};
        m_isObject = false;
        m_inItems = false;
        m_inTrack = false;
    }
    void onKey(int depth, const std::string &name) override
    {
        if (m_inTrack) {
            m_track.onKey(depth - itemDepth, name);
        } else if (isField(depth)) {
            m_key = name;
            forget();
        }
    }
    void onText(int depth, const std::string &text) override
    {
        if (m_inTrack) {
            m_track.onText(depth - itemDepth, text);
        } else {
            countItem(depth);
        }
    }
    void onNumber(int depth, double number) override
    {
        if (m_inTrack) {
            m_track.onNumber(depth - itemDepth, number);
        } else if (isField(depth) && m_key == limitKey) {
            m_page.limit = number;
        } else {
            countItem(depth);
        }
    }
    void onFlag(int depth, bool flag) override
    {
        if (m_inTrack) {
            m_track.onFlag(depth - itemDepth, flag);
        } else {
            countItem(depth);
        }
    }
    void onNull(int depth) override
    {
        if (!m_inTrack) {
            countItem(depth);
        }
    }
    void onEnter(int depth, bool isObject) override
    {
        if (m_inTrack) {
            m_track.onEnter(depth - itemDepth, isObject);
        } else if (depth == 0) {
            m_isObject = isObject;
        } else if (isField(depth) && m_key == itemsKey) {
            m_inItems = !isObject;
            m_page.isList = m_inItems;
        } else if (countItem(depth) && isObject) {
            m_inTrack = true;
            m_track.onBegin();
            m_track.onEnter(0, true);
        }
    }
    void onLeave(int depth) override
    {
        if (m_inTrack && depth == itemDepth) {
            m_inTrack = false;
            append(m_track.take());
        } else if (m_inTrack) {
            m_track.onLeave(depth - itemDepth);
        } else if (depth == 1) {
            m_inItems = false;
        }
    }

private:
    static constexpr int itemDepth = 2;

    [[nodiscard]] bool isField(int depth) const { return depth == 1 && m_isObject; }

    /// Counts the value at @p depth if it is one of the items to be read. True if so.
    bool countItem(int depth)
    {
        const bool counts = depth == itemDepth && m_inItems && m_page.items < m_most;
        m_page.items += counts ? 1 : 0;
        return counts;
    }

    /// A list has no links; anything in their place is discarded.
    void append(RawTrack track)
    {
        track.playbackUrl.reset();
        track.stems.clear();
        m_page.tracks.append(std::move(track));
    }

    void forget()
    {
        if (m_key == itemsKey) {
            m_page.isList = false;
            m_page.tracks.clear();
            m_page.items = 0;
        } else if (m_key == limitKey) {
            m_page.limit.reset();
        }
    }

    int m_most;
    RawPage m_page;
    TrackListener m_track;
    bool m_isObject = false;
    bool m_inItems = false;
    bool m_inTrack = false;
    std::string m_key; ///< key of the page's member being read
};

} // namespace

std::optional<RawTrack> readTrackJson(const QByteArray &body)
{
    TrackListener track;
    return readJson(body, track) ? std::optional(track.take()) : std::nullopt;
}

std::optional<RawPage> readPageJson(const QByteArray &body, int most)
{
    PageListener page(most);
    return readJson(body, page) ? std::optional(page.take()) : std::nullopt;
}

} // namespace prelisten
