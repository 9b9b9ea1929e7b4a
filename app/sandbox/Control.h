// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace prelisten::sandbox {

/// Lets a script control the sandbox through stdin: reads one command per line and answers each
/// with one line of JSON on stdout.
class Control : public QObject
{
    Q_OBJECT
public:
    explicit Control(Sandbox &sandbox, QObject *parent = nullptr);

    /// Executes the command in @p line and returns its answer as JSON.
    [[nodiscard]] QByteArray execute(const QByteArray &line);

Q_SIGNALS:
    void finished(); ///< after `quit`, the end of stdin, or too long a line

private:
    void read();
    [[nodiscard]] QByteArray share(const QList<QByteArray> &words);

    Sandbox &m_sandbox;
    QSocketNotifier m_input;
    QByteArray m_pending; ///< an incomplete line
    bool m_quit = false;
};

} // namespace prelisten::sandbox
