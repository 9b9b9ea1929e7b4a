// SPDX-License-Identifier: MIT
#include "tests/support/SystemPalettes.h"
#include "ui/theme/Theme.h"

#include <QTest>

#include <array>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

struct SchemeUnderTest
{
    const char *name;
    QPalette system;
};

// Disabled widgets are left out on purpose: WCAG sets no contrast for them, and their faintness
// shows that they cannot be used.
std::array<SchemeUnderTest, 4> schemes()
{
    return {{
            {"dark", darkSystem()},
            {"light", lightSystem()},
            {"white on black", highContrast()},
            {"black on white", highContrast(Qt::white, Qt::black, QColor(0, 0, 0xa0))},
    }};
}

using Row = std::function<void(const QString &what, const QColor &ink, const QColor &under)>;

// The status colours of messages, cards and dots.
QList<QColor> tones(const Theme &theme)
{
    return {theme.dim, theme.ok, theme.warn, theme.danger};
}

void eachScheme(const std::function<void(const Theme &, const Row &)> &rows)
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("under");
    for (const SchemeUnderTest &scheme : schemes()) {
        rows(Theme::of(scheme.system),
                [&scheme](const QString &what, const QColor &ink, const QColor &under) {
                    QTest::addRow("%s: %s", scheme.name, qPrintable(what)) << ink << under;
                });
    }
}

void textRows(const Theme &t, const Row &row)
{
    const std::array<std::pair<QString, QColor>, 3> grounds{
            {{u"ground"_s, t.ground}, {u"panel"_s, t.panel}, {u"raised"_s, t.raised}}};
    for (const auto &[name, under] : grounds) {
        row(u"text on "_s + name, t.text, under);
        row(u"dim on "_s + name, t.dim, under);
        row(u"danger on "_s + name, t.danger, under);
        row(u"ok on "_s + name, t.ok, under);
        row(u"warn on "_s + name, t.warn, under);
        if (t.scheme != Theme::Scheme::HighContrast)
            row(u"accent as text on "_s + name, t.accent, under);
    }
    row(u"text on the accent"_s, t.onAccent, t.accent);
    row(u"text on a control pointed at"_s, t.text, Theme::mix(t.raised, t.text, 0.08));
    row(u"dim on a control pointed at"_s, t.dim, Theme::mix(t.raised, t.text, 0.08));
    row(u"text on a pressed control"_s, t.text, Theme::mix(t.raised, t.text, 0.16));
    row(u"text on the accent pointed at"_s, t.onAccent, Theme::mix(t.accent, t.onAccent, 0.08));
    row(u"solo"_s, t.on(t.warn), t.warn);
    row(u"mute"_s, t.on(t.danger), t.danger);
    const QPalette palette = t.palette();
    row(u"selected text"_s, palette.color(QPalette::HighlightedText),
            palette.color(QPalette::Highlight));
    row(u"tooltip"_s, palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase));
    row(u"placeholder in a field"_s, palette.color(QPalette::PlaceholderText), t.raised);
}

void tintRows(const Theme &t, const Row &row)
{
    for (const QColor &tone : tones(t)) {
        for (const QColor &under : {t.ground, t.panel}) {
            const QColor card = Theme::mix(under, tone, 0.07);
            row(u"text on a message"_s, t.text, card);
            row(u"second rank on a message"_s, t.dim, card);
            row(u"icon on a message"_s, tone, card);
        }
        // A verdict's details appear on the message, in any combination of colours.
        const QColor message = Theme::mix(t.panel, tone, 0.07);
        for (const QColor &mark : tones(t))
            row(u"mark of a verdict on a message"_s, mark, message);
        if (t.scheme != Theme::Scheme::HighContrast)
            row(u"next step on a message"_s, t.accent, message);
        row(u"outcome on its badge"_s, tone, Theme::mix(t.panel, tone, 0.08));
    }
    using Kind = LicenceClass::Kind;
    for (const auto kind : {Kind::CommercialCleared, Kind::CommercialEnterprise, Kind::PersonalOnly,
                 Kind::Unclear, Kind::NotRecognised, Kind::NotGiven}) {
        const QColor colour = t.licence(kind);
        row(u"licence on its badge"_s, colour, Theme::mix(t.panel, colour, 0.08));
        row(u"licence in a row"_s, colour, t.panel);
        row(u"licence in a chosen row"_s, colour, t.raised);
    }
}

void sourceRows(const Theme &t, const Row &row)
{
    QStringList names{u"master"_s, u"drums"_s, u"bass"_s, u"keys"_s, u"lead"_s, u"vocals"_s};
    // More names than the colour wheel for unknown names has colours.
    for (int i = 0; i < 40; ++i)
        names << u"stem %1"_s.arg(i);
    for (const QString &name : names)
        row(name + u" on panel"_s, t.source(name), t.panel);
}

void verify(double least)
{
    QFETCH(QColor, ink);
    QFETCH(QColor, under);
    const double contrast = Theme::contrast(ink, under);
    QVERIFY2(contrast >= least,
            qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), under.name()).arg(contrast, 0, 'f', 2)));
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrast_isThatOfTheStandard();
    void textAndIcons_areReadable_data() { eachScheme(textRows); }
    void textAndIcons_areReadable() { verify(4.5); }
    void textAndIcons_areReadable_onTints_data() { eachScheme(tintRows); }
    void textAndIcons_areReadable_onTints() { verify(4.5); }
    void sources_areReadable_data() { eachScheme(sourceRows); }
    void sources_areReadable() { verify(4.5); }
    void whereTheKeyboardIs_isSeen_data();
    void whereTheKeyboardIs_isSeen();
    // Named after Theme::on(); nothing is connected by name.
    void on_isReadable_inHighContrast(); // clazy:exclude=connect-by-name
    void aForcedScheme_isTheSchemeThatWasMeasured();
};

// Checks the contrast formula itself against known pairs.
void TestContrast::contrast_isThatOfTheStandard()
{
    QCOMPARE(Theme::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(Theme::contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(Theme::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

// The focus ring is the accent with an inner line in the ground colour. It appears on a ground, or
// on the accent itself, where the inner line sets it off.
void TestContrast::whereTheKeyboardIs_isSeen_data()
{
    eachScheme([](const Theme &t, const Row &row) {
        row(u"ring on ground"_s, t.accent, t.ground);
        row(u"ring on panel"_s, t.accent, t.panel);
        row(u"ring on raised"_s, t.accent, t.raised);
        row(u"ring on the accent"_s, t.ground, t.accent);
        row(u"outline of an empty check box"_s, t.dim, t.panel);
    });
}

void TestContrast::whereTheKeyboardIs_isSeen()
{
    verify(3);
}

void TestContrast::on_isReadable_inHighContrast()
{
    const Theme theme = Theme::of(highContrast());
    for (const QColor &fill : {theme.warn, theme.danger, theme.ground, theme.accent})
        QVERIFY(Theme::contrast(theme.on(fill), fill) >= 7);
}

void TestContrast::aForcedScheme_isTheSchemeThatWasMeasured()
{
    QCOMPARE(Theme::chosen(ColourScheme::Dark, lightSystem()).palette(),
            Theme::of(darkSystem()).palette());
    QCOMPARE(Theme::chosen(ColourScheme::Light, darkSystem()).palette(),
            Theme::of(lightSystem()).palette());
}

QTEST_APPLESS_MAIN(TestContrast)
#include "tst_contrast.moc"
