// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/FlacHeader.h"

#include <bit>

namespace prelisten::av {

namespace {

int byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

qint64 bigEndian(QByteArrayView bytes, qsizetype at, qsizetype count)
{
    qint64 value = 0;
    for (qsizetype i = 0; i < count; ++i)
        value = value << 8 | byteAt(bytes, at + i);
    return value;
}

int headerSum(QByteArrayView bytes)
{
    unsigned sum = 0;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 0x80 ? (sum << 1 ^ 0x07) & 0xff : sum << 1;
    }
    return static_cast<int>(sum);
}

constexpr std::array<quint16, 256> sumTable = [] {
    std::array<quint16, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        unsigned sum = i << 8;
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 0x8000 ? sum << 1 ^ 0x8005 : sum << 1;
        table[i] = static_cast<quint16>(sum);
    }
    return table;
}();

/// A number of up to 36 bits in UTF-8-like coding, and the number of bytes it takes.
struct CodedNumber
{
    qint64 value = 0;
    qsizetype size = 0;

    [[nodiscard]] static std::optional<CodedNumber> parse(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            return std::nullopt;
        const auto first = static_cast<unsigned char>(bytes[0]);
        const int ones = std::countl_one(first);
        const qsizetype size = ones == 0 ? 1 : ones;
        if (ones == 1 || ones == 8 || bytes.size() < size)
            return std::nullopt;
        CodedNumber number{ones == 0 ? first : first & (0x7f >> ones), size};
        for (qsizetype i = 1; i < size; ++i) {
            if ((byteAt(bytes, i) & 0xc0) != 0x80)
                return std::nullopt;
            number.value = number.value << 6 | (byteAt(bytes, i) & 0x3f);
        }
        return number;
    }
};

} // namespace

std::optional<FlacInfo> FlacInfo::parse(QByteArrayView bytes)
{
    if (bytes.size() < size)
        return std::nullopt;
    const qint64 packed = bigEndian(bytes, 10, 8);
    FlacInfo info;
    info.minBlockSize = static_cast<int>(bigEndian(bytes, 0, 2));
    info.maxBlockSize = static_cast<int>(bigEndian(bytes, 2, 2));
    info.sampleRate = static_cast<int>(packed >> 44 & 0xfffff);
    info.channels = static_cast<int>(packed >> 41 & 7) + 1;
    info.bits = static_cast<int>(packed >> 36 & 31) + 1;
    info.total = packed & 0xfffffffff;
    return info.sampleRate > 0 ? std::optional(info) : std::nullopt;
}

std::optional<FlacHeader> FlacHeader::parse(QByteArrayView bytes, const FlacInfo &info)
{
    if (bytes.size() < 6 || byteAt(bytes, 0) != 0xff || (byteAt(bytes, 1) & 0xfe) != 0xf8)
        return std::nullopt;
    const int blockCode = byteAt(bytes, 2) >> 4;
    const int rateCode = byteAt(bytes, 2) & 15;
    const int channelCode = byteAt(bytes, 3) >> 4;
    const int bitsCode = byteAt(bytes, 3) >> 1 & 7;
    if (blockCode == 0 || rateCode == 15 || channelCode > 10 || bitsCode == 3 ||
            byteAt(bytes, 3) & 1)
        return std::nullopt;
    const auto number = CodedNumber::parse(bytes.sliced(4));
    const qsizetype blockBytes = blockCode == 6 ? 1 : blockCode == 7 ? 2 : 0;
    const qsizetype rateBytes = rateCode == 12 ? 1 : rateCode > 12 ? 2 : 0;
    const qsizetype size = 4 + (number ? number->size : 0) + blockBytes + rateBytes;
    if (!number || bytes.size() <= size || headerSum(bytes.first(size)) != byteAt(bytes, size))
        return std::nullopt;

    FlacHeader header;
    header.isVariable = byteAt(bytes, 1) & 1;
    header.number = number->value;
    const qsizetype at = 4 + number->size;
    if (blockBytes > 0)
        header.blockSize = static_cast<int>(bigEndian(bytes, at, blockBytes)) + 1;
    else
        header.blockSize = blockCode == 1  ? 192
                           : blockCode < 6 ? 576 << (blockCode - 2)
                                           : 256 << (blockCode - 8);
    static constexpr std::array<int, 12> rates{0, 88'200, 176'400, 192'000, 8'000, 16'000, 22'050,
            24'000, 32'000, 44'100, 48'000, 96'000};
    if (rateBytes > 0) {
        const auto claimed = static_cast<int>(bigEndian(bytes, at + blockBytes, rateBytes));
        header.sampleRate = rateCode == 12   ? claimed * 1000
                            : rateCode == 13 ? claimed
                                             : claimed * 10;
    } else {
        header.sampleRate =
                rateCode == 0 ? info.sampleRate : rates.at(static_cast<size_t>(rateCode));
    }
    header.channels = channelCode < 8 ? channelCode + 1 : 2;
    static constexpr std::array<int, 8> bits{0, 8, 12, 0, 16, 20, 24, 32};
    header.bits = bitsCode == 0 ? info.bits : bits.at(static_cast<size_t>(bitsCode));
    return header.sampleRate > 0 ? std::optional(header) : std::nullopt;
}

void FlacCrc16::add(QByteArrayView bytes)
{
    for (const char byte : bytes)
        m_sum = static_cast<quint16>(
                m_sum << 8 ^ sumTable[(m_sum >> 8 ^ static_cast<unsigned char>(byte)) & 0xff]);
}

} // namespace prelisten::av
