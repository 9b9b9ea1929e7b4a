// SPDX-License-Identifier: MIT
#include "app/desktop/Languages.h"
#include "tests/support/WindowProbe.h"
#include "ui/dialogs/PreferencesDialog.h"
#include "ui/words/MixWords.h"
#include "ui/words/Words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

constexpr QSize smallest(700, 480);

// Shows the longest texts that the window has: if these fit, all others do.
void fill(MainWindow &window)
{
    window.setKey({KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s});
    window.showTrack(sampleTrack());
    window.setSourceState(u"drums"_s, {SourceState::Kind::Loading, 42});
    window.setSourceState(u"bass"_s, {SourceState::Kind::Failed, 0});
    window.track()->setMix(sampleMix());
    window.setState(PlaybackState::WaitingForNetwork);
    window.transport()->setRenewals(3);
    window.showNote(Note::OpeningTrack);
}

void eachLanguage()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English") << QLocale(QLocale::English);
    QTest::newRow("Deutsch") << QLocale(QLocale::German);
    QTest::newRow("Français") << QLocale(QLocale::French);
}

QString isCut(const QWidget &widget)
{
    const int needed = widget.minimumSizeHint().width();
    return widget.isVisible() && widget.width() < needed
                   ? u"%1 “%2”: %3 of %4 pixels"_s
                             .arg(QString::fromLatin1(widget.metaObject()->className()),
                                     widget.accessibleName())
                             .arg(widget.width())
                             .arg(needed)
                   : QString();
}

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void choose_takesWhatIsWanted_andWhatTheSystemPrefers_data();
    void choose_takesWhatIsWanted_andWhatTheSystemPrefers();
    void words_numbersAndDirection_goTogether();
    void words_areEnglishAgain_afterwards();
    void offered_isWhatThereAreWordsFor();
    void menus_haveEachLetterOnce_data() { eachLanguage(); }
    void menus_haveEachLetterOnce();
    void window_fitsIntoTheSmallestSize_data() { eachLanguage(); }
    void window_fitsIntoTheSmallestSize();
    void window_cutsNothing_data() { eachLanguage(); }
    void window_cutsNothing();
    void language_leavesTheDirection_toQtsOption();
    void window_mirrors_butTimeRunsOn();

private:
    QLocale m_locale;
};

void TestLanguages::init()
{
    m_locale = QLocale();
}

void TestLanguages::cleanup()
{
    QLocale::setDefault(m_locale);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestLanguages::choose_takesWhatIsWanted_andWhatTheSystemPrefers_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("the system's") << u""_s << u"de_DE"_s << u"de_DE"_s;
    QTest::newRow("in the system's country") << u""_s << u"fr_CH"_s << u"fr_CH"_s;
    QTest::newRow("wanted") << u"fr"_s << u"de_DE"_s << u"fr_FR"_s;
    QTest::newRow("wanted, in the system's country") << u"de"_s << u"de_AT"_s << u"de_AT"_s;
    QTest::newRow("English, in the system's country") << u"en"_s << u"en_GB"_s << u"en_GB"_s;
    QTest::newRow("not spoken") << u""_s << u"ar_EG"_s << u"en_US"_s;
    QTest::newRow("wanted but not spoken") << u"it"_s << u"de_CH"_s << u"de_CH"_s;
    QTest::newRow("nonsense") << u"../.."_s << u"fr_FR"_s << u"fr_FR"_s;
    QTest::newRow("no language at all") << u""_s << u"C"_s << u"en_US"_s;
}

void TestLanguages::choose_takesWhatIsWanted_andWhatTheSystemPrefers()
{
    QFETCH(QString, wanted);
    QFETCH(QString, system);
    QFETCH(QString, chosen);
    QCOMPARE(Languages::choose(wanted, QLocale(system)).name(), chosen);
}

void TestLanguages::words_numbersAndDirection_goTogether()
{
    const QDateTime when(QDate(2026, 5, 3), QTime(10, 31), QTimeZone::utc());
    {
        const Languages german{QLocale(QLocale::German)};
        QCOMPARE(Words::yesNo(true), u"ja"_s);
        QVERIFY(Words::createdUtc(when).startsWith(u"3. Mai 2026"_s));
        QCOMPARE(MixWords::decibels(-9.84), u"\u22129,8 dB"_s);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    }
    const Languages french{QLocale(QLocale::French)};
    QCOMPARE(Words::yesNo(true), u"oui"_s);
    QVERIFY(Words::createdUtc(when).startsWith(u"3 mai 2026"_s));
}

