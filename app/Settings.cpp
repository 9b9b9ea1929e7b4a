// SPDX-License-Identifier: MIT
#include "app/Settings.h"

#include "core/track/TrackRef.h"

#include <QStandardPaths>

#include <algorithm>

namespace prelisten {

namespace {

constexpr qsizetype organizationsKept = 12;
constexpr int fullVolume = 100;

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

QStringList Settings::organizations() const
{
    QStringList known = m_file.value(QStringLiteral("organizations")).toStringList();
    known.removeIf([](const QString &text) { return !isOrganizationId(text); });
    return known;
}

void Settings::rememberOrganization(const QString &organization)
{
    QStringList known = organizations();
    known.removeAll(organization);
    known.prepend(organization);
    m_file.setValue(QStringLiteral("organizations"), known.mid(0, organizationsKept));
}

int Settings::volume() const
{
    return std::clamp(m_file.value(QStringLiteral("volume"), fullVolume).toInt(), 0, fullVolume);
}

void Settings::setVolume(int percent)
{
    m_file.setValue(QStringLiteral("volume"), percent);
}

QByteArray Settings::output() const
{
    return m_file.value(QStringLiteral("output")).toByteArray();
}

void Settings::setOutput(const QByteArray &id)
{
    m_file.setValue(QStringLiteral("output"), id);
}

QByteArray Settings::windowGeometry() const
{
    return m_file.value(QStringLiteral("window")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_file.setValue(QStringLiteral("window"), geometry);
    m_file.sync(); // the last word before everything is taken down
}

bool Settings::keyWasSaved(const QString &hostAndPort) const
{
    return m_file.value(keySavedEntry(hostAndPort), false).toBool();
}

void Settings::setKeyWasSaved(const QString &hostAndPort, bool saved)
{
    m_file.setValue(keySavedEntry(hostAndPort), saved);
}

} // namespace prelisten
