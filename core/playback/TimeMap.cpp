// SPDX-License-Identifier: MIT
#include "core/playback/TimeMap.h"

#include <QtEndian>

#include <algorithm>

namespace prelisten {

namespace {

// A layer III frame may draw on up to 511 bytes of the ones before it (the bit reservoir), so the
// first frames after an entry are not whole. This many are played silently before the place that
// was asked for.
constexpr qint64 leadFrames = 12;

// What an MPEG layer III decoder itself adds to the encoder's delay (LAME tag specification,
// "decoder delay").
constexpr int decoderDelaySamples = 529;

constexpr quint32 highestRate = 768'000; // Hz; far above what any file of ours has

qint64 ceilDivide(qint64 number, qint64 by)
{
    return (number + by - 1) / by;
}

} // namespace

TimeMap::TimeMap(AudioKind kind, QByteArrayView head, qint64 total, qint64 durationHintMs)
    : m_kind(kind), m_total(total), m_durationMs(durationHintMs)
{
    if (kind == AudioKind::Flac)
        learnFlac(head);
    if (kind == AudioKind::Mpeg)
        learnMpeg(head, durationHintMs);
    if (kind == AudioKind::Wave)
        learnWave(head);
}

void TimeMap::learnMpeg(QByteArrayView head, qint64 durationHintMs)
{
    m_mpeg = MpegHeader::parse(head, m_total);
    if (!m_mpeg)
        return;
    m_first = m_mpeg->firstFrame;
    m_sampleRate = m_mpeg->sampleRate;
    m_frameSamples = m_mpeg->samplesPerFrame;
    m_delaySamples = m_mpeg->encoderDelay > 0 ? m_mpeg->encoderDelay + decoderDelaySamples : 0;
    // Without a frame count, and without a constant bitrate to take it from, the service knows
    // better than a guess.
    if (m_mpeg->frames > 0 && m_mpeg->encoderDelay > 0)
        m_frames = m_mpeg->frames * m_frameSamples - m_mpeg->encoderDelay - m_mpeg->padding;
    if (m_mpeg->frames > 0 || m_mpeg->constantBitrate || durationHintMs == 0)
        m_durationMs = m_mpeg->durationMs();
}

// STREAMINFO comes first and has a fixed layout (RFC 9639, 8.2).
void TimeMap::learnFlac(QByteArrayView head)
{
    if (head.size() < 26)
        return;
    const int least = qFromBigEndian<quint16>(head.data() + 8);
    const int most = qFromBigEndian<quint16>(head.data() + 10);
    const quint64 packed = qFromBigEndian<quint64>(head.data() + 18);
    m_sampleRate = static_cast<int>(packed >> 44);
    if (least == most)
        m_frameSamples = least;
    const auto samples = static_cast<qint64>(packed & 0xf'ffff'ffffULL);
    if (samples > 0 && m_sampleRate > 0) {
        m_frames = samples;
        m_durationMs = samples * 1000 / m_sampleRate;
    }
}

// Chunks in any order, but the format before the data (Multimedia Programming Interface 1.0).
void TimeMap::learnWave(QByteArrayView head)
{
    constexpr qsizetype formHead = 12; // "RIFF", size, "WAVE"
    constexpr qsizetype chunkHead = 8; // name, size
    constexpr qsizetype formatSize = 16;
    int rate = 0;
    int frameBytes = 0;
    for (qsizetype at = formHead; at + chunkHead <= head.size();) {
        const QByteArrayView name = head.sliced(at, 4);
        const qint64 size = qFromLittleEndian<quint32>(head.data() + at + 4);
        at += chunkHead;
        if (name == QByteArrayView("fmt ") && size >= formatSize &&
                at + formatSize <= head.size()) {
            rate = static_cast<int>(std::min<quint32>(
                    qFromLittleEndian<quint32>(head.data() + at + 4), highestRate));
            frameBytes = qFromLittleEndian<quint16>(head.data() + at + 12);
        } else if (name == QByteArrayView("data")) {
            if (rate <= 0 || frameBytes <= 0)
                return;
            m_sampleRate = rate;
            m_first = at;
            // A writer that could not go back left a size that is none.
            m_frames = std::min(size, m_total - m_first) / frameBytes;
            m_durationMs = *m_frames * 1000 / rate;
            return;
        }
        if (size > head.size())
            return;
        at += static_cast<qsizetype>(size + size % 2);
    }
}

qint64 TimeMap::byteAt(qint64 positionMs) const
{
    if (positionMs <= 0)
        return m_first;
    if (m_mpeg && m_mpeg->constantBitrate)
        return std::min(m_total, m_first + positionMs * m_mpeg->bitrate / 8000);
    if (m_durationMs <= 0)
        return m_total;
    return std::min(m_total, m_first + static_cast<qint64>(static_cast<double>(m_total - m_first) *
                                                           static_cast<double>(positionMs) /
                                                           static_cast<double>(m_durationMs)));
}

qint64 TimeMap::msAt(qint64 offset) const
{
    const qint64 sound = std::max<qint64>(0, offset - m_first);
    if (m_mpeg && m_mpeg->constantBitrate)
        return sound * 8000 / m_mpeg->bitrate;
    if (m_total <= m_first)
        return 0;
    return static_cast<qint64>(static_cast<double>(sound) * static_cast<double>(m_durationMs) /
                               static_cast<double>(m_total - m_first));
}

std::optional<TimeMap::Entry> TimeMap::entryBefore(qint64 positionMs) const
{
    if (!m_mpeg || !m_mpeg->constantBitrate)
        return {};
    const qint64 samples = positionMs * m_sampleRate / 1000 + m_delaySamples;
    const qint64 frame = samples / m_frameSamples - leadFrames;
    if (frame <= 0)
        return {};
    // The n-th frame begins at the floor of n mean frame lengths, give or take its padding byte.
    // Two bytes early cost nothing: a demuxer looks for the next sync word; one byte late would
    // cost a frame.
    const qint64 bits = frame * m_frameSamples * m_mpeg->bitrate / m_sampleRate;
    const qint64 byte = m_first + bits / 8 - 2;
    // The tag may count more frames than the file has.
    if (byte >= m_total)
        return {};
    return Entry{byte, frame};
}

TimeMap::Cue TimeMap::cueAt(qint64 positionMs, const std::optional<Entry> &entry) const
{
    if (positionMs <= 0 || m_frameSamples <= 0 || m_sampleRate <= 0)
        return {positionMs, positionMs, positionMs};
    const qint64 frame =
            ceilDivide(positionMs * m_sampleRate / 1000 + m_delaySamples, m_frameSamples);
    const qint64 framesIn = frame - (entry ? entry->frame : 0);
    return {positionMs, framesIn * m_frameSamples * 1000 / m_sampleRate,
            (frame * m_frameSamples - m_delaySamples) * 1000 / m_sampleRate};
}

} // namespace prelisten
