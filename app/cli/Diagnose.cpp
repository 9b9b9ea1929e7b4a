// SPDX-License-Identifier: MIT
#include "app/cli/Diagnose.h"

#include "app/cli/DiagnosePart.h"
#include "app/diagnostics/DiagnosticsCollector.h"
#include "app/diagnostics/DiagnosticsText.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace prelisten {

Diagnose::Diagnose(const CommandLine &line, const LogRing &log, std::chrono::milliseconds patience)
    : m_line(line), m_log(log), m_patience(patience)
{
}

Diagnose::~Diagnose() = default;

void Diagnose::start()
{
    m_program = DiagnosticsText::program(DiagnosticsCollector::program());
    QStringList options = m_line.qtOptions;
    if (m_line.apiBaseIsGiven)
        options << u"--api-base"_s << m_line.apiBase.origin().toString();
    for (const QString &name : DiagnosePart::names())
        m_parts.push_back({name, std::make_unique<QProcess>()});
    for (Part &part : m_parts) {
        QProcess *process = part.process.get();
        connect(process, &QProcess::finished, this, &Diagnose::onEnded);
        connect(process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) // finished() is emitted in all other cases
                onEnded();
        });
        QTimer::singleShot(m_patience, process, [process, &part] {
            part.tookTooLong = process->state() != QProcess::NotRunning;
            process->kill();
        });
        process->start(QCoreApplication::applicationFilePath(),
                QStringList{u"--diagnose"_s, part.name} + options, QIODevice::ReadOnly);
    }
}

void Diagnose::onEnded()
{
    if (++m_ended < m_parts.size())
        return;
    QStringList sections{m_program};
    for (Part &part : m_parts)
        sections.append(sectionOf(part));
    sections << DiagnosticsText::track({}) << DiagnosticsText::failure({})
             << DiagnosticsText::log(m_log.lines());
    const Redactor redactor({qEnvironmentVariable("FREDDY_API_KEY")});
    const QString text = DiagnosticsText::document(sections, redactor);
    std::fputs(text.toLocal8Bit().constData(), stdout);
    QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
}

// A part that hung or crashed may have printed some sections before.
QString Diagnose::sectionOf(Part &part)
{
    QString printed = QString::fromLocal8Bit(part.process->readAllStandardOutput());
    const bool isWhole = part.process->exitStatus() == QProcess::NormalExit &&
                         part.process->error() != QProcess::FailedToStart;
    if (isWhole && !printed.isEmpty())
        return printed;
    const QStringList complaints = QString::fromLocal8Bit(part.process->readAllStandardError())
                                           .split(u'\n', Qt::SkipEmptyParts);
    const QString why =
            part.tookTooLong ? u"no answer in time"_s : u"the program could not find out"_s;
    const QString rest = DiagnosticsText::missing(u"Part "_s + part.name,
            complaints.isEmpty() ? why : why + ": "_L1 + complaints.first());
    return printed.isEmpty() ? rest : printed + u'\n' + rest;
}

} // namespace prelisten
