// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace prelisten::sandbox {

/// Lets a script drive the sandbox through stdin: one command a line, one line of JSON on stdout
/// for each.
class Control : public QObject
{
    Q_OBJECT
public:
    explicit Control(Sandbox &sandbox, QObject *parent = nullptr);

    /// Does what one line says and returns the JSON that answers it.
    [[nodiscard]] QByteArray obey(const QByteArray &line);

Q_SIGNALS:
    void finished(); ///< `quit`, or the end of stdin

private:
    void read();

    Sandbox &m_sandbox;
    QSocketNotifier m_input;
    QByteArray m_pending; ///< a line that is not whole yet
    bool m_quit = false;
};

} // namespace prelisten::sandbox
