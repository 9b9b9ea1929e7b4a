// SPDX-License-Identifier: MIT
#include "app/store/Settings.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingIsRemembered_atFirst();
    void whatIsRemembered_outlivesTheRun();
    void organizations_areNewestFirst_onceEach_andNotTooMany();
    void aFileEditedByHand_doesNoHarm();
    void preferences_outliveTheRun();
    void preferences_thatMakeNoSense_areAsAtFirst_data();
    void preferences_thatMakeNoSense_areAsAtFirst();
    void preferences_keepNoPassword();
    void preferences_thatCannotBeStored_areReported_untilTheyCan();
    void theWindowsParts_areRemembered();
    void aSidePanel_neitherShownNorHidden_isShown();
    void theFile_liesInTheConfigurationFolder();

private:
    void write(const QByteArray &contents) const;

    QTemporaryDir m_home;
};

void tst_Settings::init()
{
    QVERIFY(m_home.isValid());
    QVERIFY(QDir(m_home.path()).removeRecursively());
    QVERIFY(QDir().mkpath(m_home.path()));
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
}

void tst_Settings::nothingIsRemembered_atFirst()
{
    const Settings settings;
    QVERIFY(settings.organizations().isEmpty());
    QCOMPARE(settings.volume(), 100);
    QVERIFY(settings.windowGeometry().isEmpty());
    QVERIFY(!settings.keyWasSaved(u"api.aitronos.com"_s));
}

void tst_Settings::whatIsRemembered_outlivesTheRun()
{
    {
        Settings settings;
        settings.rememberOrganization(u"org_a"_s);
        settings.setVolume(37);
        settings.setWindowGeometry("geometry");
        settings.setKeyWasSaved(u"127.0.0.1:8080"_s, true);
    }
    Settings settings;
    QCOMPARE(settings.organizations(), QStringList{u"org_a"_s});
    QCOMPARE(settings.volume(), 37);
    QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
    QVERIFY(settings.keyWasSaved(u"127.0.0.1:8080"_s));
    QVERIFY(!settings.keyWasSaved(u"api.aitronos.com"_s));
    settings.setKeyWasSaved(u"127.0.0.1:8080"_s, false);
    QVERIFY(!settings.keyWasSaved(u"127.0.0.1:8080"_s));
    settings.setProxyLoginWasSaved(u"[::1]:3128"_s, true);
    QVERIFY(Settings().proxyLoginWasSaved(u"[::1]:3128"_s));
    QVERIFY(!Settings().keyWasSaved(u"[::1]:3128"_s));
}

void tst_Settings::organizations_areNewestFirst_onceEach_andNotTooMany()
{
    Settings settings;
    for (int i = 0; i < 20; ++i)
        settings.rememberOrganization(u"org_%1"_s.arg(i));
    settings.rememberOrganization(u"org_15"_s);
    const QStringList known = settings.organizations();
    QCOMPARE(known.size(), 12);
    QCOMPARE(known.mid(0, 3), QStringList({u"org_15"_s, u"org_19"_s, u"org_18"_s}));
    QCOMPARE(known.count(u"org_15"_s), 1);
}

void tst_Settings::aFileEditedByHand_doesNoHarm()
{
    write("[General]\norganizations=org_a, ../../etc, <b>, org_b\nvolume=900\n");
    const Settings settings;
    QCOMPARE(settings.organizations(), QStringList({u"org_a"_s, u"org_b"_s}));
    QCOMPARE(settings.volume(), 100);
}

void tst_Settings::preferences_outliveTheRun()
{
    Preferences unusual;
    unusual.apiBase = u"https://music.example.com/api"_s;
    unusual.preloadStems = !unusual.preloadStems;
    unusual.levelMatch = !unusual.levelMatch;
    unusual.rememberRecents = !unusual.rememberRecents;
    unusual.reopenLast = !unusual.reopenLast;
    unusual.previewOnArrows = !unusual.previewOnArrows;
    unusual.reducedMotion = !unusual.reducedMotion;
    unusual.scheme = ColourScheme::Light;
    unusual.language = u"de"_s;
    unusual.proxy = {ProxyChoice::Mode::Manual, u"proxy.example.com:3128"_s};
    QCOMPARE(Settings().preferences(), Preferences());
    QVERIFY(Settings().setPreferences(unusual));
    QCOMPARE(Settings().preferences(), unusual);
    QVERIFY(Settings().setPreferences({}));
    QCOMPARE(Settings().preferences(), Preferences());
}

