// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/Preferences.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace prelisten {

/// The settings that the app stores between runs, in an INI file in the user's configuration
/// folder. Never contains a key, a link or audio.
///
/// Other instances may change the same file: only entries that have changed are written.
class Settings
{
public:
    Settings();

    [[nodiscard]] QString fileName() const { return m_file.fileName(); }

    [[nodiscard]] QStringList organizations() const; ///< newest first
    void rememberOrganization(const QString &organization);

    [[nodiscard]] int volume() const; ///< 0…100
    void setVolume(int percent);

    /// The id of the audio output; empty: the system's default.
    [[nodiscard]] QByteArray output() const;
    void setOutput(const QByteArray &id);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    [[nodiscard]] Preferences preferences() const; ///< the default for each invalid entry
    /// Stores what differs between @p before, which the user was shown, and @p after: another
    /// instance may have changed the rest meanwhile. Returns false if the file cannot be written;
    /// the change then lasts until the program ends.
    [[nodiscard]] bool changePreferences(const Preferences &before, const Preferences &after);
    [[nodiscard]] bool setPreferences(const Preferences &preferences)
    {
        return changePreferences(this->preferences(), preferences);
    }

    [[nodiscard]] bool showsSidePanel() const;
    void setShowsSidePanel(bool shows);

    [[nodiscard]] bool showsRemaining() const; ///< remaining time instead of duration
    void setShowsRemaining(bool shows);

    [[nodiscard]] bool scalesEachLane() const; ///< the waveforms, instead of all alike
    void setScalesEachLane(bool each);

    /// Whether a key was stored in the keychain for @p hostAndPort. Needed because a locked
    /// keychain answers as if there were none.
    [[nodiscard]] bool keyWasSaved(const QString &hostAndPort) const;
    void setKeyWasSaved(const QString &hostAndPort, bool saved);

    /// Whether a login for the proxy at @p address, `host:port`, was stored in the keychain.
    [[nodiscard]] bool proxyLoginWasSaved(const QString &address) const;
    void setProxyLoginWasSaved(const QString &address, bool saved);

private:
    void set(const QString &entry, const QVariant &value);

    QSettings m_file;
    bool m_isPrivate = false; ///< the file exists, with the right permissions
};

} // namespace prelisten
