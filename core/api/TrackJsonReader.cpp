// SPDX-License-Identifier: MIT
#include "core/api/TrackJsonReader.h"

#include "core/api/TrackListener.h"

namespace prelisten {

namespace {

constexpr std::string_view itemsKey = "items";
constexpr std::string_view limitKey = "limit";

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
