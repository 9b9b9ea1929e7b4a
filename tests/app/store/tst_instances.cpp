// SPDX-License-Identifier: MIT
// Several instances of the program change the same files at the same moment.
#include "app/store/RecentTracks.h"
#include "app/store/Settings.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

constexpr int instances = 6;
constexpr int changes = 5; // of each instance

const QString organization = u"org_one"_s;

Track track(const QString &id)
{
    Track track;
    track.id = id;
    return track;
}

QString idOf(int instance, int change)
{
    return u"mtrack_%1x%2"_s.arg(instance).arg(change);
}

void remember(RecentTracks &recent, const QString &id)
{
    recent.remember({organization, id}, track(id));
}

QStringList idsIn(const RecentTracks &recent)
{
    QStringList ids;
    for (const RecentTrack &each : recent.all())
        ids.append(each.ref.trackId);
    return ids;
}

/// Runs @p work for each instance, in processes of their own, all at once. QSettings shares what it
/// knows within a process, so threads would not do.
void inProcesses(const std::function<void(int instance)> &work)
{
    std::vector<pid_t> children;
    for (int instance = 0; instance < instances; ++instance) {
        const pid_t child = ::fork();
        if (child == 0) {
            work(instance);
            ::_exit(0);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
    }
}

} // namespace

class tst_Instances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void noTrackIsLost_whenInstancesOfOneServiceRemember();
    void noTrackIsLost_whenInstancesOfManyServicesRemember();
    void whatAnotherInstanceRemembered_isShownAfterTheNextWrite();
    void whatIsCleared_staysCleared();
    void whatIsRestored_bringsNothingElseDown();
    void noOrganizationIsLost();
    void aPreferenceIsKept_thatAnotherInstanceChanged();
    void theFiles_areTheUsersOnly_whateverTheUmask_data();
    void theFiles_areTheUsersOnly_whateverTheUmask();
    void filesOfAnEarlierVersion_becomeTheUsersOnly();

private:
    void assertAllIsPrivate() const;

    QTemporaryDir m_home;
};

void tst_Instances::init()
{
    QVERIFY(QDir(m_home.path()).removeRecursively());
    QVERIFY(QDir().mkpath(m_home.path()));
    qputenv("XDG_DATA_HOME", (m_home.path() + u"/data"_s).toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", (m_home.path() + u"/config"_s).toLocal8Bit());
}

void tst_Instances::noTrackIsLost_whenInstancesOfOneServiceRemember()
{
    inProcesses([](int instance) {
        RecentTracks recent(u"api.example"_s, Persistence::OnDisk);
        for (int i = 0; i < changes; ++i) {
            remember(recent, idOf(instance, i));
            recent.save();
        }
    });
    const QStringList found = idsIn(RecentTracks(u"api.example"_s, Persistence::OnDisk));
    for (int instance = 0; instance < instances; ++instance) {
        for (int i = 0; i < changes; ++i)
            QVERIFY2(found.contains(idOf(instance, i)), qPrintable(idOf(instance, i)));
    }
}

void tst_Instances::noTrackIsLost_whenInstancesOfManyServicesRemember()
{
    const auto serviceOf = [](int instance) {
        return u"api%1.example"_s.arg(instance);
    };
    inProcesses([&serviceOf](int instance) {
        for (int i = 0; i < changes; ++i)
            remember(*std::make_unique<RecentTracks>(serviceOf(instance), Persistence::OnDisk),
                    idOf(instance, i));
    });
    for (int instance = 0; instance < instances; ++instance) {
        const QStringList found = idsIn(RecentTracks(serviceOf(instance), Persistence::OnDisk));
        QCOMPARE(found.size(), changes);
        QCOMPARE(found.first(), idOf(instance, changes - 1));
    }
}

void tst_Instances::whatAnotherInstanceRemembered_isShownAfterTheNextWrite()
{
    RecentTracks here(u"api.example"_s, Persistence::OnDisk);
    RecentTracks there(u"api.example"_s, Persistence::OnDisk);
    remember(here, u"mtrack_here"_s);
    here.save();
    const QSignalSpy changed(&there, &RecentTracks::changed);
    remember(there, u"mtrack_there"_s);
    QCOMPARE(idsIn(there), QStringList{u"mtrack_there"_s});
    there.save();
    QCOMPARE(idsIn(there), QStringList({u"mtrack_there"_s, u"mtrack_here"_s}));
    QCOMPARE(changed.count(), 2);
}

void tst_Instances::whatIsCleared_staysCleared()
{
    RecentTracks here(u"api.example"_s, Persistence::OnDisk);
    remember(here, u"mtrack_a"_s);
    here.save();
    RecentTracks there(u"api.example"_s, Persistence::OnDisk);
    there.clear();
    there.save();
    remember(here, u"mtrack_b"_s);
    here.save();
    QCOMPARE(
            idsIn(RecentTracks(u"api.example"_s, Persistence::OnDisk)), QStringList{u"mtrack_b"_s});
}

void tst_Instances::whatIsRestored_bringsNothingElseDown()
{
    RecentTracks recent(u"api.example"_s, Persistence::OnDisk);
    remember(recent, u"mtrack_a"_s);
    remember(recent, u"mtrack_b"_s);
    const QList<RecentTrack> before = recent.all();
    recent.clear();
    remember(recent, u"mtrack_c"_s);
    recent.restore(before);
    recent.save();
    QCOMPARE(idsIn(RecentTracks(u"api.example"_s, Persistence::OnDisk)),
            QStringList({u"mtrack_c"_s, u"mtrack_b"_s, u"mtrack_a"_s}));
}

void tst_Instances::noOrganizationIsLost()
{
    inProcesses([](int instance) {
        Settings settings;
        settings.rememberOrganization(u"org_%1"_s.arg(instance));
        settings.rememberOrganization(u"org_%1x"_s.arg(instance));
        settings.setKeyWasSaved(u"api%1.example"_s.arg(instance), true);
        settings.setWindowGeometry("geometry");
    });
    const Settings settings;
    QStringList found = settings.organizations();
    found.sort();
    QCOMPARE(found.size(), 2 * instances);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), 2 * instances);
    for (int instance = 0; instance < instances; ++instance)
        QVERIFY(settings.keyWasSaved(u"api%1.example"_s.arg(instance)));
}