void tst_Settings::preferences_thatMakeNoSense_areAsAtFirst_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an open address") << "service=http://music.example.com"_ba;
    QTest::newRow("no address") << "service=../../etc/passwd"_ba;
    QTest::newRow("a password in it") << "service=https://me:secret@music.example.com"_ba;
    QTest::newRow("not a flag") << "preload-stems=perhaps"_ba;
    QTest::newRow("an empty flag") << "level-match="_ba;
    QTest::newRow("a number for a flag") << "reduced-motion=7"_ba;
    QTest::newRow("an unknown colour") << "colours=sepia"_ba;
    QTest::newRow("a number for a colour") << "colours=2"_ba;
    QTest::newRow("no language") << "language=../de"_ba;
    QTest::newRow("a list") << "language=de, fr"_ba;
    QTest::newRow("an unknown proxy") << "proxy=perhaps"_ba;
    QTest::newRow("a proxy without an address") << "proxy=manual"_ba;
    QTest::newRow("a proxy with a password") << "proxy=manual\nproxy-address=me:secret@p:1"_ba;
    QTest::newRow("an address that is none") << "proxy-address=p"_ba;
}

void tst_Settings::preferences_thatMakeNoSense_areAsAtFirst()
{
    QFETCH(QByteArray, line);
    write("[preferences]\n" + line + "\n");
    QCOMPARE(Settings().preferences(), Preferences());
}

void tst_Settings::preferences_keepNoPassword()
{
    Preferences preferences;
    preferences.apiBase = u"https://me:secret@music.example.com"_s;
    preferences.preloadStems = false; // so that something is stored
    preferences.proxy = {ProxyChoice::Mode::Manual, u"me:secret@proxy.example.com:3128"_s};
    QVERIFY(Settings().setPreferences(preferences));
    QFile file(m_home.filePath(u"prelisten/prelisten.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray contents = file.readAll();
    QVERIFY(contents.contains("preload-stems"));
    QVERIFY(!contents.contains("secret"));
}

void tst_Settings::preferences_thatCannotBeStored_areReported_untilTheyCan()
{
    QFile inTheWay(m_home.filePath(u"prelisten"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Settings settings;
    Preferences changed;
    changed.levelMatch = !changed.levelMatch;
    QVERIFY(!settings.setPreferences(changed));
    QCOMPARE(settings.preferences(), changed); // they apply nevertheless

    QVERIFY(inTheWay.remove());
    QVERIFY(QDir(m_home.path()).mkpath(u"prelisten"_s));
    QVERIFY(settings.changePreferences(changed, changed));
    QFile file(m_home.filePath(u"prelisten/prelisten.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("level-match"));
}

void tst_Settings::theWindowsParts_areRemembered()
{
    QVERIFY(Settings().showsSidePanel());
    QVERIFY(!Settings().showsRemaining());
    QVERIFY(!Settings().scalesEachLane());
    Settings().setShowsSidePanel(false);
    Settings().setShowsRemaining(true);
    Settings().setScalesEachLane(true);
    QVERIFY(!Settings().showsSidePanel());
    QVERIFY(Settings().showsRemaining());
    QVERIFY(Settings().scalesEachLane());
}

void tst_Settings::aSidePanel_neitherShownNorHidden_isShown()
{
    write("[side-panel]\nshown=maybe\n");
    QVERIFY(Settings().showsSidePanel());
}

void tst_Settings::write(const QByteArray &contents) const
{
    QVERIFY(QDir(m_home.path()).mkpath(u"prelisten"_s));
    QFile file(m_home.filePath(u"prelisten/prelisten.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(contents), contents.size());
}

void tst_Settings::theFile_liesInTheConfigurationFolder()
{
    {
        Settings settings;
        settings.setVolume(1);
    }
    QVERIFY(QFile::exists(m_home.filePath(u"prelisten/prelisten.ini"_s)));
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
