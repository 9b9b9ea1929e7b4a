// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/Beginning.h"

#include "core/decoding/ffmpeg/ReadAll.h"
#include "core/formats/ContentGate.h"
#include "core/formats/SourceBytes.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace prelisten::av {

namespace {

/// The parts of a source that have been read so far.
class SeenBytes : public SourceBytes
{
public:
    explicit SeenBytes(qint64 total) : m_total(total) {}

    void add(qint64 offset, QByteArray bytes)
    {
        // Bytes that begin within a piece or right after it are merged into it.
        for (Piece &piece : m_pieces) {
            const qint64 into = offset - piece.offset;
            if (into >= 0 && into <= piece.bytes.size()) {
                piece.bytes.truncate(into);
                piece.bytes += bytes;
                return;
            }
        }
        m_pieces.push_back({offset, std::move(bytes)});
    }

    [[nodiscard]] qint64 total() const override { return m_total; }

    qint64 peek(qint64 offset, char *data, qint64 most) const override
    {
        qint64 longest = 0;
        for (const Piece &piece : m_pieces) {
            const qint64 into = offset - piece.offset;
            const qint64 size = std::min<qint64>(most, piece.bytes.size() - into);
            if (into < 0 || size <= longest)
                continue;
            std::memcpy(data, piece.bytes.constData() + into, static_cast<size_t>(size));
            longest = size;
        }
        return longest;
    }

private:
    struct Piece
    {
        qint64 offset = 0;
        QByteArray bytes;
    };

    const qint64 m_total;
    std::vector<Piece> m_pieces;
};

} // namespace

Result<qint64, AudioDecoder::Error> beginningOf(AudioKind kind, ByteSource &bytes)
{
    constexpr int maxSteps = 1000; // each steps over a tag or a little junk
    SeenBytes seen(bytes.size());
    for (int look = 0; look < maxSteps; ++look) {
        const ContentGate gate = ContentGate::inspect(seen);
        if (gate.answer == ContentGate::Answer::NotAudio)
            return AudioDecoder::Error::NotAudio;
        if (gate.answer == ContentGate::Answer::Audio) {
            if (gate.kind != kind)
                return AudioDecoder::Error::NotAudio;
            return gate.begin;
        }
        QByteArray piece = readAll(bytes, gate.offset, gate.size);
        if (piece.size() < gate.size)
            return AudioDecoder::Error::Interrupted;
        seen.add(gate.offset, std::move(piece));
    }
    return AudioDecoder::Error::NotAudio;
}

} // namespace prelisten::av
