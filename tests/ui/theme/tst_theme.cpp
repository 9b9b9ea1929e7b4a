// SPDX-License-Identifier: MIT
#include "tests/support/SystemPalettes.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void of_followsTheLightnessOfThePalette();
    void of_isTheSameAgain_forItsOwnPalette_data();
    void of_isTheSameAgain_forItsOwnPalette();
    void of_givesOnlyTheSystemsColours_forHighContrast();
    void chosen_winsOverTheSystem_butNotOverHighContrast_data();
    void chosen_winsOverTheSystem_butNotOverHighContrast();
    void motion_isLess_whereAPersonWantsIt();
    void aStyleSheet_doesNotReplaceTheStyle();
    void source_keepsItsColour_whateverTheCase();
    void source_isDistinct_forTheUsualStems();
    void comboBox_hasRoomForItsLongestEntry_data();
    void comboBox_hasRoomForItsLongestEntry();
    void spinBox_hasRoomForItsLongestText_besideItsTwoArrows();
};

void TestTheme::of_followsTheLightnessOfThePalette()
{
    QCOMPARE(Theme::of(darkSystem()).scheme, Theme::Scheme::Dark);
    QCOMPARE(Theme::of(lightSystem()).scheme, Theme::Scheme::Light);
    QCOMPARE(Theme::of(highContrast()).scheme, Theme::Scheme::HighContrast);
}

void TestTheme::of_isTheSameAgain_forItsOwnPalette_data()
{
    QTest::addColumn<QPalette>("system");
    QTest::newRow("dark") << darkSystem();
    QTest::newRow("light") << lightSystem();
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

void TestTheme::chosen_winsOverTheSystem_butNotOverHighContrast_data()
{
    QTest::addColumn<ColourScheme>("choice");
    QTest::addColumn<QPalette>("system");
    QTest::addColumn<Theme::Scheme>("scheme");
    using C = ColourScheme;
    using S = Theme::Scheme;
    QTest::newRow("system, dark") << C::System << darkSystem() << S::Dark;
    QTest::newRow("system, light") << C::System << lightSystem() << S::Light;
    QTest::newRow("light over dark") << C::Light << darkSystem() << S::Light;
    QTest::newRow("dark over light") << C::Dark << lightSystem() << S::Dark;
    QTest::newRow("dark over dark") << C::Dark << darkSystem() << S::Dark;
    QTest::newRow("light over contrast") << C::Light << highContrast() << S::HighContrast;
    QTest::newRow("dark over contrast") << C::Dark << highContrast() << S::HighContrast;
}

void TestTheme::chosen_winsOverTheSystem_butNotOverHighContrast()
{
    QFETCH(ColourScheme, choice);
    QFETCH(QPalette, system);
    QFETCH(Theme::Scheme, scheme);
    const Theme theme = Theme::chosen(choice, system);
    QCOMPARE(theme.scheme, scheme);
    // Painting code looks up the theme by its widget's palette.
    const Theme again = Theme::of(theme.palette());
    QCOMPARE(again.scheme, scheme);
    QCOMPARE(again.ground, theme.ground);
}

void TestTheme::motion_isLess_whereAPersonWantsIt()
{
    Style::use();
    const QWidget widget;
    QVERIFY(showsMotion(widget));
    Style::setReducedMotion(true);
    QVERIFY(!showsMotion(widget));
    Style::setReducedMotion(false);
    QVERIFY(showsMotion(widget));
}

void TestTheme::aStyleSheet_doesNotReplaceTheStyle()
{
    Style::use();
    const auto *ours = qApp->findChild<Style *>();
    QVERIFY(ours);
    qApp->setStyleSheet(u"QLabel { margin: 0 }"_s); // as with -stylesheet
    Style::use();
    QCOMPARE(qApp->findChild<Style *>(), ours);
    const QWidget widget;
    Style::setReducedMotion(true);
    QVERIFY(!showsMotion(widget));
    Style::setReducedMotion(false);
    qApp->setStyleSheet({});
}

void TestTheme::source_keepsItsColour_whateverTheCase()
{
    const Theme theme = Theme::of(darkSystem());
    QCOMPARE(theme.source(u"Drums"_s), theme.source(u"drum_kit"_s));
    QCOMPARE(theme.source(u"glockenspiel"_s), theme.source(u"glockenspiel"_s));
    QCOMPARE(theme.source(u"MASTER"_s), QColor(0xc9, 0xcf, 0xdc));
}

void TestTheme::source_isDistinct_forTheUsualStems()
{
    const Theme theme = Theme::of(lightSystem());
    QSet<QRgb> colours;
    for (const auto &name : {u"master"_s, u"drums"_s, u"bass"_s, u"keys"_s, u"lead"_s})
        colours.insert(theme.source(name).rgb());
    QCOMPARE(colours.size(), 5);
}

void TestTheme::comboBox_hasRoomForItsLongestEntry_data()
{
    QTest::addColumn<QString>("entry");
    QTest::newRow("English") << u"As fast as allowed"_s;
    QTest::newRow("German") << u"So schnell wie erlaubt"_s;
    QTest::newRow("French") << u"Aussi vite que permis"_s;
    QTest::newRow("short") << u"1"_s;
}

void TestTheme::comboBox_hasRoomForItsLongestEntry()
{
    QFETCH(const QString, entry);
    Style::use();
    QComboBox box;
    box.addItems({u"0"_s, entry});
    box.resize(box.sizeHint());
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect text = box.style()->subControlRect(
            QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    // The text keeps a pixel from the ends of its field.
    QVERIFY2(text.width() - 2 >= box.fontMetrics().horizontalAdvance(entry),
            qPrintable(QString::number(text.width())));
}

void TestTheme::spinBox_hasRoomForItsLongestText_besideItsTwoArrows()
{
    Style::use();
    QSpinBox box;
    box.setPrefix(u"nach "_s);
    box.setSuffix(u" Tagen"_s);
    box.resize(box.sizeHint());
    QStyleOptionSpinBox option;
    option.initFrom(&box);
    const auto part = [&](QStyle::SubControl each) {
        return box.style()->subControlRect(QStyle::CC_SpinBox, &option, each, &box);
    };
    const QRect text = part(QStyle::SC_SpinBoxEditField);
    const QRect up = part(QStyle::SC_SpinBoxUp);
    const QRect down = part(QStyle::SC_SpinBoxDown);
    QVERIFY(text.width() - 2 >= box.fontMetrics().horizontalAdvance(u"nach 99 Tagen"_s));
    QVERIFY(!up.intersects(down) && !text.intersects(up | down));
    QCOMPARE(up.size(), down.size());
    QVERIFY(box.rect().contains(up | down));
    QTest::mouseClick(&box, Qt::LeftButton, {}, up.center());
    QCOMPARE(box.value(), 1);
    QTest::mouseClick(&box, Qt::LeftButton, {}, down.center());
    QCOMPARE(box.value(), 0);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
