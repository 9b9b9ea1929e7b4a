// SPDX-License-Identifier: MIT
#include "core/decoding/ThreadKeeper.h"

#include <utility>

namespace prelisten {

ThreadKeeper::~ThreadKeeper()
{
    for (const Kept &kept : m_threads)
        kept.thread->wait();
}

void ThreadKeeper::keep(std::unique_ptr<QThread> thread, std::shared_ptr<void> used)
{
    std::erase_if(m_threads, [](const Kept &kept) { return kept.thread->isFinished(); });
    if (!thread->isFinished())
        m_threads.push_back({std::move(used), std::move(thread)});
}

} // namespace prelisten
