// SPDX-License-Identifier: MIT
#include "app/store/RecentTracks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Persistence = Persistence;

namespace {

const QString service = u"api.example.com"_s;
const QString organization = u"org_one"_s;

Track track(const QString &id, const QString &title = {})
{
    Track track;
    track.id = id;
    if (!title.isEmpty())
        track.title = title;
    track.licence = LicenceClass::fromApi(u"personal_only"_s);
    return track;
}

QStringList ids(const RecentTracks &recent)
{
    QStringList ids;
    for (const RecentTrack &each : recent.all())
        ids.append(each.ref.trackId);
    return ids;
}

} // namespace

class tst_RecentTracks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theNewest_isFirst_andOnlyOnce();
    void theList_outlivesTheRun_withTitleAndLicence();
    void aWordThatOnlyLooksLikeAPermission_isNoneAfterwards();
    void theList_isBounded();
    void anotherService_hasAnotherList();
    void remove_takesOne_andKeepsTheRest();
    void clear_leavesNothingOfItOnDisk();
    void restore_bringsBackWhatWasCleared();
    void inMemory_nothingIsWritten();
    void aFileEditedByHand_doesNoHarm_data();
    void aFileEditedByHand_doesNoHarm();
    void theFile_isTheUsersOnly_andHoldsNoMoreThanItMust();
    void aFolderThatCannotBeWritten_costsNothingButTheMemory();

private:
    static void write(const QByteArray &text);

    QTemporaryDir m_home;
};

void tst_RecentTracks::init()
{
    QVERIFY(QDir(m_home.path()).removeRecursively());
    QVERIFY(QDir().mkpath(m_home.path()));
    qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
}

