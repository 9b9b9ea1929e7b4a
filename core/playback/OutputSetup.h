// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputStream.h"
#include "core/playback/WorkerThread.h"

#include <chrono>
#include <functional>
#include <memory>

namespace prelisten {

/// The dependencies of classes that open outputs. Tests replace the sound server and the clock.
struct OutputSetup
{
    std::shared_ptr<OutputStreamFactory> streams = qtOutputStreams();

    /// Takes over threads that are blocked in the sound server when their owner is destroyed. Null:
    /// the owner waits for them.
    ThreadReaper *reaper = nullptr;

    /// The clock; called on any thread.
    std::function<std::chrono::steady_clock::time_point()> now = &std::chrono::steady_clock::now;
};

} // namespace prelisten
