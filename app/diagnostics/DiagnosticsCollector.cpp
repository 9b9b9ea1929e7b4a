// SPDX-License-Identifier: MIT
#include "app/diagnostics/DiagnosticsCollector.h"

#include "app/store/Settings.h"
#include "core/Version.h"
#include "core/analysis/Loudness.h"
#include "core/keychain/KeyStore.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QScreen>
#include <QStandardPaths>
#include <QStyle>
#include <QSysInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

// Variables that change how the program runs and whose values are no secrets.
constexpr std::array variables{"LANG", "LANGUAGE", "LC_ALL", "DISPLAY", "WAYLAND_DISPLAY",
        "PULSE_SERVER", "PIPEWIRE_REMOTE", "QT_ACCESSIBILITY", "QT_FONT_DPI",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_LOGGING_RULES", "QT_MEDIA_BACKEND",
        "QT_PLUGIN_PATH", "QT_QPA_PLATFORM", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR",
        "QT_SCREEN_SCALE_FACTORS", "QT_STYLE_OVERRIDE", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
        "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"};

ProgramFacts::Place placeOf(const QString &name, const QString &path)
{
    return {name, path, QFileInfo::exists(path)};
}

QList<ProgramFacts::Place> places()
{
    const auto folder = [](const QString &name, QStandardPaths::StandardLocation location) {
        return placeOf(name, QStandardPaths::writableLocation(location) + "/prelisten"_L1);
    };
    const QString run = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return {placeOf(u"settings"_s, Settings().fileName()),
            folder(u"data"_s, QStandardPaths::GenericDataLocation),
            folder(u"cache"_s, QStandardPaths::GenericCacheLocation),
            placeOf(u"PulseAudio's socket"_s, run + "/pulse/native"_L1),
            placeOf(u"PipeWire's socket"_s, run + "/pipewire-0"_L1)};
}

QStringList environment()
{
    QStringList set;
    for (const char *name : variables) {
        if (qEnvironmentVariableIsSet(name))
            set.append(QString::fromLatin1(name) + u'=' + qEnvironmentVariable(name));
    }
    return set;
}

QString nameOf(QNetworkProxy::ProxyType type)
{
    switch (type) {
    case QNetworkProxy::Socks5Proxy:
        return u"SOCKS 5"_s;
    case QNetworkProxy::HttpProxy:
        return u"HTTP"_s;
    case QNetworkProxy::HttpCachingProxy:
        return u"HTTP, caching"_s;
    default:
        return u"other"_s;
    }
}

} // namespace

ProgramFacts DiagnosticsCollector::program()
{
    ProgramFacts facts;
    facts.when = QDateTime::currentDateTimeUtc();
    facts.version = QStringLiteral(PRELISTEN_VERSION);
    facts.qtBuilt = QStringLiteral(QT_VERSION_STR);
    facts.qtRunning = QString::fromLatin1(qVersion());
    DecoderModule module;
    const auto decoders = module.load();
    facts.decoderFile = QDir::cleanPath(module.fileName());
    if (decoders)
        facts.libraries.append((*decoders)->libraries());
    else
        facts.decoderError = decoders.error();
    facts.libraries << Loudness::library() << KeyStore::library();
    facts.system = QSysInfo::prettyProductName() + ", "_L1 + QSysInfo::currentCpuArchitecture();
    facts.kernel = QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion();
    facts.desktop = QStringList{qEnvironmentVariable("XDG_CURRENT_DESKTOP"),
            qEnvironmentVariable("XDG_SESSION_TYPE")}
                            .join(u' ')
                            .trimmed();
    facts.locale = QLocale::system().name();
    facts.environment = prelisten::environment();
    facts.places = prelisten::places();
    return facts;
}

ScreenFacts DiagnosticsCollector::screen()
{
    ScreenFacts facts;
    facts.platform = QGuiApplication::platformName();
    facts.style = QApplication::style()->name();
    for (const QScreen *screen : QGuiApplication::screens())
        facts.screens.append({screen->name(), screen->size(), screen->devicePixelRatio(),
                screen->refreshRate()});
    return facts;
}

QStringList DiagnosticsCollector::proxies(const ApiBase &base)
{
    QStringList proxies;
    if (base.isLoopback())
        return proxies;
    for (const QNetworkProxy &proxy :
            QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(base.origin()))) {
        if (proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy)
            proxies.append(
                    u"%1 %2:%3"_s.arg(nameOf(proxy.type()), proxy.hostName()).arg(proxy.port()));
    }
    return proxies;
}

} // namespace prelisten
