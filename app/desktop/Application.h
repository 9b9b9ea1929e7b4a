// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/MediaBackend.h"

#include <QApplication>

namespace prelisten {

/// The application, which outlives a sound server that dies, nearly always.
///
/// When its connection fails, Qt 6.8 frees what all its outputs share as soon as one thread hears
/// of it, and a player's output frees what its player goes on writing to. So the first hears of it
/// late, and the second does not at all: its writes fail until the player is gone, which is soon,
/// for the watch over the outputs does hear. What remains: a write that fails keeps a lock which is
/// freed later (amid handovers, 3 of 24 deaths instead of 8 of 8). Qt before 6.5 keeps it whenever
/// a write fails, so there only being quick helps.
class Application : public QApplication
{
    Q_OBJECT
public:
    using QApplication::QApplication;

    /// On the thread of the receiver, as the framework calls it.
    bool notify(QObject *receiver, QEvent *event) override;

private:
    const bool m_holdsBack = !MediaBackend::isBefore65();
};

} // namespace prelisten
