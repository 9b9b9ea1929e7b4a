// SPDX-License-Identifier: MIT
// Shows the window in one scene, to be looked at, photographed or read by assistive tools.
#include "tests/tools/PreviewChecks.h"
#include "tests/tools/PreviewIntents.h"
#include "tests/tools/PreviewSamples.h"
#include "tests/tools/PreviewScenes.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/TrackView.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>
#include <QTimer>

#include <map>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

QPalette systemPalette(const QCommandLineParser &options)
{
    if (options.isSet(u"contrast"_s)) {
        QPalette palette(Qt::black, Qt::black);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(role, Qt::white);
        palette.setColor(QPalette::Base, Qt::black);
        palette.setColor(QPalette::Highlight, Qt::yellow);
        palette.setColor(QPalette::HighlightedText, Qt::black);
        return palette;
    }
    return options.isSet(u"dark"_s) ? QPalette(QColor(0x2d, 0x2d, 0x2d))
                                    : QPalette(QColor(0xef, 0xef, 0xef));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{u"scenario"_s, u"Which scene."_s, u"name"_s, u"playing"_s},
            {u"dark"_s, u"A dark system palette."_s}, {u"light"_s, u"A light system palette."_s},
            {u"contrast"_s, u"A high-contrast system palette."_s}, {u"rtl"_s, u"Right to left."_s},
            {u"size"_s, u"Of the window."_s, u"WxH"_s}, {u"run"_s, u"Let the position run."_s},
            {u"text"_s, u"How large the text is."_s, u"percent"_s}});
    options.process(app);
    if (options.isSet(u"text"_s)) {
        QFont font = QApplication::font();
        font.setPixelSize(13 * options.value(u"text"_s).toInt() / 100);
        QApplication::setFont(font);
    }
    QApplication::setPalette(systemPalette(options));
    if (options.isSet(u"rtl"_s))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    std::map<QString, Scene> known = trackScenes();
    known.insert(checkScenes().begin(), checkScenes().end());
    const auto scene = known.find(options.value(u"scenario"_s));
    if (scene == known.end()) {
        QTextStream(stderr) << "no such scene\n";
        return 2;
    }
    MainWindow window;
    window.reference()->setOrganizations(
            {{u"org_abc123"_s, {}}, {u"org_def456"_s, {}}}, u"org_abc123"_s);
    scene->second(window);
    const QStringList size = options.value(u"size"_s).split(u'x');
    if (size.size() == 2)
        window.resize(size.at(0).toInt(), size.at(1).toInt());
    printIntents(window);
    window.show();

    QTimer clock;
    qint64 position = 51'300;
    QObject::connect(&clock, &QTimer::timeout, &window, [&] {
        window.track()->setPosition(position += 50);
        window.track()->setLevels(sampleLevels(static_cast<double>(position) / 1000.0));
    });
    if (options.isSet(u"run"_s))
        clock.start(50);
    return QApplication::exec();
}
