// SPDX-License-Identifier: MIT
#include "app/cli/CheckReport.h"
#include "tests/support/CheckRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Format = CheckExport::Format;
using Outcome = Verdict::Outcome;

namespace {

/// Redirects stdout to another file during its lifetime.
class Stdout
{
public:
    explicit Stdout(int file) : m_kept(dup(STDOUT_FILENO))
    {
        std::fflush(stdout);
        dup2(file, STDOUT_FILENO);
    }
    ~Stdout()
    {
        std::fflush(stdout);
        std::clearerr(stdout);
        dup2(m_kept, STDOUT_FILENO);
        close(m_kept);
    }
    Q_DISABLE_COPY_MOVE(Stdout)

private:
    int m_kept;
};

QByteArray report(Format format, const QList<CheckRow> &rows)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    {
        const Stdout out(file.handle());
        CheckReport report(format);
        report.begin();
        for (const CheckRow &row : rows)
            report.add(row);
        report.finish();
    }
    file.seek(0);
    return file.readAll();
}

} // namespace

class tst_CheckReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExitStatus_isTheWorstThatHappened_data();
    void theExitStatus_isTheWorstThatHappened();
    void theExitStatus_countsTheSources_whenTheCheckWasDeep();
    void rows_areWrittenInFull();
    void writing_ends_whenNobodyReads();
    void writing_ends_whenTheDiskIsFull();
};

void tst_CheckReport::theExitStatus_isTheWorstThatHappened_data()
{
    QTest::addColumn<QList<Outcome>>("outcomes");
    QTest::addColumn<ExitStatus>("status");
    using List = QList<Outcome>;
    QTest::newRow("nothing") << List{} << ExitStatus::AllPlayable;
    QTest::newRow("all playable") << List{Outcome::Playable, Outcome::Playable}
                                  << ExitStatus::AllPlayable;
    QTest::newRow("one is not") << List{Outcome::Playable, Outcome::NotAvailable}
                                << ExitStatus::SomeNotAvailable;
    QTest::newRow("no reference") << List{Outcome::Playable, Outcome::BadReference}
                                  << ExitStatus::Usage;
    QTest::newRow("no reference, and one is not")
            << List{Outcome::BadReference, Outcome::NotAvailable} << ExitStatus::SomeNotAvailable;
    for (const Outcome key : {Outcome::KeyProblem, Outcome::OrganizationProblem})
        QTest::addRow("key %d", static_cast<int>(key))
                << List{Outcome::Network, key, Outcome::NotAvailable}
                << ExitStatus::KeyOrOrganization;
    for (const Outcome network : {Outcome::RateLimited, Outcome::Service, Outcome::Network})
        QTest::addRow("network %d", static_cast<int>(network))
                << List{Outcome::NotAvailable, network, Outcome::Playable}
                << ExitStatus::NetworkOrService;
}

void tst_CheckReport::theExitStatus_isTheWorstThatHappened()
{
    QFETCH(const QList<Outcome>, outcomes);
    QTemporaryFile file;
    QVERIFY(file.open());
    const Stdout out(file.handle());
    CheckReport report(Format::Json);
    for (const Outcome outcome : outcomes)
        report.add(doneRow(outcome));
    QTEST(report.status(), "status");
}

void tst_CheckReport::theExitStatus_countsTheSources_whenTheCheckWasDeep()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const Stdout out(file.handle());
    CheckReport report(Format::Json);
    CheckRow row = doneRow(Outcome::Playable);
    row.checked->sources = {goodSource(masterSource(), 1)};
    report.add(row);
    QCOMPARE(report.status(), ExitStatus::AllPlayable);
    row.checked->sources = {goodSource(masterSource(), 1), refusedSource(u"drums"_s)};
    report.add(row);
    QCOMPARE(report.status(), ExitStatus::NetworkOrService);
}

void tst_CheckReport::rows_areWrittenInFull()
{
    const QByteArray json =
            report(Format::Json, {doneRow(Outcome::Playable), doneRow(Outcome::NotAvailable)});
    QCOMPARE(QJsonDocument::fromJson(json).array().size(), 2);
    const QByteArray csv = report(Format::Csv, {badReferenceRow(u"Café"_s)});
    QVERIFY(csv.startsWith("track_id,"));
    QVERIFY(csv.contains("\r\nCaf\xc3\xa9,"));
    QVERIFY(report(Format::Table, {doneRow(Outcome::Playable)})
                    .startsWith("mtrack_1234  PLAYABLE\n"));
}

void tst_CheckReport::writing_ends_whenNobodyReads()
{
    std::signal(SIGPIPE, SIG_IGN); // as the network library does
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    close(ends[0]);
    CheckReport report(Format::Csv);
    {
        const Stdout out(ends[1]);
        report.begin();
    }
    close(ends[1]);
    QCOMPARE(report.writing(), CheckReport::Writing::ReaderGone);
}

void tst_CheckReport::writing_ends_whenTheDiskIsFull()
{
    const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
    if (full < 0)
        QSKIP("This system has no device that is always full.");
    CheckReport report(Format::Json);
    {
        const Stdout out(full);
        report.begin();
        report.add(doneRow(Outcome::NotAvailable)); // counted although it is not written
    }
    close(full);
    QCOMPARE(report.writing(), CheckReport::Writing::Failed);
    QCOMPARE(report.status(), ExitStatus::SomeNotAvailable);
}

QTEST_GUILESS_MAIN(tst_CheckReport)
#include "tst_checkreport.moc"
