// SPDX-License-Identifier: MIT
#include "app/wiring/SettingsPresenter.h"

#include "core/Version.h"
#include "core/playback/MediaBackend.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/lanes/LaneList.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/MessageLine.h"
#include "ui/window/WindowBody.h"
#include "ui/window/WindowFit.h"
#include "ui/words/MessageWords.h"

#include <QScreen>

#include <utility>

namespace prelisten {

SettingsPresenter::SettingsPresenter(MainWindow &window, Settings &settings)
    : m_window(window), m_settings(settings)
{
    const TransportBar *transport = window.transport();
    connect(transport->output(), &OutputPanel::volumeRequested, this,
            &SettingsPresenter::storeVolume);
    connect(transport, &TransportBar::showsRemainingChanged, this,
            [this](bool remaining) { m_settings.setShowsRemaining(remaining); });
    connect(window.lanes(), &LaneList::ownScalesToggled, this,
            [this](bool own) { m_settings.setScalesEachLane(own); });
    connect(window.body(), &WindowBody::sideWantedChanged, this,
            [this](bool wanted) { m_settings.setShowsSidePanel(wanted); });
    connect(window.dialogs(), &Dialogs::preferencesApplied, this, &SettingsPresenter::change);
}

SettingsPresenter::~SettingsPresenter()
{
    m_settings.setWindowGeometry(m_window.saveGeometry());
}

void SettingsPresenter::restore()
{
    m_window.dialogs()->setApiBases(ApiBase::standard().origin().toString(),
            [](const QString &text) { return ApiBase::fromText(text).has_value(); });
    m_window.dialogs()->setMediaBackend(MediaBackend::name());
    m_window.setVersions({QStringLiteral(PRELISTEN_VERSION), QString::fromLatin1(qVersion()),
            MediaBackend::name()});
    m_window.transport()->setShowsRemaining(m_settings.showsRemaining());
    m_window.lanes()->setOwnScales(m_settings.scalesEachLane());
    m_window.body()->setSideWanted(m_settings.showsSidePanel());
    m_window.transport()->output()->setVolume(m_settings.volume());
    Q_EMIT volumeChanged(m_settings.volume());
    m_window.restoreGeometry(m_settings.windowGeometry());
    fitWindow(m_window, m_window.screen()->availableGeometry());
    m_shown = m_settings.preferences();
    apply(m_shown);
}

void SettingsPresenter::setVolume(int percent)
{
    m_window.transport()->output()->setVolume(percent);
    storeVolume(percent);
}

void SettingsPresenter::storeVolume(int percent)
{
    m_settings.setVolume(percent);
    Q_EMIT volumeChanged(percent);
}

void SettingsPresenter::setRemembering(bool on)
{
    Preferences preferences = m_shown;
    preferences.rememberRecents = on;
    change(preferences);
}

void SettingsPresenter::change(const Preferences &preferences)
{
    const Preferences before = std::exchange(m_shown, preferences);
    if (!m_settings.changePreferences(before, preferences))
        m_window.message()->showMessage(MessageWords::settingsNotStored(m_settings.fileName()));
    apply(preferences);
    if (preferences.apiBase != before.apiBase)
        Q_EMIT baseChanged(ApiBase::fromText(preferences.apiBase).value_or(ApiBase::standard()));
}

void SettingsPresenter::apply(const Preferences &preferences)
{
    m_window.setPreferences(preferences);
    Q_EMIT preferencesChanged(preferences);
}

} // namespace prelisten
