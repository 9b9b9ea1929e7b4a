// SPDX-License-Identifier: MIT
#include "core/decoding/ThreadReaper.h"

#include <utility>

namespace prelisten {

ThreadReaper::~ThreadReaper()
{
    for (const auto &thread : m_threads)
        thread->wait();
}

void ThreadReaper::keep(std::unique_ptr<QThread> thread)
{
    std::erase_if(m_threads, [](const auto &each) { return each->isFinished(); });
    if (!thread->isFinished())
        m_threads.push_back(std::move(thread));
}

} // namespace prelisten
