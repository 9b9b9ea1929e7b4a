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
const QLatin1String apiBaseEntry("preferences/service");
const QLatin1String proxyModeEntry("preferences/proxy");
const QLatin1String proxyAddressEntry("preferences/proxy-address");
const QLatin1String preloadEntry("preferences/preload-stems");
const QLatin1String levelMatchEntry("preferences/level-match");
const QLatin1String recentsEntry("preferences/remember-recents");
const QLatin1String reopenEntry("preferences/reopen-last");
const QLatin1String previewEntry("preferences/preview-on-arrows");
const QLatin1String schemeEntry("preferences/colours");
const QLatin1String languageEntry("preferences/language");
const QLatin1String motionEntry("preferences/reduced-motion");

/// An enumerator and its name in the file.
template <typename Enum>
struct Name
{
    Enum value;
    QLatin1String name;
};

constexpr std::array<Name<ProxyChoice::Mode>, 3> proxyModeNames{{
        {ProxyChoice::Mode::System, QLatin1String("system")},
        {ProxyChoice::Mode::None, QLatin1String("none")},
        {ProxyChoice::Mode::Manual, QLatin1String("manual")},
}};

constexpr std::array<Name<ColourScheme>, 3> schemeNames{{
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

/// The first of @p names stands for everything unknown.
template <typename Names>
auto valueOf(const Names &names, const QString &name)
{
    const auto *const known = std::find_if(
            names.begin(), names.end(), [&name](const auto &each) { return each.name == name; });
    return (known == names.end() ? names.begin() : known)->value;
}

template <typename Names, typename Enum>
QString nameOf(const Names &names, Enum value)
{
    const auto *const known = std::find_if(
            names.begin(), names.end(), [value](const auto &each) { return each.value == value; });
    return known->name;
}

// A file edited by hand may name something that is no address.
ProxyChoice proxyIn(const QSettings &file)
{
    const ProxyChoice choice{valueOf(proxyModeNames, file.value(proxyModeEntry).toString()),
            file.value(proxyAddressEntry).toString()};
    const bool isAddress = ProxyAddress::fromText(choice.address).has_value();
    if (choice.mode == ProxyChoice::Mode::Manual && !isAddress)
        return {};
    return {choice.mode, isAddress ? choice.address : QString()};
}

QString keySavedEntry(const QString &hostAndPort)
{
    return QStringLiteral("key-saved/") + hostAndPort;
}

QString proxySavedEntry(const QString &address)
{
    return QStringLiteral("proxy-login-saved/") + address;
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
    (void)lock.lockWithin(FileLock::changePatience);
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
    found.proxy = proxyIn(m_file);
    found.preloadStems = flag(m_file, preloadEntry, found.preloadStems);
    found.levelMatch = flag(m_file, levelMatchEntry, found.levelMatch);
    found.rememberRecents = flag(m_file, recentsEntry, found.rememberRecents);
    found.reopenLast = flag(m_file, reopenEntry, found.reopenLast);
    found.previewOnArrows = flag(m_file, previewEntry, found.previewOnArrows);
    found.scheme = valueOf(schemeNames, m_file.value(schemeEntry).toString());
    const QString language = m_file.value(languageEntry).toString();
    if (QLocale(language).language() != QLocale::C)
        found.language = language;
    found.reducedMotion = flag(m_file, motionEntry, found.reducedMotion);
    return found;
}

bool Settings::changePreferences(const Preferences &before, const Preferences &after)
{
    const auto change = [this](QLatin1String entry, const auto &old, const auto &value) {
        if (old != value)
            set(entry, value);
    };
    // The dialog has validated the address already; checked again, since an invalid one may contain
    // a password.
    change(apiBaseEntry, before.apiBase,
            ApiBase::fromText(after.apiBase) ? after.apiBase : QString());
    change(proxyModeEntry, nameOf(proxyModeNames, before.proxy.mode),
            nameOf(proxyModeNames, after.proxy.mode));
    // Likewise: an address that is none may contain a password.
    change(proxyAddressEntry, before.proxy.address,
            ProxyAddress::fromText(after.proxy.address) ? after.proxy.address : QString());
    change(preloadEntry, before.preloadStems, after.preloadStems);
    change(levelMatchEntry, before.levelMatch, after.levelMatch);
    change(recentsEntry, before.rememberRecents, after.rememberRecents);
    change(reopenEntry, before.reopenLast, after.reopenLast);
    change(previewEntry, before.previewOnArrows, after.previewOnArrows);
    change(schemeEntry, nameOf(schemeNames, before.scheme), nameOf(schemeNames, after.scheme));
    change(languageEntry, before.language, after.language);
    change(motionEntry, before.reducedMotion, after.reducedMotion);
    // m_file would report an error of the past for ever. This one shares its unwritten changes.
    QSettings sameFile(m_file.fileName(), QSettings::IniFormat);
    sameFile.sync();
    return sameFile.status() != QSettings::AccessError;
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

bool Settings::scalesEachLane() const
{
    return flag(m_file, QStringLiteral("scales-each-lane"), false);
}

void Settings::setScalesEachLane(bool each)
{
    set(QStringLiteral("scales-each-lane"), each);
}

bool Settings::keyWasSaved(const QString &hostAndPort) const
{
    return m_file.value(keySavedEntry(hostAndPort), false).toBool();
}

void Settings::setKeyWasSaved(const QString &hostAndPort, bool saved)
{
    set(keySavedEntry(hostAndPort), saved);
}

bool Settings::proxyLoginWasSaved(const QString &address) const
{
    return m_file.value(proxySavedEntry(address), false).toBool();
}

void Settings::setProxyLoginWasSaved(const QString &address, bool saved)
{
    set(proxySavedEntry(address), saved);
}

} // namespace prelisten
