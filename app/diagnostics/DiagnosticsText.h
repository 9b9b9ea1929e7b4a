// SPDX-License-Identifier: MIT
#pragma once

#include "app/diagnostics/DiagnosticFacts.h"
#include "app/diagnostics/Redactor.h"
#include "app/diagnostics/SoundServer.h"
#include "core/access/Verdict.h"
#include "core/playback/OutputChoice.h"
#include "core/session/TrackFacts.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace prelisten {

/// The wording of the diagnostics, a section for each kind of facts. In English on every system,
/// since maintainers read it, with the names of the source code. Pure functions.
class DiagnosticsText
{
public:
    [[nodiscard]] static QString program(const ProgramFacts &facts); ///< several sections
    [[nodiscard]] static QString screen(const ScreenFacts &facts);
    [[nodiscard]] static QString soundServer(const SoundServerFacts &facts);
    /// @p backend: the media backend of the framework.
    [[nodiscard]] static QString outputs(const QString &backend, const OutputChoice &choice);
    [[nodiscard]] static QString service(const ServiceFacts &facts);
    [[nodiscard]] static QString track(const std::optional<TrackFacts> &facts);
    /// The last failure that the user was told.
    [[nodiscard]] static QString failure(const std::optional<Verdict> &failure);
    [[nodiscard]] static QString log(const QStringList &lines);
    /// Instead of a section that could not be collected.
    [[nodiscard]] static QString missing(const QString &section, const QString &why);

    /// The whole text: the sections, without what @p redactor takes for a secret and with `~` for
    /// the user's home folder.
    [[nodiscard]] static QString document(const QStringList &sections, const Redactor &redactor);
};

} // namespace prelisten
