// SPDX-License-Identifier: MIT
#include "core/playback/PcmStream.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace prelisten {

namespace {

// Bytes: 6 hours of audio at 48 kHz.
constexpr qint64 endless = 0xffff'ffff;

template <typename Number>
void add(QByteArray &bytes, Number value)
{
    char raw[sizeof(Number)];
    qToBigEndian(value, raw);
    bytes.append(raw, sizeof(Number));
}

// Apple Core Audio Format Specification 1.0. Of the formats that hold plain PCM of unknown length
// it is the one for whose packets the framework has timestamps: of any other it reads 50 packets,
// up to 4.6 s of audio, before it plays a frame.
QByteArray cafHead(int sampleRate)
{
    constexpr quint16 version = 1;
    constexpr quint32 littleEndianIntegers = 2;
    constexpr qint64 descriptionBytes = 32;
    constexpr qint64 untilTheEnd = -1;
    QByteArray head("caff");
    add(head, version);
    add(head, quint16(0)); // flags
    head += "desc";
    add(head, descriptionBytes);
    add(head, static_cast<double>(sampleRate));
    head += "lpcm";
    add(head, littleEndianIntegers);
    add(head, static_cast<quint32>(PcmStore::bytesPerFrame)); // per packet
    add(head, quint32(1));                                    // frames per packet
    add(head, static_cast<quint32>(PcmStore::channels));
    add(head, static_cast<quint32>(8 * sizeof(qint16)));
    head += "data";
    add(head, untilTheEnd);
    add(head, quint32(0)); // edits
    return head;
}

} // namespace

PcmStream::PcmStream(
        std::shared_ptr<const PcmStore> store, std::shared_ptr<ChangeNotifier> growth, qint64 frame)
    : m_store(std::move(store))
    , m_growth(std::move(growth))
    , m_first(frame)
    , m_head(cafHead(m_store->sampleRate()))
{
    // Unbuffered: QIODevice would otherwise wait for a whole block of its own.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

PcmStream::~PcmStream() = default;

void PcmStream::abort()
{
    m_aborted = true;
    m_growth->wake();
}

qint64 PcmStream::size() const
{
    return m_head.size() + endless;
}

qint64 PcmStream::framesRead() const
{
    return m_read / PcmStore::bytesPerFrame;
}

bool PcmStream::atEnd() const
{
    return m_aborted || isExhausted();
}

qint64 PcmStream::bytesAvailable() const
{
    return atEnd() ? 0 : PcmStore::chunkFrames * PcmStore::bytesPerFrame; // enough for any read
}

// True at the end, or if no more frames will come.
bool PcmStream::isExhausted() const
{
    if (pos() < m_head.size())
        return false;
    const qint64 frame = m_first + (pos() - m_head.size()) / PcmStore::bytesPerFrame;
    const bool closed = m_store->isClosed(); // checked first: a closed store has all its frames
    const auto end = m_store->end();
    return (end && frame >= *end) || (closed && m_store->firstMissing(frame) == frame);
}

qint64 PcmStream::readData(char *data, qint64 maxSize)
{
    if (pos() < m_head.size()) {
        const qint64 count = std::min(maxSize, m_head.size() - pos());
        std::memcpy(data, m_head.constData() + pos(), static_cast<size_t>(count));
        return count;
    }
    while (!m_aborted) {
        const quint64 grown = m_growth->count();
        const qint64 got = readFrames(data, maxSize);
        if (got > 0 || maxSize == 0)
            return got;
        if (isExhausted())
            return -1;
        m_growth->wait(grown, m_aborted);
    }
    return -1;
}

// Players request any number of bytes, so a read may end within a frame.
qint64 PcmStream::readFrames(char *data, qint64 maxSize)
{
    constexpr qint64 atOnce = 4096; // frames
    const qint64 done = pos() - m_head.size();
    const qint64 offset = done % PcmStore::bytesPerFrame;
    const qint64 wanted =
            (offset + maxSize + PcmStore::bytesPerFrame - 1) / PcmStore::bytesPerFrame;
    std::array<qint16, static_cast<size_t>(atOnce * PcmStore::channels)> samples;
    const qint64 frames = m_store->copy(
            m_first + done / PcmStore::bytesPerFrame, samples.data(), std::min(wanted, atOnce));
    const qint64 bytes = std::min(maxSize, frames * PcmStore::bytesPerFrame - offset);
    if (frames <= 0 || bytes <= 0)
        return 0;
    if constexpr (Q_BYTE_ORDER == Q_BIG_ENDIAN)
        qToLittleEndian<qint16>(samples.data(), frames * PcmStore::channels, samples.data());
    std::memcpy(data, reinterpret_cast<const char *>(samples.data()) + offset,
            static_cast<size_t>(bytes));
    m_read = std::max(m_read.load(), done + bytes);
    return bytes;
}

} // namespace prelisten
