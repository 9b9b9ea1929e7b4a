// SPDX-License-Identifier: MIT
#include "app/wiring/ChecksPresenter.h"

#include "app/desktop/DesktopNotice.h"
#include "app/store/ApiKeySource.h"
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

ChecksPresenter::Service::Service(const ApiBase &base, Persistence persistence)
    : studio(base)
    , run(studio, {})
    , memory(base.hostAndPort(), persistence, [this] { return run.rows(); })
    , isDemo(persistence == Persistence::InMemory)
{
}

ChecksPresenter::ChecksPresenter(MainWindow &window) : m_window(window), m_page(*window.checks())
{
    joinPage();
    joinFiles();
}

ChecksPresenter::~ChecksPresenter()
{
    // The receivers of these signals are being destroyed.
    if (m_service)
        m_service->run.disconnect();
}

void ChecksPresenter::joinPage()
{
    ChecksPage *page = &m_page;
    connect(page, &ChecksPage::referencesGiven, &m_files, &CheckListFiles::readText);
    connect(page, &ChecksPage::fileChosen, &m_files, &CheckListFiles::readFile);
    connect(page, &ChecksPage::startRequested, this, [this] { m_service->run.start(); });
    connect(page, &ChecksPage::stopRequested, this, [this] { m_service->run.stop(); });
    connect(page, &ChecksPage::retryFailedRequested, this, [this] {
        m_service->run.retryFailed();
        m_service->run.start();
    });
    connect(page, &ChecksPage::retryRequested, this, [this](const QList<int> &rows) {
        m_service->run.recheck(rows, CheckRun::Depth::AsTheRun);
    });
    connect(page, &ChecksPage::deepRequested, this,
            [this](int row) { m_service->run.recheck({row}, CheckRun::Depth::Deep); });
    connect(page, &ChecksPage::cancelRequested, this,
            [this](int row) { m_service->run.cancel(row); });
    connect(page, &ChecksPage::clearRequested, this, [this] {
        takeRows({});
        m_page.showNote(CheckNote::Cleared);
    });
    connect(page, &ChecksPage::undoRequested, this,
            [this] { m_service->run.restore(std::exchange(m_before, {})); });
    connect(page, &ChecksPage::exportRequested, this,
            [this](const QString &path, ChecksPage::Format format) {
                m_files.write(path, formatOf(format), m_service->run.rows());
            });
    connect(page, &ChecksPage::deepChanged, this, [this](bool deep) {
        m_options.deep = deep;
        m_service->run.setOptions(m_options);
    });
    connect(page, &ChecksPage::rateChanged, this, [this](double perSecond) {
        const bool deep = m_options.deep;
        m_options = CheckRun::Options::forList(perSecond);
        m_options.deep = deep;
        m_service->run.setOptions(m_options);
    });
    connect(page, &ChecksPage::otherKeyEntered, this, &ChecksPresenter::useKey);
    connect(page, &ChecksPage::ownKeyRequested, this, [this] {
        useOwnKey();
        m_page.showNote(CheckNote::OwnKeyUsed);
    });
    connect(page, &ChecksPage::watchRequested, this,
            [this](int row) { m_service->run.watch(row); });
    connect(page, &ChecksPage::stopWatchRequested, this,
            [this](int row) { m_service->run.stopWatching(row); });
    connect(page, &ChecksPage::openRequested, this, [this](const TrackRef &ref) {
        m_window.showChecks(false);
        Q_EMIT openRequested(ref.completedWith(m_organization));
    });
    connect(page, &ChecksPage::openShareRequested, this, [this](const ShareRef &share) {
        m_window.showChecks(false);
        Q_EMIT openShareRequested(share);
    });
    m_page.setDeep(m_options.deep);
    m_page.setRate(m_options.perSecond);
}

