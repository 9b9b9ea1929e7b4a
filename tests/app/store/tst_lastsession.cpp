// SPDX-License-Identifier: MIT
#include "app/store/LastSession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString service = u"api.example.com:8443"_s;
const TrackRef track{u"org_acme"_s, u"mtrack_7c1a9e2f4b8d"_s};

LastSession::Entry sample(const ApiKey &key)
{
    LastSession::Entry entry{track, {61'500, {}}, KeyProof::of(key)};
    AuditionSetup &setup = entry.place.setup;
    setup.mixing = true;
    setup.comparing = true;
    setup.lanes = {{u"master"_s, false, false, 100, false}, {u"drums"_s, true, false, 40, true}};
    setup.loop = LoopRegion{1s, 2'500'001us};
    setup.loopActive = true;
    return entry;
}

} // namespace

class tst_LastSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatWasOpen_outlivesTheRun_privately_withoutTheKey();
    void eachService_hasItsOwn_andForgetAllTakesAll();
    void aFileEditedByHand_doesNoHarm_data();
    void aFileEditedByHand_doesNoHarm();
    void whatIsNoFile_isNotRead_data();
    void whatIsNoFile_isNotRead();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    const ApiKey m_key = *ApiKey::fromText(u"oak_live_Canary0123456789"_s);
};

void tst_LastSession::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toLocal8Bit());
}

void tst_LastSession::whatWasOpen_outlivesTheRun_privately_withoutTheKey()
{
    const LastSession::Entry entry = sample(m_key);
    LastSession(service).write(entry);

    const auto read = LastSession(service).read();
    QVERIFY(read);
    QCOMPARE(read->ref, track);
    // Whether a lane is audible follows from the rest.
    ListeningPlace expected = entry.place;
    expected.setup.lanes.last().audible = false;
    QVERIFY(read->place == expected);
    QVERIFY(read->key.isOf(m_key));
    QVERIFY(!read->key.isOf(*ApiKey::fromText(u"oak_live_Another0123456789"_s)));

    QFile file(LastSession::pathFor(service));
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
            QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Canary"));
}

void tst_LastSession::eachService_hasItsOwn_andForgetAllTakesAll()
{
    const QString other = u"[::1]:8080"_s;
    LastSession(service).write(sample(m_key));
    QVERIFY(!LastSession(other).read());
    LastSession(other).write(sample(m_key));
    LastSession(service).forget();
    QVERIFY(!LastSession(service).read());
    QVERIFY(LastSession(other).read());
    LastSession(service).forgetAll();
    QVERIFY(!LastSession(other).read());
}

void tst_LastSession::aFileEditedByHand_doesNoHarm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSession");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no JSON") << "\xff{"_ba << false;
    QTest::newRow("a list") << "[1]"_ba << false;
    QTest::newRow("no track") << R"({"organization":"org_a","id":"../../etc"})"_ba << false;
    QTest::newRow("no organization") << R"({"id":"mtrack_7c1a9e2f4b8d"})"_ba << false;
    QTest::newRow("wild values")
            << R"({"organization":"org_a","id":"mtrack_7c1a9e2f4b8d","position":-1e300,
                   "salt":"zz","setup":{"lanes":[1,{"fader":1e9}],"loop":{"end":1e300}}})"_ba
            << true;
}

void tst_LastSession::aFileEditedByHand_doesNoHarm()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isSession);
    LastSession(service).write(sample(m_key));
    QFile file(LastSession::pathFor(service));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    const auto read = LastSession(service).read();
    QCOMPARE(read.has_value(), isSession);
    if (!read)
        return;
    QCOMPARE(read->place.positionMs, 0);
    QVERIFY(!read->key.isOf(m_key));
    QCOMPARE(read->place.setup.lanes.last().fader, Fader::top);
}

void tst_LastSession::whatIsNoFile_isNotRead_data()
{
    QTest::addColumn<QStringList>("maker");
    QTest::newRow("a folder") << QStringList{u"mkdir"_s};
#ifdef Q_OS_UNIX
    QTest::newRow("a pipe, which would block") << QStringList{u"mkfifo"_s};
    QTest::newRow("a device that never ends") << QStringList{u"ln"_s, u"-s"_s, u"/dev/zero"_s};
#endif
}

void tst_LastSession::whatIsNoFile_isNotRead()
{
    QFETCH(QStringList, maker);
    const QString path = LastSession::pathFor(service);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    const QString program = maker.takeFirst();
    QCOMPARE(QProcess::execute(program, maker << path), 0);
    QVERIFY(!LastSession(service).read());
}

QTEST_GUILESS_MAIN(tst_LastSession)
#include "tst_lastsession.moc"
