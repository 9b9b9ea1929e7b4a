// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/Settings.h"
#include "core/api/ApiBase.h"
#include "ui/window/MainWindow.h"

#include <QObject>

namespace prelisten {

/// Restores what is stored between two runs in the window, and stores what the user changes: the
/// preferences, the volume, the layout. GUI thread.
class SettingsPresenter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    SettingsPresenter(MainWindow &window, Settings &settings);
    ~SettingsPresenter() override; ///< stores the geometry of the window

    /// Shows everything that is stored, and the facts about the program; reports the former with
    /// the signals.
    void restore();

    void setVolume(int percent); ///< changed elsewhere than in the window
    /// Whether opened tracks and lists of checks are remembered.
    void setRemembering(bool on);

Q_SIGNALS:
    void volumeChanged(int percent);
    void preferencesChanged(const prelisten::Preferences &preferences);
    void baseChanged(const prelisten::ApiBase &base); ///< the user entered another service

private:
    void storeVolume(int percent);
    void change(const Preferences &preferences);
    void apply(const Preferences &preferences);

    MainWindow &m_window;
    Settings &m_settings;
    Preferences m_shown; ///< what the user was shown last
};

} // namespace prelisten
