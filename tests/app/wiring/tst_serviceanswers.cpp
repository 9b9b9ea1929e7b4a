// SPDX-License-Identifier: MIT
#include "app/wiring/TrackPresenter.h"
#include "tests/support/EveryAnswer.h"
#include "tests/support/SavePresenterFixture.h"
#include "ui/dialogs/ShareDialog.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace prelisten;

Q_DECLARE_METATYPE(prelisten::tests::AnyAnswer)

namespace {

/// For each answer of everyBadAnswer(), what the window says to it; what @p more says goes before.
QString saying(const QByteArray &answer, const QHash<QByteArray, QString> &more)
{
    static const QHash<QByteArray, QString> usual{
            {"400", u"does not accept the request (status 400)"_s},
            {"401", u"The service does not accept"_s}, {"403", u"does not reach"_s},
            {"409", u"does not accept the request (status 409)"_s},
            {"410", u"does not accept the request (status 410)"_s},
            {"422", u"does not accept the request (status 422)"_s}, {"429", u"asks for a pause"_s},
            {"429 with Retry-After", u"asks for a pause"_s},
            {"500", u"problem of its own (status 500)"_s},
            {"503", u"problem of its own (status 503)"_s},
            {"302", u"pointed to another address (status 302)"_s}, {"cut body", u"connection"_s}};
    return more.value(answer, usual.value(answer, more.value("unusable")));
}

} // namespace

/// Tests what the window shows for every answer to the calls that save, share and open a share.
class TestServiceAnswers : public QObject, private tests::SavePresenterFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { open(); }
    void cleanup() { close(); }

    void everyAnswer_toASave_hasItsState_sentence_andButtons_data();
    void everyAnswer_toASave_hasItsState_sentence_andButtons();
    void everyAnswer_toSharing_hasItsSentence_andButtons_data();
    void everyAnswer_toSharing_hasItsSentence_andButtons();
    void everyAnswer_toAShareThatIsOpened_hasItsState_sentence_andButtons_data();
    void everyAnswer_toAShareThatIsOpened_hasItsState_sentence_andButtons();
};

void TestServiceAnswers::everyAnswer_toASave_hasItsState_sentence_andButtons_data()
{
    QTest::addColumn<tests::AnyAnswer>("answer");
    QTest::addColumn<bool>("byShare");
    QTest::addColumn<QString>("says");
    const QHash<QByteArray, QString> ofTrack{{"404", u"or this key has no access to it"_s},
            {"unusable", u"did not say that the track is saved"_s}};
    QHash<QByteArray, QString> ofShare = ofTrack;
    ofShare["404"] = ofShare["410"] = u"This share can no longer be saved"_s;
    for (const tests::AnyAnswer &answer : tests::everyBadAnswer()) {
        QTest::addRow("%s", answer.name) << answer << false << saying(answer.name, ofTrack);
        QTest::addRow("%s, share", answer.name) << answer << true << saying(answer.name, ofShare);
    }
}

void TestServiceAnswers::everyAnswer_toASave_hasItsState_sentence_andButtons()
{
    QFETCH(const tests::AnyAnswer, answer);
    QFETCH(const bool, byShare);
    QFETCH(const QString, says);
    TestHttpServer server;
    server.answer(answer.bytes, answer.then);
    server.answer(200, {}, R"({"track_id":")" + m_sample.id.toLatin1() + R"("})");
    joinOther(*ApiBase::fromText(server.origin()));
    m_presenter->setOrganization(m_sample.organization);
    if (byShare)
        m_presenter->openedByShare(m_token);
    save()->click();
    QTRY_VERIFY2(message().contains(says), qPrintable(message()));
    QCOMPARE(save()->text(), u"Save to library"_s);
    QVERIFY(save()->isEnabled());
    QVERIFY(button(u"Retry"_s)->isHidden()); // the button that saves is the one to press again
    QVERIFY(button(u"Cancel"_s)->isHidden());
    QVERIFY(!message().contains(QString::fromLatin1(m_token.reveal())));
    const bool paused = message().contains(u"You can try again in 60 s."_s);
    QCOMPARE(paused, QByteArray(answer.name) == "429 with Retry-After");
    QCOMPARE(server.requests().size(), 1); // nothing is repeated by itself
    save()->click();
    if (paused)
        QVERIFY(message().contains(u"You can try again in "_s));
    else if (byShare)
        QTRY_COMPARE(m_opened.size(), 1);
    else
        QTRY_COMPARE(save()->text(), u"In your library"_s);
    QCOMPARE(server.requests().size(), paused ? 1 : 2);
}