void tst_Instances::aPreferenceIsKept_thatAnotherInstanceChanged()
{
    const Preferences shown = Settings().preferences();
    Preferences elsewhere = shown;
    elsewhere.language = u"de"_s;
    QVERIFY(Settings().changePreferences(shown, elsewhere));
    Preferences here = shown; // the user has not been shown the other change
    here.levelMatch = !shown.levelMatch;
    QVERIFY(Settings().changePreferences(shown, here));
    QCOMPARE(Settings().preferences().language, u"de"_s);
    QCOMPARE(Settings().preferences().levelMatch, here.levelMatch);
}

void tst_Instances::theFiles_areTheUsersOnly_whateverTheUmask_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("usual") << 0022;
    QTest::newRow("none") << 0000;
    QTest::newRow("strict") << 0077;
}

void tst_Instances::theFiles_areTheUsersOnly_whateverTheUmask()
{
    QFETCH(int, mask);
    inProcesses([mask](int instance) {
        ::umask(static_cast<mode_t>(mask));
        RecentTracks recent(u"api.example"_s, Persistence::OnDisk);
        remember(recent, idOf(instance, 0));
        recent.save();
        Settings settings;
        settings.rememberOrganization(organization);
        settings.setWindowGeometry("geometry");
    });
    assertAllIsPrivate();
}

void tst_Instances::filesOfAnEarlierVersion_becomeTheUsersOnly()
{
    const QString folder = m_home.path() + u"/config/prelisten"_s;
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/prelisten.ini"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nvolume=37\n");
    file.close();
    const auto everybody =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(file.setPermissions(everybody));
    QVERIFY(QFile::setPermissions(folder, everybody | QFile::ExeOwner | QFile::ExeOther));
    Settings settings;
    QCOMPARE(settings.volume(), 37);
    settings.setWindowGeometry("geometry");
    QCOMPARE(Settings().volume(), 37);
    QCOMPARE(QFileInfo(folder).permissions() & (QFile::ReadOther | QFile::ExeOther),
            QFile::Permissions());
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther),
            QFile::Permissions());
}

void tst_Instances::assertAllIsPrivate() const
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QDirIterator entries(m_home.path(), {u"*"_s},
            QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System,
            QDirIterator::Subdirectories);
    int seen = 0;
    while (entries.hasNext()) {
        const QFileInfo info(entries.next());
        ++seen;
        QVERIFY2(!(info.permissions() & others), qPrintable(info.filePath()));
    }
    QVERIFY(seen >= 6); // two folders in two, and two files in them
}

QTEST_GUILESS_MAIN(tst_Instances)
#include "tst_instances.moc"
