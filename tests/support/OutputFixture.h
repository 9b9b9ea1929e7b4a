// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputSetup.h"
#include "tests/support/FakeOutputs.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

namespace prelisten::tests {

/// A sound server without sound, its clock, and who waits for the threads at it: what is made with
/// setup() is made after it, and goes first.
struct OutputFixture
{
    FakeClock clock;
    std::shared_ptr<FakeOutputs> outputs = std::make_shared<FakeOutputs>();
    std::unique_ptr<ThreadKeeper> keeper = std::make_unique<ThreadKeeper>();

    [[nodiscard]] OutputSetup setup() const
    {
        return {outputs, keeper.get(), [this] {
                    return clock.now();
                }};
    }

    /// What is on its way between the threads has come.
    void settle() const
    {
        outputs->settle();
        outputs->settle(); // what the first round has put off
        QCoreApplication::processEvents();
    }

    /// True, with the event loop turning, once somebody has looked at the clock more than @p times
    /// from now on.
    [[nodiscard]] bool clockIsRead(int times) const
    {
        const int before = clock.reads();
        return QTest::qWaitFor([&] { return clock.reads() > before + times; });
    }
};

/// The ways of an output not to open, as rows of a test.
inline void addFailingOpenings()
{
    using Opening = FakeOutputs::Opening;
    QTest::addColumn<Opening>("opening");
    QTest::newRow("there is no output") << Opening::NoOutput;
    QTest::newRow("it does not start") << Opening::Fails;
    QTest::newRow("it stops within start") << Opening::StopsWithin;
}

/// What becomes of an output that hangs, as rows of a test.
inline void addOpeningsAfterAHang()
{
    using Opening = FakeOutputs::Opening;
    QTest::addColumn<Opening>("opening");
    QTest::newRow("then it opens") << Opening::Works;
    QTest::newRow("then it fails") << Opening::StopsWithin;
}

} // namespace prelisten::tests
