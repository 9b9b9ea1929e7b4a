// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/JsonStream.h"
#include "core/api/TrackJsonReader.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace prelisten {

/// Maps a JSON key to the member that stores its string.
struct TextField
{
    std::string_view key;
    std::optional<QString> RawTrack::*member;
    bool ofLicence = false;
};

inline constexpr std::array<TextField, 8> textFields{{
        {"id", &RawTrack::id},
        {"title", &RawTrack::title},
        {"engine", &RawTrack::engine},
        {"mode", &RawTrack::mode},
        {"licence_class", &RawTrack::licence, true},
        {"licence_version", &RawTrack::licenceVersion, true},
        {"created_at", &RawTrack::createdAt},
        {"playback_url", &RawTrack::playbackUrl},
}};

inline constexpr std::string_view durationKey = "measured_duration_seconds";

/// Maps a JSON key to the member that stores its boolean.
struct FlagField
{
    std::string_view key;
    std::optional<bool> RawTrack::*member;
    bool ofLicence = false;
};

inline constexpr std::array<FlagField, 3> flagFields{{
        {"instrumental", &RawTrack::instrumental},
        {"commercial_use", &RawTrack::commercialUse, true},
        {"requires_attribution", &RawTrack::requiresAttribution, true},
}};

inline constexpr std::string_view stemsKey = "stem_urls";
inline constexpr std::string_view licenceKey = "licence";

/// Collects the fields of one track: the object at depth 0.
class TrackListener : public JsonListener
{
public:
    /// Where the fields of the licence are.
    enum class Licence { BesideTheOthers, InAnObject };

    explicit TrackListener(Licence licence = Licence::BesideTheOthers) : m_licence(licence) {}

    [[nodiscard]] RawTrack take() { return std::move(m_track); }

    void onBegin() override
    {
        m_track = {};
        m_isObject = false;
        m_inStems = false;
        m_inLicence = false;
    }
    void onKey(int depth, const std::string &name) override
    {
        if (isField(depth) || isInLicence(depth)) {
            m_key = name;
            forget(depth);
        } else if (isStem(depth)) {
            m_wantsLink = m_track.stems.size() <= maxStems;
            if (m_wantsLink) {
                m_track.stems.append({QString::fromStdString(name), std::nullopt});
            }
        }
    }
    void onText(int depth, const std::string &text) override
    {
        for (const TextField &field : textFields) {
            if (isAt(depth, field)) {
                m_track.*field.member = QString::fromStdString(text);
            }
        }
        if (isStem(depth) && m_wantsLink) {
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
        for (const FlagField &field : flagFields) {
            if (isAt(depth, field)) {
                m_track.*field.member = flag;
            }
        }
    }
    void onNull(int /*depth*/) override {} // onKey() has reset the field
    void onEnter(int depth, bool isObject) override
    {
        if (depth == 0) {
            m_isObject = isObject;
        } else if (isField(depth)) {
            m_inStems = isObject && m_key == stemsKey;
            m_inLicence = isObject && m_key == licenceKey && m_licence == Licence::InAnObject;
        }
    }
    void onLeave(int depth) override
    {
        m_inStems = m_inStems && depth > 1;
        m_inLicence = m_inLicence && depth > 1;
    }

private:
    [[nodiscard]] bool isField(int depth) const { return depth == 1 && m_isObject; }
    [[nodiscard]] bool isStem(int depth) const { return depth == 2 && m_inStems; }
    [[nodiscard]] bool isInLicence(int depth) const { return depth == 2 && m_inLicence; }

    /// True if @p field is the member being read, at its place.
    template <typename Field>
    [[nodiscard]] bool isAt(int depth, const Field &field) const
    {
        const bool inObject = field.ofLicence && m_licence == Licence::InAnObject;
        return m_key == field.key && (inObject ? isInLicence(depth) : isField(depth));
    }

    /// Resets the field named m_key: of several members with one name the last counts, whatever its
    /// type.
    void forget(int depth)
    {
        const auto reset = [this, depth](const auto &field) {
            const bool all = field.ofLicence && m_licence == Licence::InAnObject &&
                             isField(depth) && m_key == licenceKey;
            if (all || isAt(depth, field)) {
                (m_track.*field.member).reset();
            }
        };
        std::for_each(textFields.begin(), textFields.end(), reset);
        std::for_each(flagFields.begin(), flagFields.end(), reset);
        if (isField(depth) && m_key == durationKey) {
            m_track.durationSeconds.reset();
        } else if (isField(depth) && m_key == stemsKey) {
            m_track.stems.clear();
        }
    }

    const Licence m_licence;
    RawTrack m_track;
    bool m_isObject = false;
    bool m_inStems = false;
    bool m_inLicence = false;
    bool m_wantsLink = false; ///< the stem being read will be stored
    std::string m_key;        ///< key of the member being read, of the track or its licence
};

} // namespace prelisten
