// SPDX-License-Identifier: MIT
#include "app/cli/Check.h"
#include "app/cli/CheckInput.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Diagnose.h"
#include "app/cli/DiagnosePart.h"
#include "app/cli/QtOptions.h"
#include "app/cli/SecondStart.h"
#include "app/cli/StandardStreams.h"
#include "app/desktop/Application.h"
#include "app/desktop/Display.h"
#include "app/desktop/HeapPolicy.h"
#include "app/desktop/Languages.h"
#include "app/desktop/ProcessProtection.h"
#include "app/desktop/ShutdownWatchdog.h"
#include "app/diagnostics/LogRing.h"
#include "app/wiring/Composition.h"
#include "core/Version.h"
#include "core/api/DesktopProxies.h"
#include "core/playback/MediaBackend.h"
#include "ui/accessibility/PasswordEvents.h"
#include "ui/theme/Style.h"

#ifdef PRELISTEN_MPRIS
#include "app/desktop/SessionBusProbe.h"
#endif
#ifdef Q_OS_UNIX
#include "app/desktop/SignalWatch.h"
#endif

#include <QLoggingCategory>
#include <QStyleFactory>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace prelisten;

namespace {

using namespace std::chrono_literals;

// Shutdown usually takes a few ms; the rest is reserve for a busy machine and closing connections.
constexpr auto longestTeardown = 3s;
// A bus answers within a ms unless the machine is busy.
constexpr auto busPatience = 2s;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

void nameTheApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("prelisten"));
    QCoreApplication::setApplicationName(QStringLiteral("prelisten"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PRELISTEN_VERSION));
}

/// Keeps lines of the media framework off the terminal, such as its list of codecs, which mean
/// nothing to the user. QT_LOGGING_RULES takes precedence and brings them back.
void quietLibraries()
{
    QLoggingCategory::setFilterRules(QStringLiteral("default.debug=false\nqt.multimedia*=false"));
}

int showWindow(CommandLine line, int &argc, char **argv)
{
    constexpr int usage = static_cast<int>(ExitStatus::Usage);
    if (!displayIsNamed(line.qtOptions)) {
        print(stderr, DisplayGuard::sentence({}, {}, {}) + u'\n');
        return usage;
    }
#ifdef PRELISTEN_MPRIS
    if (!sessionBusAnswers(busPatience))
        hideSessionBus();
#endif
    const LogRing log;
    ShutdownWatchdog guard; // outlives everything whose destructor may hang
    MediaBackend::choose();
    auto display = std::make_unique<DisplayGuard>(line.qtOptions, usage);
    Application application(argc, argv);
    display.reset();
    if (!line.style.isEmpty()) {
        if (const QStringList known = QStyleFactory::keys();
                !known.contains(line.style, Qt::CaseInsensitive)) {
            print(stderr, QStringLiteral("There is no style '%1' here; there is: %2.\n")
                                  .arg(line.style, known.join(QLatin1String(", "))));
            return usage;
        }
        Style::use(line.style);
    }
    maskPasswordEvents();
    nameTheApplication();
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Prelisten"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.prelisten.Prelisten"));

    const Preferences preferences = Settings().preferences();
    if (!line.apiBaseIsGiven)
        line.apiBase = ApiBase::fromText(preferences.apiBase).value_or(line.apiBase);
    SingleInstance instance(ServiceHost::nameOf(line.demo, line.apiBase));
    if (const std::optional<int> status = handOverToWindow(instance, line))
        return *status;
    const Languages languages(Languages::choose(preferences.language, QLocale::system()));
    Composition wiring(line, log);
    wiring.start();
    QObject::connect(&wiring, &Composition::serviceReplaced, &instance, &SingleInstance::moveTo);
    QObject::connect(&application, &QGuiApplication::lastWindowClosed, &instance,
            &SingleInstance::stopListening);
    QObject::connect(&instance, &SingleInstance::received, &wiring, &Composition::carryOut);
    QObject::connect(
            &application, &Application::linkGiven, &wiring, [&wiring](const QString &link) {
                wiring.carryOut(StartRequest::forTrack(link, {}), {});
            });
    QObject::connect(&instance, &SingleInstance::refused, &wiring, &Composition::refuse);
    instance.setKeyJudge([&wiring](const KeyProof &named) { return wiring.compareKey(named); });
    const int code = QApplication::exec();
    guard.arm(longestTeardown, code);
    return code;
}

int runCheck(const CommandLine &line, int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    nameTheApplication();
    const auto rows = readCheckInput(line); // may block; Ctrl+C ends it as usual
    if (!rows) {
        print(stderr, rows.error() + u'\n');
        return static_cast<int>(ExitStatus::Usage);
    }
#ifdef Q_OS_UNIX
    SignalWatch signalWatch; // must exist before the first thread starts
#endif
    Check check(line, *rows);
#ifdef Q_OS_UNIX
    QObject::connect(&signalWatch, &SignalWatch::terminated, &check,
            [&check](int number) { check.interrupt(SignalWatch::exitStatus(number)); });
#endif
    check.start();
    return QCoreApplication::exec();
}

int diagnose(const CommandLine &line, int &argc, char **argv)
{
    int status = 0;
    for (const QString &part : line.parts)
        status = std::max(status, DiagnosePart::run(part, line, argc, argv));
    if (!line.parts.isEmpty())
        return status;
    const LogRing log;
    const QCoreApplication application(argc, argv);
    nameTheApplication();
    Diagnose diagnose(line, log);
    diagnose.start();
    return QCoreApplication::exec();
}

int run(int argc, char **argv)
{
    openStandardStreams();
#ifdef PRELISTEN_PROTECT_MEMORY
    protectProcessMemory();
#endif
    shareOneHeap();
    quietLibraries();
    const CommandLine line = CommandLine::parse(wordsOf(argc, argv));
    QtArguments arguments(argc > 0 ? argv[0] : "prelisten", line.qtOptions);
    switch (line.action) {
    case CommandLine::Action::ShowWindow:
        return showWindow(line, arguments.count(), arguments.values());
    case CommandLine::Action::Check:
        return runCheck(line, arguments.count(), arguments.values());
    case CommandLine::Action::Diagnose:
        return diagnose(line, arguments.count(), arguments.values());
    case CommandLine::Action::PrintAndExit:
        print(stdout, line.text);
        return 0;
    case CommandLine::Action::Refuse:
        print(stderr, line.text);
        break;
    }
    return static_cast<int>(ExitStatus::Usage);
}

} // namespace

int main(int argc, char **argv)
{
    const int status = run(argc, argv);
    if (DesktopProxies::isLookingUp()) {
        std::fflush(nullptr);
        std::_Exit(status);
    }
    return status;
}