void tst_RecentTracks::write(const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(RecentTracks::path()).path()));
    QFile file(RecentTracks::path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void tst_RecentTracks::theNewest_isFirst_andOnlyOnce()
{
    RecentTracks recent(service, Persistence::OnDisk);
    const QSignalSpy changes(&recent, &RecentTracks::changed);
    recent.remember({organization, u"mtrack_a1"_s}, track(u"mtrack_a1"_s));
    recent.remember({organization, u"mtrack_b2"_s}, track(u"mtrack_b2"_s));
    recent.remember({organization, u"mtrack_a1"_s}, track(u"mtrack_a1"_s));
    QCOMPARE(ids(recent), QStringList({u"mtrack_a1"_s, u"mtrack_b2"_s}));
    QCOMPARE(changes.count(), 3);
}

void tst_RecentTracks::theList_outlivesTheRun_withTitleAndLicence()
{
    RecentTracks(service, Persistence::OnDisk)
            .remember({organization, u"mtrack_a1"_s}, track(u"mtrack_a1"_s, u"Späte Fähre"_s));
    const RecentTracks again(service, Persistence::OnDisk);
    const RecentTrack wanted{{organization, u"mtrack_a1"_s}, u"Späte Fähre"_s,
            LicenceClass::fromApi(u"personal_only"_s)};
    QCOMPARE(again.all(), QList<RecentTrack>{wanted});
}

void tst_RecentTracks::aWordThatOnlyLooksLikeAPermission_isNoneAfterwards()
{
    Track hostile = track(u"mtrack_a1"_s);
    hostile.licence = LicenceClass::fromApi(u"commercial_cleared\u200b"_s);
    QCOMPARE(hostile.licence.kind, LicenceClass::Kind::NotRecognised);
    RecentTracks(service, Persistence::OnDisk).remember({organization, hostile.id}, hostile);
    const RecentTracks again(service, Persistence::OnDisk);
    QCOMPARE(again.all().first().licence.kind, LicenceClass::Kind::NotRecognised);
}

void tst_RecentTracks::theList_isBounded()
{
    RecentTracks recent(service, Persistence::OnDisk);
    for (int i = 0; i < 100; ++i)
        recent.remember({organization, u"mtrack_%1"_s.arg(i)}, track(u"mtrack_%1"_s.arg(i)));
    QCOMPARE(recent.all().size(), 40);
    QCOMPARE(recent.all().first().ref.trackId, u"mtrack_99"_s);
}

void tst_RecentTracks::anotherService_hasAnotherList()
{
    RecentTracks here(service, Persistence::OnDisk);
    here.remember({organization, u"mtrack_a1"_s}, track(u"mtrack_a1"_s));
    RecentTracks there(u"127.0.0.1:8080"_s, Persistence::OnDisk);
    QVERIFY(there.all().isEmpty());
    there.remember({organization, u"mtrack_b2"_s}, track(u"mtrack_b2"_s));
    here.save();
    there.save();
    QCOMPARE(ids(RecentTracks(service, Persistence::OnDisk)), QStringList{u"mtrack_a1"_s});
}

void tst_RecentTracks::remove_takesOne_andKeepsTheRest()
{
    RecentTracks recent(service, Persistence::OnDisk);
    recent.remember({organization, u"mtrack_a1"_s}, track(u"mtrack_a1"_s));
    recent.remember({u"org_two"_s, u"mtrack_a1"_s}, track(u"mtrack_a1"_s));
    recent.remove({organization, u"mtrack_a1"_s});
    recent.save();
    QCOMPARE(recent.all().size(), 1);
    QCOMPARE(RecentTracks(service, Persistence::OnDisk).all().first().ref.organization,
            u"org_two"_s);
}

void tst_RecentTracks::clear_leavesNothingOfItOnDisk()
{
    RecentTracks recent(service, Persistence::OnDisk);
    recent.remember({organization, u"mtrack_a1"_s}, track(u"mtrack_a1"_s, u"Late Night Study"_s));
    recent.clear();
    recent.save();
    QFile file(RecentTracks::path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{}"));
}

void tst_RecentTracks::restore_bringsBackWhatWasCleared()
{
    RecentTracks recent(service, Persistence::OnDisk);
    recent.remember({organization, u"mtrack_a1"_s}, track(u"mtrack_a1"_s));
    recent.remember({organization, u"mtrack_b2"_s}, track(u"mtrack_b2"_s));
    const QList<RecentTrack> before = recent.all();
    recent.clear();
    recent.restore(before);
    recent.save();
    QCOMPARE(RecentTracks(service, Persistence::OnDisk).all(), before);
}

void tst_RecentTracks::inMemory_nothingIsWritten()
{
    RecentTracks recent(service, Persistence::InMemory);
    recent.remember({organization, u"mtrack_a1"_s}, track(u"mtrack_a1"_s));
    recent.save();
    QCOMPARE(recent.all().size(), 1);
    QVERIFY(!QFile::exists(RecentTracks::path()));
}

void tst_RecentTracks::aFileEditedByHand_doesNoHarm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tracks");
    QTest::newRow("no JSON") << QByteArray("what") << 0;
    QTest::newRow("an array") << QByteArray("[]") << 0;
    QTest::newRow("no list") << QByteArray(R"({"api.example.com":"x"})") << 0;
    QTest::newRow("bad entries")
            << QByteArray(R"({"api.example.com":[1,{},{"id":"mtrack_a1"},)"
                          R"({"id":"../x","organization":"org_a"},)"
                          R"({"id":"mtrack_a1","organization":"org_a","title":7}]})")
            << 1;
    QTest::newRow("control characters")
            << QByteArray(R"({"api.example.com":[{"id":"mtrack_a1",)"
                          R"("organization":"org_a","title":"a\u0007b"}]})")
            << 1;
    QTest::newRow("too large") << QByteArray(R"({"api.example.com":[{"id":"mtrack_a1",)"
                                             R"("organization":"org_a"}]})") +
                                          QByteArray(2 << 20, ' ')
                               << 0;
}

void tst_RecentTracks::aFileEditedByHand_doesNoHarm()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, tracks);
    write(text);
    const RecentTracks recent(service, Persistence::OnDisk);
    QCOMPARE(recent.all().size(), tracks);
    for (const RecentTrack &each : recent.all())
        QVERIFY(!each.title || !each.title->contains(QChar(7)));
}

void tst_RecentTracks::theFile_isTheUsersOnly_andHoldsNoMoreThanItMust()
{
    Track full = track(u"mtrack_a1"_s, u"Late Night Study"_s);
    full.engine = u"studio"_s;
    full.sources = {u"master"_s};
    RecentTracks(service, Persistence::OnDisk).remember({organization, full.id}, full);
    QFile file(RecentTracks::path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(R"({"api.example.com":[{"id":"mtrack_a1",)"
                                        R"("licence":"personal_only","organization":"org_one",)"
                                        R"("title":"Late Night Study"}]})"));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_RecentTracks::aFolderThatCannotBeWritten_costsNothingButTheMemory()
{
    // A file takes the place of the folder, so the folder cannot be created.
    QFile blocker(m_home.path() + u"/prelisten"_s);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    RecentTracks recent(service, Persistence::OnDisk);
    recent.remember({organization, u"mtrack_a1"_s}, track(u"mtrack_a1"_s));
    recent.save();
    QCOMPARE(recent.all().size(), 1);
}

QTEST_GUILESS_MAIN(tst_RecentTracks)
#include "tst_recenttracks.moc"
