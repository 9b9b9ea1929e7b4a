// SPDX-License-Identifier: MIT
#include "app/cli/QtOptions.h"

#include <QCommandLineParser>

#include <array>

namespace prelisten {

namespace {

// As documented for QGuiApplication and QApplication, and those of the X11 platform. Left out is
// -qmljsdebugger, which opens a port for code that this program does not have.
constexpr std::array withValue{"platform", "platformpluginpath", "platformtheme", "plugin",
        "stylesheet", "qwindowgeometry", "geometry", "qwindowtitle", "title", "qwindowicon", "icon",
        "session", "display", "name"};
constexpr std::array withoutValue{"reverse", "widgetcount", "nograb", "dograb"};

} // namespace

QList<QCommandLineOption> QtOptions::all()
{
    QList<QCommandLineOption> options{
            QCommandLineOption(QStringLiteral("style"), QString(), QStringLiteral("VALUE"))};
    for (const char *name : withValue)
        options.append(QCommandLineOption(QLatin1String(name), QString(), QStringLiteral("VALUE")));
    for (const char *name : withoutValue)
        options.append(QCommandLineOption(QLatin1String(name)));
    return options;
}

QStringList QtOptions::given(const QCommandLineParser &parser)
{
    QStringList words;
    for (const char *name : withValue) {
        for (const QString &value : parser.values(QLatin1String(name)))
            words << u'-' + QLatin1String(name) << value;
    }
    for (const char *name : withoutValue) {
        if (parser.isSet(QLatin1String(name)))
            words << u'-' + QLatin1String(name);
    }
    return words;
}

QtArguments::QtArguments(const char *program, const QStringList &options)
{
    m_words.emplace_back(program);
    for (const QString &option : options)
        m_words.push_back(option.toLocal8Bit());
    for (QByteArray &word : m_words)
        m_values.push_back(word.data());
    m_count = static_cast<int>(m_values.size());
    m_values.push_back(nullptr);
}

} // namespace prelisten
