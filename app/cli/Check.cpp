// SPDX-License-Identifier: MIT
#include "app/cli/Check.h"

#include "core/access/ReferenceList.h"

#include <QCoreApplication>

namespace prelisten {

namespace {

constexpr int readerGoneStatus = 141; // the exit status a shell reports after SIGPIPE

QList<ReferenceRow> orDemo(const QList<ReferenceRow> &references, const Demo *demo)
{
    if (!references.isEmpty() || !demo)
        return references;
    return {referenceRow(demo->track().toString(), 0)};
}

} // namespace

Check::Check(const CommandLine &line, const QList<ReferenceRow> &references)
    : m_line(line)
    , m_demo(line.demo ? Demo::start() : nullptr)
    , m_references(orDemo(references, m_demo.get()))
    , m_studio(m_demo ? m_demo->base() : line.apiBase)
    , m_keys(m_studio.base(), m_settings)
    , m_run(m_studio, options())
    , m_report(line.format)
{
    connect(&m_run, &CheckRun::rowChanged, this, &Check::report);
    connect(&m_run, &CheckRun::progressChanged, this, [this] {
        if (!m_isEnded)
            m_progress.show(m_run.progress());
    });
    connect(&m_run, &CheckRun::finished, this, [this] {
        m_isRunOver = true;
        report();
    });
    connect(&m_proxies, &ProxyAccess::ready, this, &Check::loadKey);
    connect(&m_keys, &ApiKeySource::changed, this, &Check::onKey);
}

Check::~Check() = default;

CheckRun::Options Check::options() const
{
    CheckRun::Options options = m_references.size() <= 1 ? CheckRun::Options::forOne()
                                                         : CheckRun::Options::forList(m_line.rate);
    options.deep = m_line.deep;
    return options;
}

void Check::start()
{
    m_report.begin();
    if (m_references.isEmpty())
        CheckReport::complain(QStringLiteral("The list is empty."));
    m_run.setOrganization(m_line.organization.isEmpty() ? m_settings.organizations().value(0)
                                                        : m_line.organization);
    m_run.setRows(m_references);
    m_proxies.load(m_studio.base().origin());
}

void Check::loadKey()
{
    if (m_demo)
        m_keys.useDemoKey(m_demo->key());
    else
        m_keys.load();
}

void Check::onKey()
{
    if (m_isEnded)
        return;
    if (m_keys.isAsking()) {
        // Nobody may be there to answer a prompt of the keyring: the user is told instead.
        if (m_keys.inUse().keychain == KeyInUse::Keychain::NoAnswer)
            m_keys.stopAsking();
        return;
    }
    m_studio.setKey(m_keys.key());
    m_run.setKeyInUse(m_keys.inUse());
    m_run.start();
}

/// Rows finish in any order; they are written in the order of the list.
void Check::report()
{
    const CheckRowList &rows = m_run.rows();
    while (!m_isEnded && m_reported < rows.size() &&
            rows[m_reported].state == CheckRow::State::Done)
        reportNext();
    if (m_isRunOver && m_reported == rows.size())
        conclude(static_cast<int>(m_report.status()));
}

void Check::reportNext()
{
    m_progress.clear();
    m_report.add(m_run.rows()[m_reported]);
    ++m_reported;
    if (m_report.writing() != CheckReport::Writing::Fine)
        end(0);
}

void Check::conclude(int status)
{
    if (m_isEnded)
        return;
    m_report.finish();
    end(status);
}

void Check::interrupt(int status)
{
    report();
    conclude(status);
}

/// A failed write takes precedence over @p status.
void Check::end(int status)
{
    if (std::exchange(m_isEnded, true))
        return;
    m_progress.clear();
    switch (m_report.writing()) {
    case CheckReport::Writing::Fine:
        break;
    case CheckReport::Writing::ReaderGone:
        status = readerGoneStatus;
        break;
    case CheckReport::Writing::Failed:
        CheckReport::complain(QStringLiteral("The results cannot be written."));
        status = static_cast<int>(ExitStatus::NetworkOrService);
        break;
    }
    // Queued: we may be inside a signal of m_run.
    const auto leave = [this, status] {
        m_run.stop();
        QCoreApplication::exit(status);
    };
    QMetaObject::invokeMethod(this, leave, Qt::QueuedConnection);
}

} // namespace prelisten
