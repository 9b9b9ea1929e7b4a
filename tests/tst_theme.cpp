// SPDX-License-Identifier: MIT
#include "ui/Theme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

const QPalette darkSystem{QColor(0x2d, 0x2d, 0x2d)};
const QPalette lightSystem{QColor(0xef, 0xef, 0xef)};

QPalette highContrast()
{
    QPalette palette(Qt::black, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, Qt::white);
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    return palette;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void of_followsTheLightnessOfThePalette();
    void of_isTheSameAgain_forItsOwnPalette_data();
    void of_isTheSameAgain_forItsOwnPalette();
    void of_givesOnlyTheSystemsColours_forHighContrast();
    void text_isReadable_onWhatItStandsOn_data();
    void text_isReadable_onWhatItStandsOn();
    void on_isReadable_inHighContrast();
    void source_keepsItsColour_whateverTheCase();
    void source_isDistinct_forTheUsualStems();
};

void TestTheme::of_followsTheLightnessOfThePalette()
{
    QCOMPARE(Theme::of(darkSystem).scheme, Theme::Scheme::Dark);
    QCOMPARE(Theme::of(lightSystem).scheme, Theme::Scheme::Light);
    QCOMPARE(Theme::of(highContrast()).scheme, Theme::Scheme::HighContrast);
}

void TestTheme::of_isTheSameAgain_forItsOwnPalette_data()
{
    QTest::addColumn<QPalette>("system");
    QTest::newRow("dark") << darkSystem;
    QTest::newRow("light") << lightSystem;
    QTest::newRow("high contrast") << highContrast();
}

void TestTheme::of_isTheSameAgain_forItsOwnPalette()
{
    QFETCH(QPalette, system);
    const Theme once = Theme::of(system);
    const Theme twice = Theme::of(once.palette());
    QCOMPARE(twice.scheme, once.scheme);
    QCOMPARE(twice.ground, once.ground);
    QCOMPARE(twice.palette(), once.palette());
}

void TestTheme::of_givesOnlyTheSystemsColours_forHighContrast()
{
    const Theme theme = Theme::of(highContrast());
    for (const QColor &colour : {theme.text, theme.dim, theme.ok, theme.warn, theme.danger,
                 theme.source(u"drums"_s), theme.licence(LicenceClass::Kind::PersonalOnly)})
        QCOMPARE(colour, QColor(Qt::white));
    for (const QColor &colour : {theme.ground, theme.panel, theme.raised})
        QCOMPARE(colour, QColor(Qt::black));
}

void TestTheme::text_isReadable_onWhatItStandsOn_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("under");
    for (const auto &[scheme, palette] :
            {std::pair{"dark", darkSystem}, std::pair{"light", lightSystem}}) {
        const Theme t = Theme::of(palette);
        const auto row = [&scheme = scheme](const char *what, const QColor &ink, const QColor &on) {
            QTest::addRow("%s: %s", scheme, what) << ink << on;
        };
        row("text on ground", t.text, t.ground);
        row("text on panel", t.text, t.panel);
        row("text on raised", t.text, t.raised);
        row("text on a pressed control", t.text, Theme::mix(t.raised, t.text, 0.16));
        row("dim on ground", t.dim, t.ground);
        row("dim on panel", t.dim, t.panel);
        row("dim on raised", t.dim, t.raised);
        row("text on the accent", t.onAccent, t.accent);
        row("ok on panel", t.ok, t.panel);
        row("ok on raised", t.ok, t.raised);
        row("failed on panel", t.danger, t.panel);
        row("solo", t.on(t.warn), t.warn);
        row("mute", t.on(t.danger), t.danger);
        row("loop", t.accent, t.raised);
        for (const QColor &tone : {t.dim, t.ok, t.warn, t.danger}) {
            const QColor line = Theme::mix(t.ground, tone, 0.07);
            row("text on a message", t.text, line);
            row("icon on a message", tone, line);
        }
        using Kind = LicenceClass::Kind;
        for (const auto kind : {Kind::CommercialCleared, Kind::CommercialEnterprise,
                     Kind::PersonalOnly, Kind::Unclear, Kind::NotRecognised, Kind::NotGiven}) {
            const QColor colour = t.licence(kind);
            row("licence on its badge", colour, Theme::mix(t.panel, colour, 0.08));
        }
        for (const auto &name : {u"master"_s, u"drums"_s, u"bass"_s, u"keys"_s, u"lead"_s})
            QTest::addRow("%s: %s on panel", scheme, qPrintable(name)) << t.source(name) << t.panel;
        for (int i = 0; i < 40; ++i)
            row("any other source on panel", t.source(u"stem %1"_s.arg(i)), t.panel);
    }
}

void TestTheme::text_isReadable_onWhatItStandsOn()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, under);
    const double contrast = Theme::contrast(ink, under);
    QVERIFY2(contrast >= 4.5,
            qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), under.name()).arg(contrast)));
}

void TestTheme::on_isReadable_inHighContrast()
{
    const Theme theme = Theme::of(highContrast());
    for (const QColor &fill : {theme.warn, theme.danger, theme.ground, theme.accent})
        QVERIFY(Theme::contrast(theme.on(fill), fill) >= 7);
}

void TestTheme::source_keepsItsColour_whateverTheCase()
{
    const Theme theme = Theme::of(darkSystem);
    QCOMPARE(theme.source(u"Drums"_s), theme.source(u"drum_kit"_s));
    QCOMPARE(theme.source(u"glockenspiel"_s), theme.source(u"glockenspiel"_s));
    QCOMPARE(theme.source(u"MASTER"_s), QColor(0xc9, 0xcf, 0xdc));
}

void TestTheme::source_isDistinct_forTheUsualStems()
{
    const Theme theme = Theme::of(lightSystem);
    QSet<QRgb> colours;
    for (const auto &name : {u"master"_s, u"drums"_s, u"bass"_s, u"keys"_s, u"lead"_s})
        colours.insert(theme.source(name).rgb());
    QCOMPARE(colours.size(), 5);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
