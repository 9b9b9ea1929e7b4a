// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace prelisten {

/// The available audio outputs and which one the user chose, for display.
struct OutputChoice
{
    struct Output
    {
        QByteArray id;
        QString name; ///< as the system calls it; plain text

        friend bool operator==(const Output &, const Output &) = default;
    };

    QList<Output> outputs;
    QByteArray chosen;   ///< empty: the system's default
    QString defaultName; ///< of the system's default; empty: there is none

    friend bool operator==(const OutputChoice &, const OutputChoice &) = default;
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::OutputChoice)
