// SPDX-License-Identifier: MIT
#include "tests/support/SavePresenterFixture.h"
#include "ui/dialogs/KeyDialog.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace prelisten;

/// Tests what becomes of the buttons that save and share, with the sample service.
class TestSavePresenter : public QObject, private tests::SavePresenterFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { open(); }
    void cleanup() { close(); }

    void aShare_isSaved_andOpenedByItsId_atTheSamePlace();
    void aShare_isOpenedOnceAnOrganizationIsChosen();
    void withoutAKey_theKeyDialogIsOpened_andTheWishCarriedOut();
    void aTrackOfTheList_isKnownToBeSaved();
    void aSavedTrack_isListedAtOnce_andARefusalIsSaid();
};

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
    QTRY_VERIFY(m_window->message()->isWarning()); // asks for the organization
    QCOMPARE(m_opened.size(), 0);
    QCOMPARE(save()->text(), u"In your library"_s);
    m_window->showNote(Note::KeySaved);
    QVERIFY(m_window->message()->isWarning()); // which is not the end of that
    m_presenter->setOrganization(m_sample.organization);
    QCOMPARE(m_opened.size(), 1);
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
