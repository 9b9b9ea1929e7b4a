// SPDX-License-Identifier: MIT
// Runs inside with_keyring.sh, against a real Secret Service, and with the sample service in a
// process of its own.
#include "tests/injection/Injector.h"
#include "tests/injection/MainJob.h"
#include "tests/support/PlayerFixture.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Kind = Injector::Kind;

Q_DECLARE_METATYPE(Injector::Kind)

namespace {

const QString key = u"injected_key_0123456789"_s;
constexpr int usualMsOfARow = 4'500; // some 60 s for all rows; at least one call of each fails

int entriesOf(const QString &folder)
{
    return static_cast<int>(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size());
}

/// What the process holds. Threads end a moment after their owners.
struct Holdings
{
    int descriptors = entriesOf(u"/proc/self/fd"_s);
    int threads = entriesOf(u"/proc/self/task"_s);

    static Holdings settled(const Holdings &expected)
    {
        Holdings now;
        (void)QTest::qWaitFor(
                [&] {
                    now = Holdings();
                    return now.descriptors <= expected.descriptors &&
                           now.threads <= expected.threads;
                },
                5'000);
        return now;
    }
};

/// A step that reaches every one of @p calls calls, the first ones far from each other.
int stepFor(int calls)
{
    int step = std::max(1, calls * 5 / 8);
    while (std::gcd(step, calls) != 1)
        ++step;
    return step;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Like curl's and SQLite's tests: every fallible call of the main job fails once, or from then on.
/// Nothing crashes or hangs, each step ends exactly once, what is lost is said, what can be done
/// nevertheless is done, no file is half written, and nothing is left behind.
class TestNthCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup() { Injector::disarm(); }
    void everyCall_mayFail_data();
    void everyCall_mayFail();

private:
    void writeTrack(const QString &id);
    [[nodiscard]] std::unique_ptr<MainJob> newJob() const;
    [[nodiscard]] QString complaint(const MainJob &job, Kind kind, bool andAllLater) const;
    [[nodiscard]] static QString complaintOfExport(const MainJob &job);

    QTemporaryDir m_folder;
    QProcess m_service;
    std::optional<ApiBase> m_base;
    bool m_triesAll = false; ///< every call, however long that takes
};

void TestNthCall::writeTrack(const QString &id)
{
    const QDir folder(m_folder.filePath(id));
    QVERIFY(QDir().mkpath(folder.path()));
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    };
    write(u"track.json"_s,
            R"({"id":")" + id.toLatin1() +
                    R"(","title":"Injected","licence_class":"personal_only","measured_duration_seconds":3})");
    quint32 seed = 0;
    for (const QString &source : {u"master"_s, u"drums"_s, u"bass"_s})
        write(source + u".wav"_s, PlayerFixture::wave(3'000, ++seed));
}

void TestNthCall::initTestCase()
{
    const QString first = u"mtrack_injected0001"_s;
    const QString second = u"mtrack_injected0002"_s;
    writeTrack(first);
    writeTrack(second);
    m_service.start(QStringLiteral(SANDBOX_PROGRAM),
            {u"--control"_s, u"--ttl"_s, u"0"_s, u"--key"_s, key, u"--track"_s,
                    m_folder.filePath(first), u"--track"_s, m_folder.filePath(second)});
    QVERIFY(QTest::qWaitFor([this] { return m_service.canReadLine(); }, 20'000));
    m_base = ApiBase::fromText(
            QJsonDocument::fromJson(m_service.readLine()).object().value(u"api").toString());
    QVERIFY(m_base);
    m_service.write("share " + MainJob::shareToken + " org_demo/" + first.toLatin1() + '\n');
    QVERIFY(QTest::qWaitFor([this] { return m_service.canReadLine(); }, 20'000));
    (void)m_service.readLine();
    Injector::setRoot(QDir::homePath());
    m_triesAll = qEnvironmentVariableIsSet("PRELISTEN_INJECT_ALL");
}

void TestNthCall::cleanupTestCase()
{
    m_service.kill();
    m_service.waitForFinished();
}

std::unique_ptr<MainJob> TestNthCall::newJob() const
{
    return std::make_unique<MainJob>(*m_base, key, QDir::homePath());
}

void TestNthCall::everyCall_mayFail_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("andAllLater");
    const std::initializer_list<std::pair<const char *, Kind>> kinds{
            {"connection", Kind::Connection}, {"keychain", Kind::Keychain},
            {"decoder", Kind::Decoder}, {"player", Kind::Voice}, {"output", Kind::Output},
            {"file", Kind::File}, {"allocation", Kind::Allocation}};
    for (const auto &[name, kind] : kinds)
        QTest::addRow("%s", name) << kind << false;
    for (const auto &[name, kind] : kinds) {
        if (kind != Kind::Connection) // retried until it works
            QTest::addRow("%s, and all later ones", name) << kind << true;
    }
}

void TestNthCall::everyCall_mayFail()
{
    QFETCH(Kind, kind);
    QFETCH(bool, andAllLater);
    if (kind == Kind::Allocation && !Injector::canFailAllocations())
        QSKIP("The sanitizer replaces the allocation functions itself");
    int calls = 0;
    {
        const auto job = newJob();
        Injector::arm(kind, 0);
        QVERIFY2(job->run(), qPrintable(job->summary()));
        calls = Injector::calls();
        Injector::disarm();
        QVERIFY2(complaint(*job, Kind::None, false).isEmpty(), qPrintable(job->summary()));
    }
    QVERIFY2(calls > 0, "nothing was counted, so nothing can fail");
    const Holdings usual;
    const QDeadlineTimer deadline(m_triesAll ? -1 : usualMsOfARow);
    const int step = stepFor(calls);
    int tried = 0;
    int n = 1;
    for (; tried < calls && (tried == 0 || !deadline.hasExpired());
            ++tried, n = (n - 1 + step) % calls + 1) {
        auto job = newJob();
        Injector::arm(kind, n, andAllLater);
        const bool ended = job->run();
        const int failures = Injector::failures();
        Injector::disarm();
        const QString wrong = complaint(*job, failures > 0 ? kind : Kind::None, andAllLater);
        QVERIFY2(ended && wrong.isEmpty(),
                qPrintable(
                        u"call %1 of %2: %3\n%4"_s.arg(n).arg(calls).arg(wrong, job->summary())));
        job.reset();
        const Holdings left = Holdings::settled(usual);
        QVERIFY2(left.descriptors <= usual.descriptors && left.threads <= usual.threads,
                qPrintable(
                        u"call %1: %2 descriptors instead of %3, %4 threads instead of %5"_s.arg(n)
                                .arg(left.descriptors)
                                .arg(usual.descriptors)
                                .arg(left.threads)
                                .arg(usual.threads)));
    }
    qInfo("%d of %d calls failed in turn", tried, calls);
}

QString TestNthCall::complaintOfExport(const MainJob &job)
{
    const QByteArray content = contentOf(job.exported());
    if (job.ends(u"unwritable"_s) > 0)
        return content == MainJob::before ? QString() : u"the old export was damaged"_s;
    if (content.contains(MainJob::shareToken))
        return u"the export has the token of the share"_s;
    return content.contains("mtrack_injected0001") && content.contains("mtrack_injected0002") &&
                           content.endsWith("\r\n")
                   ? QString()
                   : u"the export is said to be written, and is not"_s;
}

// What is wrong; empty: nothing.
QString TestNthCall::complaint(const MainJob &job, Kind kind, bool andAllLater) const
{
    const QList<QStringList> once{{u"saved"_s, u"savedForSession"_s},
            {u"opened"_s, u"openingFailed"_s}, {u"checked"_s}, {u"written"_s, u"unwritable"_s},
            {u"save the track"_s}, {u"save the share"_s}, {u"create a link"_s}, {u"collections"_s}};
    for (const QStringList &names : once) {
        int ends = 0;
        for (const QString &name : names)
            ends += job.ends(name);
        if (ends != 1)
            return u"%1 ended %2 times"_s.arg(names.first()).arg(ends);
    }
    if (const QString wrong = complaintOfExport(job); !wrong.isEmpty())
        return wrong;
    const QString said = job.messages().join(u'\n');
    const bool isSaved = job.ends(u"saved"_s) > 0;
    const bool isExported = job.ends(u"written"_s) > 0;
    switch (kind) {
    case Kind::Keychain:
        if (isSaved || !said.contains(u"kept for this session only"_s))
            return u"the key is said to be kept"_s;
        break;
    case Kind::File:
        if (!isSaved)
            return u"the key was not saved"_s;
        break;
    default:
        if (!isSaved || !isExported)
            return u"the key or the export was lost"_s;
    }
    if (!job.areAllPlayable())
        return u"a track is said not to be playable"_s;
    switch (kind) {
    case Kind::Decoder:
        return job.showsFailedSource() ? QString() : u"nothing was said"_s;
    case Kind::Voice:
        return job.failure() && job.failure()->reason == Verdict::Reason::Undecodable
                       ? QString()
                       : u"nothing was said"_s;
    case Kind::Output:
        if (andAllLater)
            return said.contains(u"no audio output"_s) ? QString() : u"nothing was said"_s;
        break;
    case Kind::Allocation:
        if (job.isWholeTrackThere())
            return {};
        if (job.failure() && job.failure()->reason != Verdict::Reason::OutOfMemory &&
                job.failure()->reason != Verdict::Reason::SoundTooLong)
            return u"the failure has another reason"_s;
        return job.showsFailedSource() ? QString() : u"lack of memory was not said"_s;
    default:
        break;
    }
    if (!job.isWholeTrackThere())
        return u"a source is missing"_s;
    if (!job.isMixPlaying() && !andAllLater)
        return u"the mix does not play"_s;
    return {};
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    TestNthCall test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_nthcall.moc"
