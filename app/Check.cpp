// SPDX-License-Identifier: MIT
#include "app/Check.h"

#include "core/access/Judge.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// A person waits at a prompt: fewer and shorter tries than a player takes.
constexpr RetryPolicy::Limits checkRetry{300ms, 5'000ms, 3};

std::optional<QStringList> readReferences(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return {};
    QStringList references;
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine());
        line.truncate(line.indexOf(u'#') < 0 ? line.size() : line.indexOf(u'#'));
        line = line.trimmed();
        if (!line.isEmpty())
            references.append(line);
    }
    return references;
}

} // namespace

Check::Check(const CommandLine &line)
    : m_line(line)
    , m_demo(line.demo ? Demo::start() : nullptr)
    , m_studio(m_demo ? m_demo->base() : line.apiBase)
    , m_keys(m_studio.base(), m_settings)
    , m_report(line.format)
    , m_references(line.tracks)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_studio.fetchTrack(
                m_ref, this, [this](const StudioClient::TrackReply &reply) { onReply(reply); });
    });
}

Check::~Check() = default;

void Check::start()
{
    if (!m_line.inputFile.isEmpty()) {
        const auto references = readReferences(m_line.inputFile);
        if (!references) {
            QMetaObject::invokeMethod(this, &Check::refuseInput, Qt::QueuedConnection);
            return;
        }
        m_references += *references;
    }
    if (m_references.isEmpty() && m_demo)
        m_references.append(m_demo->reference());
    connect(&m_keys, &KeyRing::changed, this, [this] {
        if (m_keys.isAsking())
            return;
        m_studio.setKey(m_keys.key());
        QMetaObject::invokeMethod(this, &Check::ask, Qt::QueuedConnection);
    });
    if (m_demo)
        m_keys.useDemoKey(m_demo->key());
    else
        m_keys.load();
}

void Check::refuseInput()
{
    CheckReport::complain(QStringLiteral("The file '%1' cannot be read.").arg(m_line.inputFile));
    QCoreApplication::exit(static_cast<int>(ExitStatus::Usage));
}

void Check::ask()
{
    if (m_next == m_references.size()) {
        m_report.finish();
        QCoreApplication::exit(static_cast<int>(m_report.status()));
        return;
    }
    const QString &text = m_references.at(m_next);
    const auto parsed = parseTrackRef(text);
    if (!parsed) {
        finishRow({text, {}, verdictOf(parsed.error()), {}});
        return;
    }
    m_ref = *parsed;
    if (m_ref.organization.isEmpty())
        m_ref.organization = m_line.organization.isEmpty() ? m_settings.organizations().value(0)
                                                           : m_line.organization;
    m_retry = RetryPolicy(checkRetry, 0);
    m_again.start(0ms);
}

void Check::onReply(const StudioClient::TrackReply &reply)
{
    if (reply) {
        finishRow({m_references.at(m_next), m_ref,
                playableVerdict(m_keys.inUse(), m_ref.organization), reply->track});
        return;
    }
    if (reply.error().isTransient()) {
        const auto delay = m_retry.nextDelay(reply.error().retryAfter);
        if (!m_retry.isWaitingForNetwork()) {
            m_again.start(delay);
            return;
        }
    }
    finishRow({m_references.at(m_next), m_ref,
            verdictOf(reply.error(), m_keys.inUse(), m_ref.organization), {}});
}

void Check::finishRow(const CheckRow &row)
{
    m_report.add(row);
    ++m_next;
    QMetaObject::invokeMethod(this, &Check::ask, Qt::QueuedConnection);
}

} // namespace prelisten
