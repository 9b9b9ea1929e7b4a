// SPDX-License-Identifier: MIT
// Measures what storing a list of checks costs: `check_list_bench [ROWS]`. Of interest is the time
// that the GUI thread spends on it; the rest happens on a worker thread.
#include "app/checklist/CheckListStore.h"
#include "tests/support/CheckSamples.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <optional>

using namespace prelisten;

namespace {

double milliseconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    const QString wanted = QCoreApplication::arguments().value(1, QStringLiteral("200000"));
    const std::vector<CheckRow> samples = tests::sampleRows(wanted.toInt());
    CheckRowList rows = samples;
    QElapsedTimer clock;

    clock.start();
    auto whole = std::make_unique<std::vector<CheckRow>>(samples);
    std::printf("%zu rows\n  a copy of every row: %.1f ms\n", rows.size(), milliseconds(clock));
    whole.reset();

    clock.start();
    std::optional<CheckRowList> shared = rows;
    std::printf("  a copy that shares them: %.3f ms\n", milliseconds(clock));

    double longest = 0;
    clock.start();
    QElapsedTimer each;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        each.start();
        rows.change(row).state = CheckRow::State::Done;
        longest = std::max(longest, milliseconds(each));
    }
    std::printf("  then all rows change: %.1f ms in all, %.3f ms the longest, %d chunks copied\n",
            milliseconds(clock), longest, rows.copiedChunks());
    shared.reset();

    const QString service = QStringLiteral("bench");
    clock.start();
    {
        CheckListStore store(service, Persistence::OnDisk, [&rows] { return rows; });
        store.touch();
    } // writes and waits
    std::printf("  written by the worker: %.0f ms, %.1f MB\n", milliseconds(clock),
            static_cast<double>(QFileInfo(CheckListStore::path(service)).size()) / 1e6);
    return 0;
}
