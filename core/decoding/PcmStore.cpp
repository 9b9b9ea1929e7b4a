// SPDX-License-Identifier: MIT
#include "core/mixing/PcmStore.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace prelisten {

namespace {

constexpr qint64 chunkBytes = PcmStore::chunkFrames * PcmStore::bytesPerFrame;

} // namespace

bool PcmBudget::take(qint64 bytes)
{
    if (m_left.fetch_sub(bytes, std::memory_order_relaxed) >= bytes)
        return true;
    giveBack(bytes);
    return false;
}

PcmStore::PcmStore(int sampleRate, std::shared_ptr<PcmBudget> budget)
    : m_sampleRate(sampleRate), m_budget(std::move(budget))
{
}

PcmStore::~PcmStore()
{
    m_budget->giveBack((frames() + chunkFrames - 1) / chunkFrames * chunkBytes);
}

std::span<const qint16> PcmStore::read(qint64 from, qint64 most) const
{
    const qint64 there = frames();
    if (from < 0 || from >= there || most <= 0)
        return {};
    const qint64 chunk = from / chunkFrames;
    const qint64 offset = from % chunkFrames;
    const qint64 count = std::min({most, there - from, chunkFrames - offset});
    const qint16 *samples = m_pages[static_cast<size_t>(chunk / chunksPerPage)]
                                    ->chunks[static_cast<size_t>(chunk % chunksPerPage)]
                                    .get();
    return {samples + offset * channels, static_cast<size_t>(count * channels)};
}

bool PcmStore::append(std::span<const qint16> interleaved)
{
    qint64 frame = m_frames.load(std::memory_order_relaxed);
    while (!interleaved.empty()) {
        qint16 *chunk = chunkFor(frame);
        if (!chunk)
            return false;
        const qint64 offset = frame % chunkFrames;
        const auto count = std::min(
                interleaved.size(), static_cast<size_t>((chunkFrames - offset) * channels));
        std::memcpy(chunk + offset * channels, interleaved.data(), count * sizeof(qint16));
        interleaved = interleaved.subspan(count);
        frame += static_cast<qint64>(count) / channels;
        m_frames.store(frame, std::memory_order_release);
    }
    return true;
}

qint16 *PcmStore::chunkFor(qint64 frame)
{
    const qint64 number = frame / chunkFrames;
    if (number >= pages * chunksPerPage)
        return nullptr;
    auto &page = m_pages[static_cast<size_t>(number / chunksPerPage)];
    if (!page)
        page = std::make_unique<Page>();
    Chunk &chunk = page->chunks[static_cast<size_t>(number % chunksPerPage)];
    if (!chunk) {
        if (!m_budget->take(chunkBytes))
            return nullptr;
        // Left uninitialised: what has not been appended is never read.
        chunk.reset(new (std::nothrow) qint16[static_cast<size_t>(chunkFrames * channels)]);
        if (!chunk)
            m_budget->giveBack(chunkBytes);
    }
    return chunk.get();
}

} // namespace prelisten
