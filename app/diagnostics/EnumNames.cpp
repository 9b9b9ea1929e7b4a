// SPDX-License-Identifier: MIT
#include "app/diagnostics/EnumNames.h"

using namespace Qt::StringLiterals;

namespace prelisten {

QString nameOf(AudioKind kind)
{
    switch (kind) {
    case AudioKind::Mpeg:
        return u"Mpeg"_s;
    case AudioKind::Adts:
        return u"Adts"_s;
    case AudioKind::Wave:
        return u"Wave"_s;
    case AudioKind::Wave64:
        return u"Wave64"_s;
    case AudioKind::Flac:
        return u"Flac"_s;
    case AudioKind::Ogg:
        return u"Ogg"_s;
    case AudioKind::Mp4:
        return u"Mp4"_s;
    case AudioKind::Aiff:
        return u"Aiff"_s;
    case AudioKind::Caf:
        return u"Caf"_s;
    case AudioKind::Au:
        return u"Au"_s;
    case AudioKind::Matroska:
        return u"Matroska"_s;
    }
    return {};
}

QString nameOf(AudioLength::Certainty certainty)
{
    switch (certainty) {
    case AudioLength::Certainty::Unknown:
        return u"Unknown"_s;
    case AudioLength::Certainty::Estimate:
        return u"Estimate"_s;
    case AudioLength::Certainty::Service:
        return u"Service"_s;
    case AudioLength::Certainty::Container:
        return u"Container"_s;
    case AudioLength::Certainty::Counted:
        return u"Counted"_s;
    }
    return {};
}

QString nameOf(DecodeResult result)
{
    switch (result) {
    case DecodeResult::Complete:
        return u"Complete"_s;
    case DecodeResult::BytesLost:
        return u"BytesLost"_s;
    case DecodeResult::OutOfMemory:
        return u"OutOfMemory"_s;
    case DecodeResult::NotAudio:
        return u"NotAudio"_s;
    case DecodeResult::Unsupported:
        return u"Unsupported"_s;
    case DecodeResult::TooMany:
        return u"TooMany"_s;
    case DecodeResult::TooLong:
        return u"TooLong"_s;
    case DecodeResult::NoDecoder:
        return u"NoDecoder"_s;
    }
    return {};
}

} // namespace prelisten
