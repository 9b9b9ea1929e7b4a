// SPDX-License-Identifier: MIT
#include "app/desktop/Display.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QPluginLoader>
#include <QWidget>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

// Qt's hook is a plain function without a context argument.
struct Hook
{
    std::mutex mutex; ///< held while a message is handled, so that the guard cannot disappear
    DisplayGuard *guard = nullptr;
    QtMessageHandler next = nullptr; ///< what handled messages before
};
constinit Hook hook;

QString valueOf(const QStringList &options, const QString &name)
{
    const qsizetype at = options.lastIndexOf(name);
    return at < 0 ? QString() : options.value(at + 1);
}

QString wantedPlatform(const QStringList &options)
{
    const QString named = valueOf(options, u"-platform"_s);
    return named.isEmpty() ? qEnvironmentVariable("QT_QPA_PLATFORM") : named;
}

/// Reads what the plugins say of themselves, without loading them.
QStringList installedPlatforms(const QStringList &options)
{
    QStringList folders{valueOf(options, u"-platformpluginpath"_s),
            qEnvironmentVariable("QT_QPA_PLATFORM_PLUGIN_PATH")};
    for (const QString &folder : QCoreApplication::libraryPaths())
        folders.append(folder + "/platforms"_L1);
    folders.removeAll(QString());
    QStringList names;
    for (const QString &folder : std::as_const(folders)) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
            const QJsonObject data = QPluginLoader(file.filePath()).metaData();
            for (const QJsonValue name : data["MetaData"_L1].toObject()["Keys"_L1].toArray())
                names.append(name.toString());
        }
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

QStringList namedDisplays(const QStringList &options)
{
    QStringList named;
    if (const QString display = valueOf(options, u"-display"_s); !display.isEmpty())
        named.append(display);
    // WAYLAND_SOCKET: a connection that the compositor handed over.
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"}) {
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            named.append(QLatin1String(name) + u'=' + value);
    }
    return named;
}

} // namespace

bool displayIsNamed(const QStringList &options)
{
#ifdef Q_OS_LINUX
    return !wantedPlatform(options).isEmpty() || !namedDisplays(options).isEmpty();
#else
    Q_UNUSED(options)
    return true;
#endif
}

DisplayGuard::DisplayGuard(const QStringList &options, int status)
    : m_options(options), m_status(status)
{
    Q_ASSERT(!hook.guard);
    hook.next = qInstallMessageHandler(nullptr);
    {
        const std::lock_guard lock(hook.mutex);
        hook.guard = this;
    }
    qInstallMessageHandler(onMessage);
}

// The window can be shown: the complaints about platforms that were tried before are passed on.
DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(hook.next);
    {
        const std::lock_guard lock(hook.mutex);
        hook.guard = nullptr;
    }
    for (const Complaint &complaint : m_held)
        hook.next(complaint.level,
                QMessageLogContext(nullptr, 0, nullptr, complaint.category.constData()),
                complaint.text);
}

void DisplayGuard::onMessage(
        QtMsgType level, const QMessageLogContext &context, const QString &text)
{
    const DisplayGuard *ending = nullptr;
    {
        const std::lock_guard lock(hook.mutex);
        if (level == QtFatalMsg) {
            ending = std::exchange(hook.guard, nullptr);
        } else if (hook.guard && context.category &&
                   std::strncmp(context.category, "qt.qpa.", 7) == 0) {
            hook.guard->m_held.push_back({level, context.category, text});
            return;
        }
    }
    if (ending) // without the lock: looking for the platforms may log something, too
        ending->end();
    hook.next(level, context, text);
}

void DisplayGuard::end() const
{
    const QString why = sentence(
            wantedPlatform(m_options), installedPlatforms(m_options), namedDisplays(m_options));
    std::fputs((why + u'\n').toLocal8Bit().constData(), stderr);
    std::_Exit(m_status);
}

// Qt takes a list of platforms, `wayland;xcb`, each with parameters, `offscreen:size=…`.
QString DisplayGuard::sentence(
        const QString &wanted, const QStringList &known, const QStringList &displays)
{
    const QString without = u"'prelisten check TRACK' and 'prelisten --diagnose' need none."_s;
    const QStringList named = wanted.split(u';', Qt::SkipEmptyParts);
    const bool isKnown = std::any_of(named.begin(), named.end(),
            [&known](const QString &each) { return known.contains(each.section(u':', 0, 0)); });
    if (!named.isEmpty() && !known.isEmpty() && !isKnown)
        return u"There is no platform '%1' to show the window on; there is: %2."_s.arg(
                wanted, known.join(", "_L1));
    if (displays.isEmpty())
        return u"There is no display to show the window on; "_s + without;
    return u"The display cannot be reached (%1), so no window can be shown; "_s.arg(
                   displays.join(", "_L1)) +
           without;
}

void bringToFront(QWidget &window, const QByteArray &activationToken)
{
    constexpr auto variable = "XDG_ACTIVATION_TOKEN"; // where Qt looks for it
    if (!activationToken.isEmpty())
        qputenv(variable, activationToken);
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
    qunsetenv(variable); // it is good for one time
}

} // namespace prelisten
