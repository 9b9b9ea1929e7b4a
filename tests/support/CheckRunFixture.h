// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "core/access/CheckRun.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace prelisten::tests {

/// Runs of access checks over the sample service, and what they say.
class CheckRunFixture
{
public:
    static inline const QString organization = QStringLiteral("org_house");

    /// A service with @p tracks made-up tracks; runs as fast as it allows.
    explicit CheckRunFixture(const sandbox::Sandbox::Options &options = {}, int tracks = 10);
    Q_DISABLE_COPY_MOVE(CheckRunFixture)

    [[nodiscard]] static QString idOf(int number); ///< of the made-up tracks
    [[nodiscard]] static ReferenceRow row(
            const QString &trackId, const QString &organization = CheckRunFixture::organization);
    [[nodiscard]] static QList<ReferenceRow> rows(int first, int count);
    /// One that names no track.
    [[nodiscard]] static ReferenceRow badRow();

    /// As fast as the service allows, with short pauses.
    [[nodiscard]] static CheckRun::Options fast();

    /// The one row of a run with a deep check of a track that has these sources.
    [[nodiscard]] const CheckRow &deepCheckOf(
            const QList<sandbox::SampleSource> &sources, double measuredSeconds);

    void useKey(const QByteArray &key);

    /// Starts the run and waits for its end. False if it does not come.
    [[nodiscard]] bool runsToItsEnd(int timeoutMs = 20'000);

    [[nodiscard]] const CheckRow &at(int row) const { return run.rows().at(std::size_t(row)); }
    [[nodiscard]] const Verdict &verdict(int row) const { return at(row).checked.verdict; }
    [[nodiscard]] int count(Verdict::Outcome outcome) const;

    sandbox::Sandbox service;
    StudioClient studio;
    CheckRun run;
    int finished = 0;          ///< how often it said so
    QHash<int, int> timesDone; ///< how often each row became Done
    QList<std::pair<int, bool>> watchesEnded;

private:
    [[nodiscard]] static sandbox::Sandbox &started(sandbox::Sandbox &service, int tracks);
};

} // namespace prelisten::tests
