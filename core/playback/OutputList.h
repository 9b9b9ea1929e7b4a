// SPDX-License-Identifier: MIT
#pragma once

#include <QAudioDevice>
#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace prelisten {

/// An audio output of the machine.
struct OutputDevice
{
    QByteArray id; ///< empty: none
    QString name;  ///< as the system calls it; plain text
    QAudioDevice device;

    [[nodiscard]] bool isNull() const { return id.isEmpty(); }
};

/// Lists the machine's audio outputs. GUI thread.
class OutputList : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<OutputDevice> outputs() const = 0;
    [[nodiscard]] virtual OutputDevice defaultOutput() const = 0; ///< null: there is none

    /// False if changed() is never emitted, so that the list must be polled.
    [[nodiscard]] virtual bool reportsChanges() const = 0;

Q_SIGNALS:
    void changed();
};

/// The list of Qt Multimedia.
[[nodiscard]] std::unique_ptr<OutputList> qtOutputList();

} // namespace prelisten
