// SPDX-License-Identifier: MIT
#include "core/api/TrackJsonReader.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace prelisten {

namespace {

constexpr int maxDepth = 64;
constexpr int maxOverflows = 16;

/// Where a string of the track goes.
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

/// Receives the events of nlohmann's parser, whose interface it mirrors: false ends the parsing.
class TrackSax
{
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    RawTrack track;
    std::size_t overflowEnd = 0; ///< behind a number that no double can hold; 0 if there was none
    std::size_t overflowLength = 0; ///< how long its text is

    bool null() { return value(); }
    bool boolean(bool flag)
    {
        if (isField() && m_key == instrumentalKey) {
            track.instrumental = flag;
        }
        return value();
    }
    bool number_integer(number_integer_t number) { return number_float(double(number), {}); }
    bool number_unsigned(number_unsigned_t number) { return number_float(double(number), {}); }
    bool number_float(number_float_t number, const string_t & /*text*/)
    {
        if (isField() && m_key == durationKey) {
            track.durationSeconds = number;
        }
        return value();
    }
    bool string(string_t &text)
    {
        if (isField()) {
            for (const TextField &field : textFields) {
                if (m_key == field.key) {
                    track.*field.member = QString::fromStdString(text);
                }
            }
        } else if (isStem()) {
            track.stems.last().link = QString::fromStdString(text);
        }
        return value();
    }
    bool binary(binary_t & /*bytes*/) { return false; } // not in JSON

    bool key(string_t &name)
    {
        if (m_depth == 1 && m_rootIsObject) {
            m_key = name;
            forget();
        } else if (m_depth == 2 && m_inStems) {
            m_wantsLink = track.stems.size() <= maxStems;
            if (m_wantsLink) {
                track.stems.append({QString::fromStdString(name), std::nullopt});
            }
        }
        return true;
    }

    bool start_object(std::size_t /*size*/)
    {
        if (m_depth == 0) {
            m_rootIsObject = true;
        } else if (isField() && m_key == stemsKey) {
            m_inStems = true;
        }
        return enter();
    }
    bool end_object() { return leave(); }
    bool start_array(std::size_t /*size*/) { return enter(); }
    bool end_array() { return leave(); }

    bool parse_error(std::size_t position, const std::string &lastToken,
            const nlohmann::json::exception &error)
    {
        constexpr int numberOverflow = 406;
        if (error.id == numberOverflow) {
            overflowEnd = position;
            overflowLength = lastToken.size();
        }
        return false;
    }

private:
    [[nodiscard]] bool isField() const { return m_depth == 1 && m_rootIsObject; }
    [[nodiscard]] bool isStem() const { return m_depth == 2 && m_inStems && m_wantsLink; }

    bool value()
    {
        m_wantsLink = m_wantsLink && m_depth != 2;
        return true;
    }
    bool enter()
    {
        value();
        return ++m_depth <= maxDepth;
    }
    bool leave()
    {
        --m_depth;
        m_inStems = m_inStems && m_depth >= 2;
        return true;
    }

    /// The last of several members of one name counts, whatever its type.
    void forget()
    {
        for (const TextField &field : textFields) {
            if (m_key == field.key) {
                (track.*field.member).reset();
            }
        }
        if (m_key == durationKey) {
            track.durationSeconds.reset();
        } else if (m_key == instrumentalKey) {
            track.instrumental.reset();
        } else if (m_key == stemsKey) {
            track.stems.clear();
        }
    }

    int m_depth = 0;
    bool m_rootIsObject = false;
    bool m_inStems = false;
    bool m_wantsLink = false; ///< a stem's name was read, its value was not
    std::string m_key;        ///< of the track's member being read
};

} // namespace

std::optional<RawTrack> readTrackJson(const QByteArray &body)
{
    QByteArray text = body;
    for (int overflows = 0; overflows <= maxOverflows; ++overflows) {
        TrackSax sax;
        if (nlohmann::json::sax_parse(text.cbegin(), text.cend(), &sax)) {
            return sax.track;
        }
        if (sax.overflowEnd == 0) {
            return std::nullopt;
        }
        // 1e999 is JSON, but to this library it is an error: it counts as a value of a wrong type.
        text.replace(qsizetype(sax.overflowEnd - sax.overflowLength), qsizetype(sax.overflowLength),
                "null");
    }
    return std::nullopt;
}

} // namespace prelisten
