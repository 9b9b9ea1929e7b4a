// SPDX-License-Identifier: MIT
#include "core/api/ApiError.h"
#include "core/api/TrackJson.h"

#include <QSet>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void check(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

bool isTidy(const QString &text, qsizetype limit)
{
    return !text.isEmpty() && text.size() <= limit && prelisten::tidied(text, limit) == text;
}

} // namespace

/// For any body: no crash, and a parsed track meets the guarantees of Track.h. Parsed as an error,
/// the body gives texts of bounded length.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace prelisten;
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));

    const ApiError error = apiErrorFromReply(401, {}, body);
    check(error.kind == ApiError::Kind::KeyRefused && error.message.size() <= 512);

    const QString id = QStringLiteral("mtrack_b");
    const Result<FetchedTrack, BodyError> fetched = parseTrack(body, id);
    if (!fetched) {
        return 0;
    }
    const Track &track = fetched->track;
    check(track.id == id);
    check(!track.title || isTidy(*track.title, 512));
    check(!track.engine || isTidy(*track.engine, 4096));
    check(!track.mode || isTidy(*track.mode, 4096));
    check(!track.durationSeconds ||
            (*track.durationSeconds > 0 && *track.durationSeconds <= 86400));
    check(!track.createdAt ||
            (track.createdAt->isValid() && track.createdAt->timeSpec() == Qt::UTC));
    check(track.sources.indexOf(masterSource()) <= 0 && track.sources.size() <= 65);
    check(QSet<SourceName>(track.sources.cbegin(), track.sources.cend()).size() ==
            track.sources.size());
    for (auto link = fetched->links.cbegin(); link != fetched->links.cend(); ++link) {
        check(track.sources.contains(link.key()));
    }
    const Result<FetchedTrack, BodyError> again = parseTrack(body, id);
    check(again && again->track.sources == track.sources);
    return 0;
}
