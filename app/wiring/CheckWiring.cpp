// SPDX-License-Identifier: MIT
#include "app/wiring/CheckWiring.h"

#include "app/desktop/DesktopNotice.h"
#include "app/store/KeyRing.h"
#include "ui/checks/ChecksPage.h"
#include "ui/words/AccessWords.h"

#include <utility>

namespace prelisten {

namespace {

CheckExport::Format formatOf(ChecksPage::Format format)
{
    return format == ChecksPage::Format::Csv ? CheckExport::Format::Csv : CheckExport::Format::Json;
}

} // namespace

CheckWiring::Desk::Desk(const ApiBase &base, Keeping keeping)
    : studio(base)
    , run(studio, {})
    , memory(base.hostAndPort(), keeping, [this] { return run.rows(); })
    , isDemo(keeping == Keeping::InMemory)
{
}

CheckWiring::CheckWiring(MainWindow &window) : m_window(window), m_page(*window.checks())
{
    joinPage();
    joinFiles();
}

CheckWiring::~CheckWiring()
{
    // Nobody is left to tell what ends now.
    if (m_desk)
        m_desk->run.disconnect();
}

void CheckWiring::joinPage()
{
    ChecksPage *page = &m_page;
    connect(page, &ChecksPage::referencesGiven, &m_files, &ListFiles::readText);
    connect(page, &ChecksPage::fileChosen, &m_files, &ListFiles::readFile);
    connect(page, &ChecksPage::startRequested, this, [this] { m_desk->run.start(); });
    connect(page, &ChecksPage::stopRequested, this, [this] { m_desk->run.stop(); });
    connect(page, &ChecksPage::retryFailedRequested, this, [this] {
        m_desk->run.retryFailed();
        m_desk->run.start();
    });
    connect(page, &ChecksPage::retryRequested, this, [this](const QList<int> &rows) {
        m_desk->run.recheck(rows, CheckRun::Depth::AsTheRun);
    });
    connect(page, &ChecksPage::deepRequested, this,
            [this](int row) { m_desk->run.recheck({row}, CheckRun::Depth::Deep); });
    connect(page, &ChecksPage::clearRequested, this, [this] {
        takeRows({});
        m_page.showNote(CheckNote::Cleared);
    });
    connect(page, &ChecksPage::undoRequested, this,
            [this] { m_desk->run.restore(std::exchange(m_before, {})); });
    connect(page, &ChecksPage::exportRequested, this,
            [this](const QString &path, ChecksPage::Format format) {
                m_files.write(path, formatOf(format), m_desk->run.rows());
            });
    connect(page, &ChecksPage::deepChanged, this, [this](bool deep) {
        m_options.deep = deep;
        m_desk->run.setOptions(m_options);
    });
    connect(page, &ChecksPage::rateChanged, this, [this](double perSecond) {
        const bool deep = m_options.deep;
        m_options = CheckRun::Options::forList(perSecond);
        m_options.deep = deep;
        m_desk->run.setOptions(m_options);
    });
    connect(page, &ChecksPage::otherKeyEntered, this, &CheckWiring::useKey);
    connect(page, &ChecksPage::ownKeyRequested, this, [this] {
        useOwnKey();
        m_page.showNote(CheckNote::OwnKeyUsed);
    });
    connect(page, &ChecksPage::watchRequested, this, [this](int row) { m_desk->run.watch(row); });
    connect(page, &ChecksPage::stopWatchRequested, this,
            [this](int row) { m_desk->run.stopWatching(row); });
    connect(page, &ChecksPage::openRequested, this,
            [this](const QString &organization, const QString &trackId) {
                m_window.showChecks(false);
                Q_EMIT openRequested(
                        trackId, organization.isEmpty() ? m_organization : organization);
            });
    m_page.setDeep(m_options.deep);
    m_page.setRate(m_options.perSecond);
}

void CheckWiring::joinFiles()
{
    const auto note = [this](CheckNote what) {
        return [this, what](const QString &name) {
            m_page.showNote(what, name);
        };
    };
    connect(&m_files, &ListFiles::read, this, [this](const QList<ReferenceRow> &rows) {
        const bool replaced = !m_desk->run.rows().empty();
        takeRows(rows);
        m_page.showNote(replaced ? CheckNote::Replaced : CheckNote::None);
    });
    connect(&m_files, &ListFiles::unreadable, &m_page, &ChecksPage::showNote);
    connect(&m_files, &ListFiles::written, this, note(CheckNote::Exported));
    connect(&m_files, &ListFiles::unwritable, this, note(CheckNote::ExportFailed));
}

void CheckWiring::join(const ApiBase &base, Keeping keeping, bool remembering)
{
    if (m_desk)
        m_desk->run.disconnect();
    m_otherKey.reset();
    m_before.clear();
    m_desk = std::make_unique<Desk>(base, keeping);
    joinDesk();
    setRemembering(remembering);
    m_desk->memory.load();
}

void CheckWiring::joinDesk()
{
    CheckRun *run = &m_desk->run;
    const auto showProgress = [this, run] {
        m_page.setProgress(run->progress());
    };
    connect(run, &CheckRun::reset, this, [this, run, showProgress] {
        m_page.setRows(run->rows());
        m_desk->memory.touch();
        showProgress();
    });
    connect(run, &CheckRun::rowChanged, this, [this, run](int row) {
        m_page.setRow(row, run->rows().at(static_cast<size_t>(row)));
        m_desk->memory.touch();
    });
    connect(run, &CheckRun::progressChanged, this, showProgress);
    connect(run, &CheckRun::watchWaits, &m_page, &ChecksPage::setNextTry);
    connect(run, &CheckRun::watchEnded, this, &CheckWiring::onWatchEnded);
    connect(&m_desk->memory, &CheckMemory::loaded, this, &CheckWiring::onLoaded);
    run->setOptions(m_options);
    m_page.setRows({});
    showProgress();
}

void CheckWiring::onLoaded(const std::vector<CheckRow> &rows)
{
    // Who was quicker than the disk keeps what he has brought.
    if (m_desk->run.rows().empty() && !rows.empty())
        m_desk->run.restore(rows);
}

void CheckWiring::takeRows(const QList<ReferenceRow> &rows)
{
    m_before = m_desk->run.rows();
    useOwnKey(); // another one was for those rows only
    m_desk->run.setRows(rows);
}

void CheckWiring::setKey(const std::optional<ApiKey> &key, const KeyInUse &inUse)
{
    m_ownKey = key;
    m_ownInUse = inUse;
    applyKey();
}

void CheckWiring::useKey(const QString &text)
{
    m_otherKey = ApiKey::fromText(text);
    m_page.showNote(m_otherKey ? CheckNote::OtherKeyUsed : CheckNote::NotAKey);
    applyKey();
}

void CheckWiring::useOwnKey()
{
    m_otherKey.reset();
    applyKey();
}

void CheckWiring::applyKey()
{
    const KeyInUse inUse = m_otherKey ? KeyRing::forThisCheck(*m_otherKey) : m_ownInUse;
    m_desk->studio.setKey(m_otherKey ? m_otherKey : m_ownKey);
    m_desk->run.setKeyInUse(inUse);
    m_page.setKeyInUse(inUse);
}

void CheckWiring::setOrganization(const QString &organization)
{
    m_organization = organization;
    m_desk->run.setOrganization(organization);
    m_page.setOrganization(organization);
}

void CheckWiring::setRemembering(bool remembering)
{
    if (!m_desk->isDemo)
        m_desk->memory.setKeeping(remembering ? Keeping::OnDisk : Keeping::InMemory);
}

void CheckWiring::onWatchEnded(int row, bool playable)
{
    const QString about = m_desk->run.rows().at(static_cast<size_t>(row)).checked.name();
    const CheckNote note = playable ? CheckNote::WatchEndedPlayable : CheckNote::WatchEnded;
    m_page.showNote(note, about);
    callAttention(m_window, AccessWords::note(note, about).headline);
}

} // namespace prelisten