void ChecksPresenter::joinFiles()
{
    const auto note = [this](CheckNote what) {
        return [this, what](const QString &name) {
            m_page.showNote(what, name);
        };
    };
    connect(&m_files, &CheckListFiles::read, this, [this](const QList<ReferenceRow> &rows) {
        const bool replaced = !m_service->run.rows().empty();
        takeRows(rows);
        m_page.showNote(replaced ? CheckNote::Replaced : CheckNote::None);
    });
    connect(&m_files, &CheckListFiles::unreadable, &m_page, &ChecksPage::showNote);
    connect(&m_files, &CheckListFiles::written, this, note(CheckNote::Exported));
    connect(&m_files, &CheckListFiles::unwritable, this, note(CheckNote::ExportFailed));
}

void ChecksPresenter::join(const ApiBase &base, Persistence persistence, bool remembering)
{
    if (m_service)
        m_service->run.disconnect();
    m_otherKey.reset();
    m_before = {};
    m_service = std::make_unique<Service>(base, persistence);
    connectRun();
    setRemembering(remembering);
    m_service->memory.load();
}

void ChecksPresenter::connectRun()
{
    CheckRun *run = &m_service->run;
    const auto showProgress = [this, run] {
        m_page.setProgress(run->progress());
    };
    connect(run, &CheckRun::reset, this, [this, run, showProgress] {
        m_page.setRows(run->rows());
        m_service->memory.touch();
        showProgress();
    });
    connect(run, &CheckRun::rowChanged, this, [this, run](int row) {
        m_page.setRow(row, run->rows()[static_cast<size_t>(row)]);
        m_service->memory.touch();
    });
    connect(run, &CheckRun::progressChanged, this, showProgress);
    connect(run, &CheckRun::watchWaits, &m_page, &ChecksPage::setNextTry);
    connect(run, &CheckRun::watchEnded, this, &ChecksPresenter::onWatchEnded);
    connect(&m_service->memory, &CheckListStore::loaded, this, &ChecksPresenter::onLoaded);
    run->setOptions(m_options);
    m_page.setRows({});
    showProgress();
}

void ChecksPresenter::onLoaded(const CheckRowList &rows)
{
    // A list that the user loaded meanwhile wins over the stored one.
    if (m_service->run.rows().empty() && !rows.empty())
        m_service->run.restore(rows);
}

void ChecksPresenter::takeRows(const QList<ReferenceRow> &rows)
{
    m_before = m_service->run.rows();
    useOwnKey(); // the other key was for the previous rows only
    m_service->run.setRows(rows);
}

void ChecksPresenter::setKey(const std::optional<ApiKey> &key, const KeyInUse &inUse)
{
    m_ownKey = key;
    m_ownInUse = inUse;
    applyKey();
}

void ChecksPresenter::useKey(const QString &text)
{
    m_otherKey = ApiKey::fromText(text);
    m_page.showNote(m_otherKey ? CheckNote::OtherKeyUsed : CheckNote::NotAKey);
    applyKey();
}

void ChecksPresenter::useOwnKey()
{
    m_otherKey.reset();
    applyKey();
}

void ChecksPresenter::applyKey()
{
    const KeyInUse inUse = m_otherKey ? ApiKeySource::forThisCheck(*m_otherKey) : m_ownInUse;
    m_service->studio.setKey(m_otherKey ? m_otherKey : m_ownKey);
    m_service->run.setKeyInUse(inUse);
    m_page.setKeyInUse(inUse);
}

void ChecksPresenter::setOrganization(const QString &organization)
{
    m_organization = organization;
    m_service->run.setOrganization(organization);
    m_page.setOrganization(organization);
}

void ChecksPresenter::setRemembering(bool remembering)
{
    if (!m_service->isDemo)
        m_service->memory.setPersistence(remembering ? Persistence::OnDisk : Persistence::InMemory);
}

void ChecksPresenter::onWatchEnded(int row, bool playable)
{
    const CheckRowList &rows = m_service->run.rows();
    if (static_cast<size_t>(row) >= rows.size())
        return; // replaced by another receiver of the row's change
    const CheckedTrack *known = rows[static_cast<size_t>(row)].known();
    const QString about = known ? known->name() : rows[static_cast<size_t>(row)].reference.shown;
    const CheckNote note = playable ? CheckNote::WatchEndedPlayable : CheckNote::WatchEnded;
    m_page.showNote(note, about);
    callAttention(m_window, AccessWords::watchEnded(playable), about);
}

} // namespace prelisten
