// SPDX-License-Identifier: MIT
#include "app/store/Settings.h"

#include "app/store/FileLock.h"
#include "app/store/PrivateFile.h"
#include "core/api/ApiBase.h"
#include "core/track/TrackRef.h"

#include <QLocale>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <utility>

namespace prelisten {

namespace {

constexpr qsizetype organizationsKept = 12;
constexpr int fullVolume = 100;
// A change takes some ms; a wait as long as this means that the lock's holder hangs.
constexpr std::chrono::seconds lockPatience(2);

const QLatin1String apiBaseEntry("preferences/service");
const QLatin1String preloadEntry("preferences/preload-stems");
const QLatin1String levelMatchEntry("preferences/level-match");
const QLatin1String recentsEntry("preferences/remember-recents");
const QLatin1String previewEntry("preferences/preview-on-arrows");
const QLatin1String schemeEntry("preferences/colours");
const QLatin1String languageEntry("preferences/language");
const QLatin1String motionEntry("preferences/reduced-motion");

struct SchemeName
{
    ColourScheme scheme;
    QLatin1String name;
};

constexpr std::array<SchemeName, 3> schemeNames{{
        {ColourScheme::System, QLatin1String("system")},
        {ColourScheme::Light, QLatin1String("light")},
        {ColourScheme::Dark, QLatin1String("dark")},
}};

// A file edited by hand may contain anything, and QVariant would convert nearly any word to true.
bool flag(const QSettings &file, const QString &entry, bool otherwise)
{
    const QString text = file.value(entry).toString();
    if (text == QLatin1String("true"))
        return true;
    return text == QLatin1String("false") ? false : otherwise;
}

ColourScheme schemeOf(const QString &name)
{
    const auto *const known = std::find_if(schemeNames.begin(), schemeNames.end(),
            [&name](const SchemeName &each) { return each.name == name; });
    return known == schemeNames.end() ? ColourScheme::System : known->scheme;
}

QString nameOf(ColourScheme scheme)
{
    const auto *const known = std::find_if(schemeNames.begin(), schemeNames.end(),
            [scheme](const SchemeName &each) { return each.scheme == scheme; });
    return known->name;
}

QString keySavedEntry(const QString &hostAndPort)
{
    return QStringLiteral("key-saved/") + hostAndPort;
}

} // namespace

Settings::Settings()
    : m_file(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                      QStringLiteral("/prelisten/prelisten.ini"),
              QSettings::IniFormat)
{
}

void Settings::set(const QString &entry, const QVariant &value)
{
    // QSettings keeps the permissions of a file that exists.
    if (!std::exchange(m_isPrivate, true))
        makePrivateFile(m_file.fileName());
    m_file.setValue(entry, value);
}

QStringList Settings::organizations() const
{
    QStringList known = m_file.value(QStringLiteral("organizations")).toStringList();
    known.removeIf([](const QString &text) { return !isOrganizationId(text); });
    return known;
}

void Settings::rememberOrganization(const QString &organization)
{
    if (organizations().value(0) == organization)
        return;
    makePrivateFile(m_file.fileName());
    FileLock lock(m_file.fileName() + QStringLiteral(".change"));
    (void)lock.lockWithin(lockPatience);
    m_file.sync(); // reads what another instance has stored
    QStringList known = organizations();
    known.removeAll(organization);
    known.prepend(organization);
    set(QStringLiteral("organizations"), known.mid(0, organizationsKept));
    m_file.sync();
}

int Settings::volume() const
{
    return std::clamp(m_file.value(QStringLiteral("volume"), fullVolume).toInt(), 0, fullVolume);
}

void Settings::setVolume(int percent)
{
    set(QStringLiteral("volume"), percent);
}

QByteArray Settings::output() const
{
    return m_file.value(QStringLiteral("output")).toByteArray();
}

void Settings::setOutput(const QByteArray &id)
{
    set(QStringLiteral("output"), id);
}

QByteArray Settings::windowGeometry() const
{
    return m_file.value(QStringLiteral("window")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    set(QStringLiteral("window"), geometry);
    m_file.sync(); // this is the last write before the app shuts down
}

Preferences Settings::preferences() const
{
    Preferences found;
    const QString base = m_file.value(apiBaseEntry).toString();
    if (ApiBase::fromText(base))
        found.apiBase = base;
    found.preloadStems = flag(m_file, preloadEntry, found.preloadStems);
    found.levelMatch = flag(m_file, levelMatchEntry, found.levelMatch);
    found.rememberRecents = flag(m_file, recentsEntry, found.rememberRecents);
    found.previewOnArrows = flag(m_file, previewEntry, found.previewOnArrows);
    found.scheme = schemeOf(m_file.value(schemeEntry).toString());
    const QString language = m_file.value(languageEntry).toString();
    if (QLocale(language).language() != QLocale::C)
        found.language = language;
    found.reducedMotion = flag(m_file, motionEntry, found.reducedMotion);
    return found;
}

void Settings::changePreferences(const Preferences &before, const Preferences &after)
{
    const auto change = [this](QLatin1String entry, const auto &old, const auto &value) {
        if (old != value)
            set(entry, value);
    };
    // The dialog has validated the address already; checked again, since an invalid one may contain
    // a password.
    change(apiBaseEntry, before.apiBase,
            ApiBase::fromText(after.apiBase) ? after.apiBase : QString());
    change(preloadEntry, before.preloadStems, after.preloadStems);
    change(levelMatchEntry, before.levelMatch, after.levelMatch);
    change(recentsEntry, before.rememberRecents, after.rememberRecents);
    change(previewEntry, before.previewOnArrows, after.previewOnArrows);
    change(schemeEntry, nameOf(before.scheme), nameOf(after.scheme));
    change(languageEntry, before.language, after.language);
    change(motionEntry, before.reducedMotion, after.reducedMotion);
}

bool Settings::showsSidePanel() const
{
    return flag(m_file, QStringLiteral("side-panel/shown"), true);
}

void Settings::setShowsSidePanel(bool shows)
{
    set(QStringLiteral("side-panel/shown"), shows);
}

bool Settings::showsRemaining() const
{
    return flag(m_file, QStringLiteral("shows-remaining"), false);
}

void Settings::setShowsRemaining(bool shows)
{
    set(QStringLiteral("shows-remaining"), shows);
}

bool Settings::keyWasSaved(const QString &hostAndPort) const
{
    return m_file.value(keySavedEntry(hostAndPort), false).toBool();
}

void Settings::setKeyWasSaved(const QString &hostAndPort, bool saved)
{
    set(keySavedEntry(hostAndPort), saved);
}

} // namespace prelisten
