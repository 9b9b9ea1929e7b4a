// SPDX-License-Identifier: MIT
// Measures how long a run of access checks takes: `checks_bench API_BASE ORGANIZATION COUNT
// [IN_FLIGHT]`, with the key in FREDDY_API_KEY, against the synthetic tracks of `prelisten-sandbox
// --library COUNT`.
#include "core/access/CheckRun.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace prelisten;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto base = ApiBase::fromText(arguments.value(1));
    const auto key = ApiKey::fromText(qEnvironmentVariable("FREDDY_API_KEY"));
    if (!base || !key || arguments.size() < 4)
        return 2;
    QList<ReferenceRow> rows;
    for (int number = 0; number < arguments.at(3).toInt(); ++number) {
        const QString id = QStringLiteral("mtrack_lib%1").arg(number, 6, 10, QLatin1Char('0'));
        rows.append({{number + 1}, id, {arguments.at(2), id}, {}});
    }
    StudioClient studio(*base);
    studio.setKey(key);
    CheckRun::Options options;
    options.perSecond = 0;
    options.inFlight = arguments.size() > 4 ? arguments.at(4).toInt() : 6;
    CheckRun run(studio, options);
    run.setRows(rows);
    QObject::connect(&run, &CheckRun::finished, &application, &QCoreApplication::quit);
    QElapsedTimer clock;
    clock.start();
    run.start();
    QCoreApplication::exec();
    const auto playable = std::count_if(run.rows().begin(), run.rows().end(),
            [](const CheckRow &row) { return row.known() && row.known()->verdict.isPlayable(); });
    std::printf("%lld ms, %d of %d playable\n", static_cast<long long>(clock.elapsed()),
            static_cast<int>(playable), static_cast<int>(run.rows().size()));
    return 0;
}