void TestLanguages::words_areEnglishAgain_afterwards()
{
    {
        const Languages german{QLocale(QLocale::German)};
    }
    const Languages english{QLocale(QLocale::English)};
    QCOMPARE(Words::yesNo(true), u"yes"_s);
    QCOMPARE(MixWords::decibels(-9.84), u"\u22129.8 dB"_s);
    QCOMPARE(Words::state(PlaybackState::WaitingForNetwork), u"Waiting for network"_s);
}

void TestLanguages::offered_isWhatThereAreWordsFor()
{
    PreferencesDialog dialog({}, {}, nullptr);
    const auto *box = byName<QComboBox>(dialog, u"Language"_s);
    QVERIFY(box);
    QCOMPARE(box->count(), 4);
    for (int i = 1; i < box->count(); ++i) {
        const QString tag = box->itemData(i).toString();
        QCOMPARE(QLocale(tag).nativeLanguageName().section(u' ', -1).toLower(),
                box->itemText(i).toLower());
        QCOMPARE(Languages::choose(tag, QLocale::c()).language(), QLocale(tag).language());
    }
}

void TestLanguages::menus_haveEachLetterOnce()
{
    QFETCH(QLocale, locale);
    const Languages speak(locale);
    const MainWindow window;
    QList<QWidget *> menus{window.menuBar()};
    for (QMenu *menu : window.menuBar()->findChildren<QMenu *>())
        menus << menu;
    QVERIFY(menus.size() >= 5);
    for (const QWidget *menu : std::as_const(menus)) {
        QStringList letters;
        for (const QAction *action : menu->actions()) {
            const QKeySequence letter = QKeySequence::mnemonic(action->text());
            QVERIFY2(letter.isEmpty() || !letters.contains(letter.toString()),
                    qPrintable(action->text()));
            letters << letter.toString();
        }
    }
}

void TestLanguages::window_fitsIntoTheSmallestSize()
{
    QFETCH(QLocale, locale);
    const Languages speak(locale);
    MainWindow window;
    fill(window);
    window.show();
    window.resize(smallest);
    QVERIFY2(window.minimumSizeHint().width() <= smallest.width(),
            qPrintable(QString::number(window.minimumSizeHint().width())));
    QVERIFY2(window.minimumSizeHint().height() <= smallest.height(),
            qPrintable(QString::number(window.minimumSizeHint().height())));
    QCOMPARE(window.size(), smallest);
}

// A label that may be elided has a minimum size below the size of its text. A widget that is
// smaller than its own minimum size is cut off.
void TestLanguages::window_cutsNothing()
{
    QFETCH(QLocale, locale);
    const Languages speak(locale);
    for (const QSize &size : {smallest, QSize(1240, 800)}) {
        MainWindow window;
        fill(window);
        window.show();
        window.resize(size);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (qobject_cast<const QLabel *>(widget) ||
                    qobject_cast<const QAbstractButton *>(widget))
                QCOMPARE(isCut(*widget), QString());
        }
        QVERIFY(window.menuBar()->sizeHint().width() <= size.width());
    }
}

void TestLanguages::language_leavesTheDirection_toQtsOption()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft); // as with -reverse
    const Languages german(QLocale(QLocale::German));
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
}

void TestLanguages::window_mirrors_butTimeRunsOn()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    MainWindow window;
    fill(window);
    window.show();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const auto middle = [&window](const QWidget *widget) {
        return widget->mapTo(&window, widget->rect().center()).x();
    };
    const auto *lane = byName<QWidget>(window, u"Lane drums"_s);
    const auto *listen = byName<QAbstractButton>(*lane, u"Listen to drums"_s);
    const auto *position = byName<QSlider>(window, u"Position"_s);
    QVERIFY(middle(listen) > window.width() / 2);
    QVERIFY(middle(byName<QAbstractButton>(window, u"API key…"_s)) < window.width() / 2);
    QVERIFY(middle(byName<QSlider>(window, u"Volume"_s)) < window.width() / 2);
    // Music software shows time from left to right in every script.
    QVERIFY(!position->isRightToLeft());
    window.track()->setPosition(0);
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    QWidget *strip = lane->childAt(lane->width() / 4, lane->height() / 2);
    QVERIFY(strip);
    QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(strip->width() / 4, strip->height() / 2));
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().first().toLongLong() < 119'400 / 2);
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
