// SPDX-License-Identifier: MIT
#include "app/cli/DiagnosePart.h"

#include "app/desktop/Display.h"
#include "app/diagnostics/DiagnosticsCollector.h"
#include "app/diagnostics/DiagnosticsText.h"
#include "app/store/ApiKeySource.h"
#include "core/playback/MediaBackend.h"
#include "core/playback/OutputList.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto keychainPatience = 3s;

void print(const QString &section)
{
    std::fputs(section.toLocal8Bit().constData(), stdout);
    std::fflush(stdout); // what follows may hang
}

int runScreen(const CommandLine &line, int &argc, char **argv)
{
    auto display =
            std::make_unique<DisplayGuard>(line.qtOptions, static_cast<int>(ExitStatus::Usage));
    const QApplication application(argc, argv);
    display.reset();
    print(DiagnosticsText::screen(DiagnosticsCollector::screen()));
    return 0;
}

OutputChoice listedOutputs()
{
    const auto list = qtOutputList();
    OutputChoice choice;
    for (const OutputDevice &output : list->outputs())
        choice.outputs.append({output.id, output.name});
    choice.defaultName = list->defaultOutput().name;
    choice.chosen = Settings().output();
    return choice;
}

int runSound(int &argc, char **argv)
{
    MediaBackend::choose();
    const QCoreApplication application(argc, argv);
    SoundServer server;
    QObject::connect(&server, &SoundServer::answered, &server, [](const SoundServerFacts &facts) {
        print(DiagnosticsText::soundServer(facts));
        print(u"\n"_s + DiagnosticsText::outputs(MediaBackend::name(), listedOutputs()));
        QCoreApplication::quit();
    });
    server.ask();
    return QCoreApplication::exec();
}

int runService(const ApiBase &base, int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    ServiceFacts facts;
    facts.base = base;
    facts.proxies = DiagnosticsCollector::proxies(base);
    Settings settings;
    ApiKeySource keys(base, settings);
    const auto end = [&] {
        facts.key = keys.inUse();
        print(DiagnosticsText::service(facts));
        QCoreApplication::exit(0);
    };
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &keys, end);
    QObject::connect(&keys, &ApiKeySource::changed, &patience, [&] {
        if (!keys.isAsking())
            patience.start(0ms);
    });
    patience.start(keychainPatience);
    keys.load();
    return QCoreApplication::exec();
}

} // namespace

QStringList DiagnosePart::names()
{
    return {u"screen"_s, u"sound"_s, u"service"_s};
}

int DiagnosePart::run(const QString &name, CommandLine line, int &argc, char **argv)
{
    if (name == "screen"_L1)
        return runScreen(line, argc, argv);
    if (name == "sound"_L1)
        return runSound(argc, argv);
    if (!line.apiBaseIsGiven)
        line.apiBase = ApiBase::fromText(Settings().preferences().apiBase).value_or(line.apiBase);
    return runService(line.apiBase, argc, argv);
}

} // namespace prelisten
