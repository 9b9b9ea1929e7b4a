// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace prelisten {

/// What the sound server says of itself.
struct SoundServerFacts
{
    enum class Answer {
        Answered,
        NotInstalled, ///< `pactl`, which asks it, is not installed
        Refused,      ///< there is no server, or it does not let us in
        TimedOut,
    };

    Answer answer = Answer::TimedOut;
    QStringList server;  ///< name, version, default output and format, as `pactl info` prints them
    QStringList outputs; ///< one a line: name, driver, format, state
};

/// Asks the sound server what it is and which outputs it has, through `pactl`: PulseAudio and
/// PipeWire answer alike, and a server that hangs can only hang that process. GUI thread.
class SoundServer : public QObject
{
    Q_OBJECT
public:
    explicit SoundServer(std::chrono::milliseconds patience = std::chrono::seconds(2),
            QObject *parent = nullptr);
    /// Ends a pending query; answered() is not emitted any more.
    ~SoundServer() override;

    /// answered() follows exactly once, within about the patience. Not while a query is pending.
    void ask();

Q_SIGNALS:
    void answered(const prelisten::SoundServerFacts &facts);

private:
    enum class Question { Server, Outputs };

    void start(Question question);
    void onFinished();
    void end(SoundServerFacts::Answer answer);

    QProcess m_process;
    QTimer m_deadline;
    Question m_question = Question::Server;
    SoundServerFacts m_facts;
    bool m_asking = false;
};

} // namespace prelisten
