// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/Settings.h"
#include "core/mixing/MixDeck.h"
#include "core/playback/ListenDeck.h"
#include "core/playback/OutputDevices.h"
#include "core/session/Audition.h"
#include "core/session/Session.h"
#include "ui/window/MainWindow.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace prelisten {

/// Joins the mixer and the audio outputs with the window; the rest is Composition's. None of what
/// it joins is owned; all outlives it.
class MixPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Audition &audition;
        ListenDeck &listening;
        MixDeck &mixing;
        Settings &settings;
        MainWindow &window;
        ThreadKeeper &threads;
    };

    explicit MixPresenter(Parts parts);

    /// Shows what @p session finds out about the sound of the track it opens.
    void join(Session &session);

    /// Begins to look after the outputs. Not before the first window is up: it asks the sound
    /// server.
    void watchOutputs();

private:
    void joinMixer();
    void joinLoop();
    void joinMeters();
    void onOpened();
    void applyOutput(const OutputDevice &output);

    Parts m_parts;
    std::unique_ptr<OutputDevices> m_outputs;
    QTimer m_meters;
    bool m_metersWanted = false;
};

} // namespace prelisten