void TestServiceAnswers::everyAnswer_toSharing_hasItsSentence_andButtons_data()
{
    QTest::addColumn<tests::AnyAnswer>("answer");
    QTest::addColumn<QString>("says");
    const QHash<QByteArray, QString> more{{"404", u"not the creator"_s},
            {"500", u"may have been created"_s}, {"503", u"may have been created"_s},
            {"cut body", u"may have been created"_s}, {"unusable", u"answered without a link"_s}};
    for (const tests::AnyAnswer &answer : tests::everyBadAnswer())
        QTest::addRow("%s", answer.name) << answer << saying(answer.name, more);
}

void TestServiceAnswers::everyAnswer_toSharing_hasItsSentence_andButtons()
{
    QFETCH(const tests::AnyAnswer, answer);
    QFETCH(const QString, says);
    TestHttpServer server;
    server.answer(answer.bytes, answer.then);
    server.answer(201, {}, R"({"token":"shr_1234567890abcdef","expires_at":null})");
    joinOther(*ApiBase::fromText(server.origin()));
    button(u"Share…"_s)->click();
    auto *dialog = m_window->findChild<ShareDialog *>();
    QVERIFY(dialog);
    button(u"Create link"_s)->click();
    QVERIFY(!button(u"Create link"_s)->isEnabled());
    QTRY_VERIFY(saysInALabel(*dialog, says));
    const bool paused = saysInALabel(*dialog, u"You can try again in 60 s."_s);
    QCOMPARE(paused, QByteArray(answer.name) == "429 with Retry-After");
    QCOMPARE(button(u"Create link"_s)->isEnabled(), !paused);
    QVERIFY(button(u"Copy link"_s)->isHidden());
    QCOMPARE(server.requests().size(), 1); // a link is never created twice by itself
    if (paused) {                          // also for a dialog that is opened anew
        dialog->reject();
        QTRY_VERIFY(!m_window->findChild<ShareDialog *>());
        button(u"Share…"_s)->click();
        button(u"Create link"_s)->click();
        QVERIFY(saysInALabel(*m_window->findChild<ShareDialog *>(), u"You can try again in "_s));
        QCOMPARE(server.requests().size(), 1);
    } else {
        button(u"Create link"_s)->click();
        QTRY_VERIFY(!button(u"Copy link"_s)->isHidden());
        QCOMPARE(server.requests().size(), 2);
    }
}

void TestServiceAnswers::everyAnswer_toAShareThatIsOpened_hasItsState_sentence_andButtons_data()
{
    QTest::addColumn<tests::AnyAnswer>("answer");
    QTest::addColumn<QString>("says");
    const QHash<QByteArray, QString> more{{"401", u"refuses to open this share (status 401)"_s},
            {"403", u"refuses to open this share (status 403)"_s},
            {"404", u"There is no such share"_s}, {"410", u"There is no such share"_s},
            {"unusable", u"something that is not a track"_s}};
    for (const tests::AnyAnswer &answer : tests::everyBadAnswer())
        QTest::addRow("%s", answer.name) << answer << saying(answer.name, more);
    const auto good = [](const char *name, const QByteArray &body, const QString &says) {
        QTest::addRow("%s", name) << tests::AnyAnswer{name, tests::httpAnswer("200 OK", body)}
                                  << says;
    };
    good("removed", R"({"kind":"track","available":false,"message":"Taken down."})",
            u"not available any more: “Taken down.”"_s);
    good("removed, with a message of another type", R"({"available":false,"message":7})",
            u"What was shared has been removed."_s);
}

void TestServiceAnswers::everyAnswer_toAShareThatIsOpened_hasItsState_sentence_andButtons()
{
    QFETCH(const tests::AnyAnswer, answer);
    QFETCH(const QString, says);
    TestHttpServer server;
    server.answer(answer.bytes, answer.then);
    joinOther(*ApiBase::fromText(server.origin()));
    TrackPresenter tracks(*m_transport);
    tracks.join(*m_service);
    tracks.show(*m_window, {});
    tracks.openShare({m_token, {}}, false);
    QTRY_VERIFY2(message().contains(says), qPrintable(message()));
    const QByteArray name(answer.name);
    // What may pass by itself is tried again by the session, and can be cancelled.
    const bool waits =
            name.startsWith("429") || name == "500" || name == "503" || name == "cut body";
    QCOMPARE(message().contains(u"Trying again in 60 s."_s), name == "429 with Retry-After");
    QCOMPARE(message().contains(u"Trying again"_s), waits);
    QCOMPARE(button(u"Cancel"_s)->isHidden(), !waits);
    QVERIFY(!button(u"Retry"_s)->isHidden());
    QCOMPARE(m_service->session.state(),
            waits ? PlaybackState::WaitingForNetwork : PlaybackState::Failed);
    QVERIFY(!message().contains(u"this key has no access"_s)); // none was sent
    for (const TestRequest &request : server.requests())
        QVERIFY(!request.headers.contains("x-api-key"));
    m_service->session.cancelOpen();
}

QTEST_MAIN(TestServiceAnswers)
#include "tst_serviceanswers.moc"
