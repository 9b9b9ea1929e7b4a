// SPDX-License-Identifier: MIT
#include "app/diagnostics/SoundServer.h"

#include <QProcessEnvironment>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

// The lines of `pactl info` that are kept. Others name the user, the machine and a part of the
// server's cookie.
constexpr std::array keptLines{"Server Name: "_L1, "Server Version: "_L1,
        "Server Protocol Version: "_L1, "Default Sample Specification: "_L1, "Default Sink: "_L1};

QStringList linesOf(const QByteArray &output)
{
    return QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

SoundServer::SoundServer(std::chrono::milliseconds patience, QObject *parent) : QObject(parent)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(SoundServerFacts::Answer::TimedOut); });
    connect(&m_process, &QProcess::finished, this, &SoundServer::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(SoundServerFacts::Answer::NotInstalled);
    });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s); // the lines are recognised by their English words
    environment.remove(u"FREDDY_API_KEY"_s);
    m_process.setProcessEnvironment(environment);
}

SoundServer::~SoundServer()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void SoundServer::ask()
{
    Q_ASSERT(!m_asking);
    m_facts = {};
    m_asking = true;
    m_deadline.start();
    start(Question::Server);
}

void SoundServer::start(Question question)
{
    m_question = question;
    m_process.start(u"pactl"_s,
            question == Question::Server ? QStringList{u"info"_s}
                                         : QStringList{u"list"_s, u"short"_s, u"sinks"_s},
            QIODevice::ReadOnly);
}

void SoundServer::onFinished()
{
    if (!m_asking)
        return;
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0) {
        end(SoundServerFacts::Answer::Refused);
        return;
    }
    const QStringList lines = linesOf(m_process.readAllStandardOutput());
    if (m_question == Question::Outputs) {
        for (QString line : lines)
            m_facts.outputs.append(line.replace(u'\t', u"  "_s));
        end(SoundServerFacts::Answer::Answered);
        return;
    }
    for (const QString &line : lines) {
        if (std::any_of(keptLines.begin(), keptLines.end(),
                    [&line](QLatin1StringView kept) { return line.startsWith(kept); }))
            m_facts.server.append(line);
    }
    start(Question::Outputs);
}

void SoundServer::end(SoundServerFacts::Answer answer)
{
    if (!std::exchange(m_asking, false))
        return;
    m_deadline.stop();
    m_process.kill(); // does nothing unless it hangs
    m_facts.answer = answer;
    Q_EMIT answered(m_facts);
}

} // namespace prelisten
