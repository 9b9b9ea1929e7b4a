// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "core/access/CheckRun.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace prelisten::tests {

/// Runs access checks against the sample service and records their signals.
class CheckRunFixture
{
public:
    static inline const QString organization = QStringLiteral("org_house");

    /// Starts a service with @p tracks made-up tracks, each with a link to a master that is no
    /// audio. The run has the options of fast().
    explicit CheckRunFixture(const sandbox::Sandbox::Options &options = {}, int tracks = 10);
    Q_DISABLE_COPY_MOVE(CheckRunFixture)

    [[nodiscard]] static QString idOf(int number); ///< the id of a made-up track
    [[nodiscard]] static ReferenceRow row(
            const QString &trackId, const QString &ofOrganization = organization);
    [[nodiscard]] static QList<ReferenceRow> rows(int first, int count);
    /// A row that names no track.
    [[nodiscard]] static ReferenceRow badRow();

    /// Options without a rate limit and with short retry delays.
    [[nodiscard]] static CheckRun::Options fast();

    /// Runs a deep check of one track with these sources and returns its row.
    [[nodiscard]] const CheckRow &deepCheckOf(
            const QList<sandbox::SampleSource> &sources, double measuredSeconds);

    void useKey(const QByteArray &key);

    /// Starts the run and waits for its end. False if it has not ended after @p timeoutMs.
    [[nodiscard]] bool runsToItsEnd(int timeoutMs = 20'000);

    [[nodiscard]] const CheckRow &at(int row) const { return run.rows()[std::size_t(row)]; }
    [[nodiscard]] bool isKnown(int row) const { return at(row).known() != nullptr; }
    /// The row must be known.
    [[nodiscard]] const Verdict &verdict(int row) const { return at(row).known()->verdict; }
    [[nodiscard]] int count(Verdict::Outcome outcome) const;

    sandbox::Sandbox service;
    StudioClient studio;
    CheckRun run;
    int finished = 0;          ///< number of finished() signals
    QHash<int, int> timesDone; ///< how often each row became Done
    QList<std::pair<int, bool>> watchesEnded;

private:
    [[nodiscard]] static sandbox::Sandbox &started(sandbox::Sandbox &service, int tracks);
};

} // namespace prelisten::tests
