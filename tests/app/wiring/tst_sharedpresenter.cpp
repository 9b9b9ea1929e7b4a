// SPDX-License-Identifier: MIT
#include "app/sandbox/Sandbox.h"
#include "app/wiring/SharedPresenter.h"
#include "core/mixing/Mix.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/SharedPanel.h"
#include "ui/library/SidePanel.h"
#include "ui/library/TrackListView.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/WindowBody.h"

#include <QLineEdit>
#include <QStandardPaths>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace prelisten;

/// Tests a shared collection in the window, without a key, with the sample service.
class TestSharedPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void aCollection_isListed_withoutAKey_andItsTracksOpenFromThere();
    void theReferenceField_namesTheShare_afterAnotherTrackWasOpened();
    void closing_bringsTheLibraryBack_andLeavesTheTrack();
    void anotherService_hasNoCollection();

private:
    [[nodiscard]] SharedPanel *panel() const { return m_window->side()->shared(); }
    [[nodiscard]] TrackListView *list() const
    {
        return byName<TrackListView>(*m_window, u"Shared tracks"_s);
    }
    [[nodiscard]] QString reference() const
    {
        return byName<QLineEdit>(*m_window, u"Track reference"_s)->text();
    }
    /// Opens the collection and waits for its first track.
    void open();
    [[nodiscard]] QString openId() const
    {
        return m_tracks->openTrack() ? m_tracks->openTrack()->trackId : QString();
    }

    const ShareToken m_token = *ShareToken::fromText(u"shr_9f3aCANARYCANARY"_s);
    QStringList m_ids;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<tests::FakeDeck> m_deck;
    std::unique_ptr<Transport> m_transport;
    Mix m_mix;
    std::unique_ptr<Audition> m_audition;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<TrackPresenter> m_tracks;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SharedPresenter> m_presenter;
};

void TestSharedPresenter::init()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>(sandbox::Sandbox::Options{});
    sandbox::SampleTrack track = sandbox::demoTrack();
    sandbox::SampleShare share{m_token.reveal().toByteArray(), track.organization, track.id,
            sandbox::SampleShare::Kind::Collection};
    m_ids = {track.id, u"mtrack_second000002"_s};
    m_sandbox->addTrack(track);
    track.json.replace(track.id.toLatin1(), m_ids.last().toLatin1());
    track.id = m_ids.last();
    m_sandbox->addTrack(track);
    share.others = {track.id};
    m_sandbox->addShare(share);
    QVERIFY(m_sandbox->start());
    m_settings = std::make_unique<Settings>();
    m_deck = std::make_unique<tests::FakeDeck>();
    m_transport = std::make_unique<Transport>(*m_deck);
    m_audition = std::make_unique<Audition>(*m_transport, m_mix);
    m_service = std::make_unique<Service>(*ApiBase::fromText(m_sandbox->apiBase().toString()),
            Persistence::InMemory, *m_settings, *m_audition, DecoderModule::provider());
    m_tracks = std::make_unique<TrackPresenter>(*m_transport);
    m_tracks->join(*m_service);
    m_window = std::make_unique<MainWindow>();
    m_window->setKey({});
    m_window->resize(1240, 800);
    m_tracks->show(*m_window, {});
    m_presenter = std::make_unique<SharedPresenter>(*m_window, *m_tracks);
    m_presenter->join(m_service->session);
    connect(m_tracks.get(), &TrackPresenter::opened, m_presenter.get(),
            [this](const TrackRef &, const Track &opened) { m_presenter->opened(opened); });
    activate(*m_window);
}

void TestSharedPresenter::cleanup()
{
    m_service->session.disconnect();
    m_presenter.reset();
    m_window.reset();
    m_tracks.reset();
    m_service.reset();
    m_audition.reset();
    m_transport.reset();
    m_deck.reset();
    m_sandbox.reset();
}

void TestSharedPresenter::open()
{
    m_window->reference()->setShare({m_token, {}});
    m_tracks->openShare({m_token, {}}, false);
    QTRY_COMPARE(openId(), m_ids.first());
    QTRY_VERIFY(m_window->body()->isSideShown());
}

void TestSharedPresenter::aCollection_isListed_withoutAKey_andItsTracksOpenFromThere()
{
    QVERIFY(!m_window->body()->isSideShown());
    open();
    QVERIFY(panel()->isVisible());
    QCOMPARE(list()->model()->rowCount(), 2);
    QVERIFY(m_window->side()->canStep(1));
    panel()->focusList();
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(openId(), m_ids.last());
    QTRY_VERIFY(m_transport->wantsPlay());
    m_transport->pause();
    m_window->side()->step(-1);
    QCOMPARE(openId(), m_ids.first());
    QTRY_VERIFY(m_transport->wantsPlay());
    m_transport->pause();
    list()->open(0); // the open track only plays
    QVERIFY(m_transport->wantsPlay());
    m_window->side()->stepPaused(1);
    QCOMPARE(openId(), m_ids.last());
    QCOMPARE(m_sandbox->counts().shareRequests, 1);
    QCOMPARE(m_sandbox->counts().keyOnShares, 0);
    QCOMPARE(m_sandbox->counts().apiRequests, 1);
    QCOMPARE(reference(), m_token.hint());
    QVERIFY(!m_window->windowTitle().contains(u"CANARY"_s));
}

void TestSharedPresenter::theReferenceField_namesTheShare_afterAnotherTrackWasOpened()
{
    open();
    m_service->studio.setKey(ApiKey::fromText(QString::fromLatin1(m_sandbox->key())));
    m_service->session.open(TrackRef{sandbox::demoTrack().organization, m_ids.last()});
    QTRY_COMPARE(openId(), m_ids.last());
    QVERIFY(!m_tracks->openTrack()->organization.isEmpty());
    QVERIFY(!m_window->side()->canStep(-1)); // it is none of the collection
    QCOMPARE(reference(), m_ids.last());
    list()->open(0);
    QCOMPARE(*m_tracks->openTrack(), (TrackRef{{}, m_ids.first()}));
    QCOMPARE(reference(), m_token.hint());
    QVERIFY(m_window->side()->canStep(1));
}

void TestSharedPresenter::closing_bringsTheLibraryBack_andLeavesTheTrack()
{
    open();
    byName<QPushButton>(*m_window, u"Close the collection"_s)->click();
    QVERIFY(!m_window->body()->isSideShown()); // without a key there is nothing to list
    QVERIFY(!m_service->session.collectionShare());
    QCOMPARE(openId(), m_ids.first());
    QVERIFY(!m_window->side()->canStep(1));
    open();
    QVERIFY(panel()->isVisible());
}

void TestSharedPresenter::anotherService_hasNoCollection()
{
    open();
    m_presenter->leave();
    QVERIFY(!m_window->body()->isSideShown());
    QCOMPARE(byName<QTabBar>(*m_window, u"Side panel"_s)->count(), 2);
}

QTEST_MAIN(TestSharedPresenter)
#include "tst_sharedpresenter.moc"
