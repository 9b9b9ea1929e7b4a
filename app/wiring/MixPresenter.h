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

/// Connects the mixer and the audio outputs with the window. It does not own the parts it connects;
/// they must outlive it.
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
        ThreadReaper &threads;
    };

    explicit MixPresenter(Parts parts);

    /// Shows the waveforms, the loudness and the residual that @p session measures, and whether the
    /// track can be mixed.
    void join(Session &session);

    /// Starts to observe the audio outputs. Call it after the first window is shown, since it
    /// queries the sound server.
    void watchOutputs();

    /// The outputs as the framework lists them; empty before watchOutputs().
    [[nodiscard]] OutputChoice outputs() const;

private:
    void joinMixer();
    void joinLoop();
    void joinMeters();
    [[nodiscard]] std::optional<MixLevels> listeningLevels();
    void applyOutput(const OutputDevice &output);

    Parts m_parts;
    std::unique_ptr<OutputDevices> m_outputs;
    QTimer m_meters;
    bool m_metersWanted = false;
};

} // namespace prelisten
