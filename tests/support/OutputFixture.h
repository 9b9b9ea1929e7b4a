// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputSetup.h"
#include "tests/support/FakeOutputs.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

namespace prelisten::tests {

/// A fake sound server, its clock, and the ThreadReaper that waits for its threads. Must outlive
/// everything made with setup().
struct OutputFixture
{
    FakeClock clock;
    std::shared_ptr<FakeOutputs> outputs = std::make_shared<FakeOutputs>();
    std::unique_ptr<ThreadReaper> reaper = std::make_unique<ThreadReaper>();

    [[nodiscard]] OutputSetup setup() const
    {
        return {outputs, reaper.get(), [this] {
                    return clock.now();
                }};
    }

    /// Waits until all queued calls between the threads have been handled.
    void settle() const
    {
        outputs->settle();
        outputs->settle(); // for calls that were queued during the first one
        QCoreApplication::processEvents();
    }

    /// Runs the event loop until the clock has been read more than @p times from now on; false
    /// after 5 s.
    [[nodiscard]] bool clockIsRead(int times) const
    {
        const int before = clock.reads();
        return QTest::qWaitFor([&] { return clock.reads() > before + times; });
    }
};

/// Adds a test row for each way in which an output can fail to open.
inline void addFailingOpenings()
{
    using Opening = FakeOutputs::Opening;
    QTest::addColumn<Opening>("opening");
    QTest::newRow("there is no output") << Opening::NoOutput;
    QTest::newRow("it does not start") << Opening::Fails;
    QTest::newRow("it stops within start") << Opening::StopsWithin;
}

/// Adds a test row for each way in which an output that hung can go on.
inline void addOpeningsAfterAHang()
{
    using Opening = FakeOutputs::Opening;
    QTest::addColumn<Opening>("opening");
    QTest::newRow("then it opens") << Opening::Works;
    QTest::newRow("then it fails") << Opening::StopsWithin;
}

} // namespace prelisten::tests
