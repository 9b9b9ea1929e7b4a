// SPDX-License-Identifier: MIT
#include "app/cli/TerminalProgress.h"

#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = CheckProgress::Activity;

class tst_TerminalProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_saysHowFarItIs_data();
    void text_saysHowFarItIs();
    void nothingIsSaid_whenNoTerminalListens();
};

void tst_TerminalProgress::text_saysHowFarItIs_data()
{
    using Time = std::optional<std::chrono::milliseconds>;
    QTest::addColumn<CheckProgress>("progress");
    QTest::addColumn<QString>("text");
    const auto row = [](Activity activity, int done, int total, const Time &left, const Time &pause,
                             const QString &text) {
        QTest::addRow("%s", qUtf8Printable(text))
                << CheckProgress{activity, done, total, left, pause} << text;
    };
    row(Activity::Running, 0, 5, {}, {}, u"0 of 5"_s);
    row(Activity::Running, 123, 1000, 14min + 10s, {}, u"123 of 1,000, about 14 min left"_s);
    row(Activity::Running, 12'000, 20'000, 130min, {}, u"12,000 of 20,000, about 2 h left"_s);
    row(Activity::Running, 4, 5, 1200ms, {}, u"4 of 5, about 1 s left"_s);
    row(Activity::Running, 5, 5, 0ms, {}, u"5 of 5, about 1 s left"_s);
    row(Activity::Pausing, 4, 5, {}, 12s, u"4 of 5, the service's limit: going on in 12 s"_s);
    row(Activity::Pausing, 4, 500, 6min, 200ms,
            u"4 of 500, the service's limit: going on in 1 s, about 6 min left"_s);
}

void tst_TerminalProgress::text_saysHowFarItIs()
{
    QFETCH(const CheckProgress, progress);
    QTEST(TerminalProgress::text(progress), "text");
}

void tst_TerminalProgress::nothingIsSaid_whenNoTerminalListens()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    std::FILE *stream = fdopen(dup(file.handle()), "w");
    {
        TerminalProgress line(stream);
        line.show({Activity::Running, 1, 2, {}, {}});
    }
    std::fclose(stream);
    QCOMPARE(file.size(), 0);
}

QTEST_APPLESS_MAIN(tst_TerminalProgress)
#include "tst_terminalprogress.moc"
