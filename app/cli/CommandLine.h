// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckExport.h"
#include "core/api/ApiBase.h"

#include <QString>
#include <QStringList>

namespace prelisten {

/// What a command line asks for. The contract's options, and nothing of the environment.
struct CommandLine
{
    enum class Action {
        ShowWindow,
        Check,
        PrintAndExit, ///< @ref text to stdout, exit 0
        Refuse,       ///< @ref text to stderr, exit 2
    };

    Action action = Action::ShowWindow;
    QString text;
    QStringList tracks;   ///< as they were given; at most one for the window
    QString inputFile;    ///< for check: a list or a table of references, `-` is stdin
    QString organization; ///< empty: the last one used
    ApiBase apiBase = ApiBase::standard();
    bool apiBaseIsGiven = false; ///< by an option; else the preferences decide
    CheckExport::Format format = CheckExport::Format::Table;
    double rate = 1;   ///< for check: requests a second; 0: as fast as the service allows
    bool deep = false; ///< for check: ask storage for every source, too
    bool demo = false;
    bool play = false;

    /// @p arguments without the program's name. Pure.
    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
};

/// Exit statuses of `prelisten check`.
enum class ExitStatus {
    AllPlayable = 0,
    SomeNotAvailable = 1,
    Usage = 2,
    KeyOrOrganization = 3,
    NetworkOrService = 4
};

} // namespace prelisten
