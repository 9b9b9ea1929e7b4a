// SPDX-License-Identifier: MIT
#include "app/sandbox/Sandbox.h"
#include "app/wiring/SavePresenter.h"
#include "core/mixing/Mix.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/WindowProbe.h"
#include "ui/dialogs/KeyDialog.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace prelisten;

/// Tests what becomes of the buttons that save and share, with the sample service.
class TestSavePresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void aShare_isSaved_andOpenedByItsId_atTheSamePlace();
    void aShare_isOpenedOnceAnOrganizationIsChosen();
    void withoutAKey_theKeyDialogIsOpened_andTheWishCarriedOut();
    void aTrackOfTheList_isKnownToBeSaved();
    void aSavedTrack_isListedAtOnce_andARefusalIsSaid();

private:
    [[nodiscard]] QPushButton *save() const
    {
        for (auto *each : m_window->findChildren<QPushButton *>()) {
            if (each->accessibleName() == u"Save to library"_s)
                return each;
        }
        return nullptr;
    }
    void giveKey()
    {
        m_service->studio.setKey(ApiKey::fromText(QString::fromLatin1(m_sandbox->key())));
        m_presenter->setKey({KeyInUse::Origin::Session, KeyInUse::Keychain::Fine, u"sand"_s});
    }

    const sandbox::SampleTrack m_sample = sandbox::demoTrack();
    const ShareToken m_token = *ShareToken::fromText(u"shr_9f3a61d07c52be84"_s);
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<tests::FakeDeck> m_deck;
    std::unique_ptr<Transport> m_transport;
    Mix m_mix;
    std::unique_ptr<Audition> m_audition;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SavePresenter> m_presenter;
    QList<std::pair<TrackRef, ListeningPlace>> m_opened;
};

void TestSavePresenter::init()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>(sandbox::Sandbox::Options{});
    m_sandbox->addTrack(m_sample);
    m_sandbox->setSaved(m_sample.id, false);
    m_sandbox->addShare({QByteArray(m_token.reveal().data(), m_token.reveal().size()),
            m_sample.organization, m_sample.id});
    QVERIFY(m_sandbox->start());
    m_settings = std::make_unique<Settings>();
    m_deck = std::make_unique<tests::FakeDeck>();
    m_transport = std::make_unique<Transport>(*m_deck);
    m_audition = std::make_unique<Audition>(*m_transport, m_mix);
    m_service = std::make_unique<Service>(*ApiBase::fromText(m_sandbox->apiBase().toString()),
            Persistence::InMemory, *m_settings, *m_audition, DecoderModule::provider());
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_presenter = std::make_unique<SavePresenter>(*m_window, *m_audition);
    m_presenter->join(*m_service);
    m_opened.clear();
    connect(m_presenter.get(), &SavePresenter::openAtRequested, this,
            [this](const TrackRef &ref, const ListeningPlace &place) {
                m_opened.append({ref, place});
            });
}

void TestSavePresenter::cleanup()
{
    m_presenter.reset();
    m_window.reset();
    m_service.reset();
    m_audition.reset();
    m_transport.reset();
    m_deck.reset();
    m_sandbox.reset();
}

void TestSavePresenter::aShare_isSaved_andOpenedByItsId_atTheSamePlace()
{
    giveKey();
    m_presenter->setOrganization(m_sample.organization);
    m_presenter->openedByShare(m_token);
    QVERIFY(!save()->isHidden());
    save()->click();
    QTRY_COMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first().first, (TrackRef{m_sample.organization, m_sample.id}));
    QCOMPARE(m_opened.first().second.positionMs, m_transport->position());
    QCOMPARE(m_opened.first().second.setup, m_audition->setup());
}

void TestSavePresenter::aShare_isOpenedOnceAnOrganizationIsChosen()
{
    giveKey();
    m_presenter->openedByShare(m_token);
    save()->click();
    QTRY_COMPARE(m_opened.size(), 1);
    QVERIFY(m_opened.first().first.organization.isEmpty()); // which ends with a message
    m_presenter->setOrganization(m_sample.organization);
    QCOMPARE(m_opened.size(), 2);
    QCOMPARE(m_opened.last().first, (TrackRef{m_sample.organization, m_sample.id}));
}

void TestSavePresenter::withoutAKey_theKeyDialogIsOpened_andTheWishCarriedOut()
{
    m_presenter->setOrganization(m_sample.organization);
    m_presenter->openedByShare(m_token);
    save()->click();
    auto *dialog = m_window->findChild<KeyDialog *>();
    QVERIFY(dialog);
    dialog->accept(); // as it is when a key was entered
    giveKey();
    QTRY_COMPARE(m_opened.size(), 1);

    m_service->studio.setKey(std::nullopt);
    m_presenter->openedByShare(m_token);
    QTRY_VERIFY(!m_window->findChild<KeyDialog *>());
    save()->click();
    m_window->findChild<KeyDialog *>()->reject();
    giveKey();
    QCOMPARE(save()->text(), u"Save to library"_s);
}

void TestSavePresenter::aTrackOfTheList_isKnownToBeSaved()
{
    giveKey();
    m_sandbox->setSaved(m_sample.id, true);
    Track track;
    track.id = m_sample.id;
    m_service->library.setOrganization(m_sample.organization);
    m_presenter->opened({m_sample.organization, m_sample.id}, track);
    QCOMPARE(save()->text(), u"Save to library"_s); // not known yet
    m_service->library.fetchMore();
    QTRY_COMPARE(save()->text(), u"In your library"_s);
    m_presenter->opened({m_sample.organization, m_sample.id}, track);
    QCOMPARE(save()->text(), u"In your library"_s);
    m_presenter->closed();
    QVERIFY(save()->isHidden());
}

void TestSavePresenter::aSavedTrack_isListedAtOnce_andARefusalIsSaid()
{
    giveKey();
    Track track;
    track.id = m_sample.id;
    m_service->library.setOrganization(m_sample.organization);
    m_service->library.fetchMore();
    QTRY_COMPARE(m_service->library.state(), LibraryState::Complete);
    QVERIFY(m_service->library.tracks().isEmpty());
    m_presenter->opened({m_sample.organization, m_sample.id}, track);
    save()->click();
    QCOMPARE(save()->text(), u"Saving…"_s);
    QTRY_COMPARE(save()->text(), u"In your library"_s);
    QCOMPARE(m_service->library.tracks().size(), 1);
    track.id += u"x"_s; // there is no such track
    m_presenter->opened({m_sample.organization, track.id}, track);
    save()->click();
    QTRY_VERIFY(valueOf(*m_window, u"Message: "_s).contains(u"no access"_s));
    QCOMPARE(save()->text(), u"Save to library"_s);
}

QTEST_MAIN(TestSavePresenter)
#include "tst_savepresenter.moc"
