// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/SleepInhibitor.h"
#include "app/desktop/StayAwake.h"
#include "app/desktop/SystemBus.h"

#include <QObject>

namespace prelisten {

/// Keeps the machine awake while a track is heard, and reports when it has slept. On desktops with
/// D-Bus. GUI thread.
class SleepPresenter : public QObject
{
    Q_OBJECT
public:
    /// @p transport must outlive it.
    explicit SleepPresenter(Transport &transport);

Q_SIGNALS:
    void resumed(); ///< the machine has slept and is awake again

private:
    StayAwake m_awake;
    SleepInhibitor m_inhibitor;
    SystemBus m_bus;
};

} // namespace prelisten
