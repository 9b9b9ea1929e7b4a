// SPDX-License-Identifier: MIT
// The length of an MPEG audio stream, as far as its index knows it.
#include "core/formats/MpegIndex.h"

#include <algorithm>
#include <cmath>

namespace prelisten {

namespace {

// Samples that a layer III decoder adds to the encoder's delay (LAME tag specification, "decoder
// delay").
constexpr int decoderDelay = 529;

} // namespace

qint64 MpegIndex::counted() const
{
    return m_front.table().count();
}

bool MpegIndex::isComplete() const
{
    return m_isHeaderRead && m_front.isDone();
}

const std::vector<MpegIndex::Run> &MpegIndex::runs() const
{
    return m_front.runs();
}

int MpegIndex::delay() const
{
    return m_header && m_header->encoderDelay ? *m_header->encoderDelay + decoderDelay : 0;
}

int MpegIndex::padding() const
{
    if (!isComplete() || !m_header || !m_header->encoderDelay || !m_header->frames)
        return 0;
    const bool agrees = std::abs(*m_header->frames - counted()) <= 1;
    return agrees ? std::max(0, m_header->padding - decoderDelay) : 0;
}

AudioLength MpegIndex::length() const
{
    using Certainty = AudioLength::Certainty;
    if (!m_isHeaderRead || runs().empty())
        return {};
    const qint64 soFar = std::max<qint64>(0, m_front.samples() - delay());
    if (isComplete())
        return {std::max<qint64>(0, soFar - padding()), Certainty::Counted};
    const VbrHeader::Credibility believed = credibility();
    const bool isExceeded = m_header && counted() > m_header->frames.value_or(0) + 1;
    if (believed == VbrHeader::Credibility::Credible && !isExceeded)
        return {m_header->music(frameFormat()), Certainty::Container};
    if (hasServiceLength() && believed != VbrHeader::Credibility::Truncated) {
        const auto measured = std::llround(*m_serviceSeconds * frameFormat().sampleRate);
        return {std::max<qint64>(measured, soFar), Certainty::Service};
    }
    return {std::max(soFar, estimate() - delay()), Certainty::Estimate};
}

std::optional<qint64> MpegIndex::claimedSamples() const
{
    if (credibility() != VbrHeader::Credibility::Truncated)
        return {};
    return m_header->music(frameFormat());
}

/// Estimates the total number of samples from the mean bitrate so far; 0 without a frame.
qint64 MpegIndex::estimate() const
{
    if (runs().empty())
        return 0;
    const qint64 first = m_front.table().byteOf(0);
    const auto sound = static_cast<double>(m_front.end() - first);
    // If the file was cut short, its header's figures for the whole file give a better estimate
    // than the part seen so far.
    if (credibility() == VbrHeader::Credibility::Truncated && m_header->bytes.value_or(0) > 0) {
        const auto available = static_cast<double>(m_front.end() - m_headerBegin);
        return std::llround(static_cast<double>(*m_header->frames * frameFormat().samples) *
                            available / static_cast<double>(*m_header->bytes));
    }
    const auto seen = static_cast<double>(m_front.table().end() - first);
    return std::llround(static_cast<double>(m_front.samples()) * sound / std::max(seen, 1.0));
}

} // namespace prelisten
