// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckExport.h"
#include "core/api/ApiBase.h"

#include <QString>
#include <QStringList>

namespace prelisten {

/// The parsed command line, with the options of the contract. Does not read the environment.
struct CommandLine
{
    enum class Action {
        ShowWindow,
        Check,
        Diagnose,
        PrintAndExit, ///< @ref text to stdout, exit 0
        Refuse,       ///< @ref text to stderr, exit 2
    };

    Action action = Action::ShowWindow;
    QString text;
    QStringList tracks;   ///< as they were given; at most one for the window
    QStringList parts;    ///< for --diagnose: only these, see DiagnosePart; empty: everything
    QString inputFile;    ///< for check: path of a list or table of references; `-`: stdin
    QString organization; ///< empty: the last one used
    ApiBase apiBase = ApiBase::standard();
    bool apiBaseIsGiven = false; ///< by an option; else the preferences apply
    CheckExport::Format format = CheckExport::Format::Table;
    double rate = 1;   ///< for check: requests per second; 0: as fast as the service allows
    bool deep = false; ///< for check: also request every source from storage
    bool demo = false;
    bool play = false;
    bool openCopied = false; ///< open the track that is on the clipboard
    bool checks = false;     ///< show the page of the access checks
    QString style;           ///< for the window: a style of Qt in place of Fusion; may be empty
    QStringList qtOptions;   ///< Qt's own options, as QApplication takes them

    /// Parses @p arguments, which do not include the program's name. Pure function.
    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
};

/// Exit statuses of `prelisten check`; those of Usage and KeyOrOrganization hold for the window,
/// too.
enum class ExitStatus {
    AllPlayable = 0,
    SomeNotAvailable = 1,
    Usage = 2,
    KeyOrOrganization = 3,
    NetworkOrService = 4
};

} // namespace prelisten
