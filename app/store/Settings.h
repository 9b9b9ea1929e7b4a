// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/Preferences.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace prelisten {

/// What the app remembers between runs, in one INI file of the user's configuration folder. Never a
/// key, a link or audio.
class Settings
{
public:
    Settings();

    [[nodiscard]] QStringList organizations() const; ///< newest first
    void rememberOrganization(const QString &organization);

    [[nodiscard]] int volume() const; ///< 0…100
    void setVolume(int percent);

    [[nodiscard]] QByteArray output()
            const; ///< id of the audio output; empty: the system's default
    void setOutput(const QByteArray &id);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    [[nodiscard]] Preferences preferences() const; ///< what cannot be understood is as at first
    void setPreferences(const Preferences &preferences);

    [[nodiscard]] bool showsSidePanel() const;
    void setShowsSidePanel(bool shows);

    [[nodiscard]] bool showsRemaining() const; ///< the time that is left, not the whole duration
    void setShowsRemaining(bool shows);

    /// Whether a key was once saved in the keychain for @p hostAndPort: a locked keychain answers
    /// as if there were none.
    [[nodiscard]] bool keyWasSaved(const QString &hostAndPort) const;
    void setKeyWasSaved(const QString &hostAndPort, bool saved);

private:
    QSettings m_file;
};

} // namespace prelisten
