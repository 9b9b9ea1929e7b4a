// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputStream.h"
#include "core/playback/WorkerThread.h"

#include <chrono>
#include <functional>
#include <memory>

namespace prelisten {

/// What those who open outputs work with. Tests have a sound server and a clock of their own.
struct OutputSetup
{
    std::shared_ptr<OutputStreamFactory> streams = qtOutputStreams();

    /// Takes the threads that hang in the sound server when their owner goes. None: their owner
    /// waits for them.
    ThreadKeeper *keeper = nullptr;

    /// The time; any thread.
    std::function<std::chrono::steady_clock::time_point()> now = &std::chrono::steady_clock::now;
};

} // namespace prelisten
