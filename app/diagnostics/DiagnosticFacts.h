// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiBase.h"
#include "core/api/KeyInUse.h"
#include "core/decoding/DecoderModule.h"

#include <QDateTime>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace prelisten {

/// The versions in use, the system, and where the program's files are.
struct ProgramFacts
{
    /// A file or folder of the program; never its content.
    struct Place
    {
        QString name;
        QString path;
        bool exists = false;
    };

    QDateTime when; ///< UTC
    QString version;
    QString qtBuilt;   ///< the version of Qt that the program was built with
    QString qtRunning; ///< and the one it runs with
    QStringList libraries;
    QString decoderFile; ///< the decoder plugin; empty: not found
    std::optional<DecoderModule::Error> decoderError;
    QString system;
    QString kernel;
    QString desktop; ///< the desktop and the kind of session
    QString locale;
    QStringList environment; ///< `NAME=value` of variables that change how the program runs
    QList<Place> places;
};

/// What the window is shown with.
struct ScreenFacts
{
    struct Screen
    {
        QString name;
        QSize size; ///< in pixels of the program, that is, divided by the scale
        double scale = 1;
        double refreshRate = 0; ///< Hz
    };

    QString platform; ///< the platform plugin
    QString style;
    QList<Screen> screens;
};

/// How the service is reached, without the key.
struct ServiceFacts
{
    ApiBase base = ApiBase::standard();
    QStringList proxies; ///< kind, host and port, without user and password; empty: none
    KeyInUse key;
};

} // namespace prelisten
