// SPDX-License-Identifier: MIT
// Prints what a log line that is not printed costs: without the ring that keeps the last lines, and
// with it.
#include "app/diagnostics/LogRing.h"
#include "core/Log.h"

#include <chrono>
#include <cstdio>

using namespace prelisten;

namespace {

constexpr int lines = 200'000;

void measure(const char *what)
{
    const auto began = std::chrono::steady_clock::now();
    for (int i = 0; i < lines; ++i)
        qCDebug(logFetch) << "master"
                          << "Receiving"
                          << "at byte" << i;
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - began;
    std::printf("%s: %.0f ns a line\n", what, took.count() / lines);
}

} // namespace

int main()
{
    measure("off, as before");
    const LogRing ring;
    measure("kept in the ring");
    return ring.lines().isEmpty() ? 1 : 0;
}
