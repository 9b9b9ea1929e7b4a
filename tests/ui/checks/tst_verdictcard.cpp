// SPDX-License-Identifier: MIT
#include "tests/support/CheckSamples.h"
#include "tests/support/VerdictCardFixture.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/VerdictCard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using Outcome = Verdict::Outcome;
using Activity = VerdictCard::Activity;

class TestVerdictCard : public QObject, protected VerdictCardFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void verdict_isSaidWithItsProofs();
    void actions_areThoseThatHelp_data();
    void actions_areThoseThatHelp();
    void aShare_isNamedByItsHint_andOffersWhatItAllows_data();
    void aShare_isNamedByItsHint_andOffersWhatItAllows();
    void actions_goOut_once_data();
    void actions_goOut_once();
    void setters_emitNothing();
    void copies_holdWhatTheySay();
    void requestForAShare_namesWhatIsNeeded_andNoSecret();
    void watching_countsDown_andOffersToStop();
    void checking_keepsTheKeyboard_andAsksNoSecondTime();
    void sources_areListed_afterADeepCheck();
    void about_tellsTwoCardsApart();
    void clear_leavesNoNamesBehind();
    void points_standBesideOneAnother_whereThereIsRoom();
    void aHostileTitle_staysText();
};

void TestVerdictCard::verdict_isSaidWithItsProofs()
{
    CheckedTrack checked = *tests::doneRow(7, Outcome::NotAvailable, 404).checked;
    checked.verdict.control = Verdict::Control::Works;
    m_card->setChecked(checked);
    QVERIFY(byName<QLabel>(*m_card, u"Verdict: Not available to this key"_s));
    QVERIFY(saysInALabel(*m_card, u"or this key has no access to it"_s));
    QVERIFY(!valueOf(*m_card, u"Proven: The same key got the list"_s).isEmpty());
    QVERIFY(!valueOf(*m_card, u"Not proven: Whether there is such a track"_s).isEmpty());
    QVERIFY(!valueOf(*m_card, u"Next: Check the id."_s).isEmpty());
    QVERIFY(byName<QLabel>(
            *m_card, u"Whose access: Key oak_live_a1b2… (keychain), organization org_abc123"_s));
    for (const auto &fact : {u"Status: 404"_s, u"Code: CODE_404"_s, u"Trace id: req_jkl012mno"_s})
        QVERIFY2(byName<QLabel>(*m_card, fact)->isVisible(), qPrintable(fact));
}

void TestVerdictCard::actions_areThoseThatHelp_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QStringList>("offered");
    const QStringList always{u"Copy ticket text"_s};
    const QStringList asked =
            always + QStringList{u"Copy as cURL"_s, u"Check again"_s, u"Check with another key…"_s};
    const QString watch = u"Watch until available"_s;
    QTest::newRow("playable") << int(Outcome::Playable) << asked + QStringList{u"Deep check"_s};
    QTest::newRow("not available")
            << int(Outcome::NotAvailable)
            << asked + QStringList{watch, u"Copy a request for a share"_s, u"Open a share link…"_s};
    QTest::newRow("key") << int(Outcome::KeyProblem) << asked;
    QTest::newRow("organization") << int(Outcome::OrganizationProblem) << asked;
    QTest::newRow("rate") << int(Outcome::RateLimited) << asked + QStringList{watch};
    QTest::newRow("service") << int(Outcome::Service) << asked + QStringList{watch};
    QTest::newRow("network") << int(Outcome::Network) << asked + QStringList{watch};
    QTest::newRow("reference") << int(Outcome::BadReference) << always;
}

void TestVerdictCard::actions_areThoseThatHelp()
{
    QFETCH(int, outcome);
    QFETCH(QStringList, offered);
    show(static_cast<Outcome>(outcome), 0);
    offered.sort();
    QCOMPARE(visibleButtons(), offered);
}

void TestVerdictCard::aShare_isNamedByItsHint_andOffersWhatItAllows_data()
{
    QTest::addColumn<bool>("opens");
    QTest::addColumn<bool>("repeatable");
    QTest::addColumn<QStringList>("offered");
    const QString ticket = u"Copy ticket text"_s;
    const QString again = u"Check again"_s;
    QTest::newRow("opens") << true << true << QStringList{again, ticket, u"Deep check"_s};
    QTest::newRow("revoked") << false << true
                             << QStringList{again, ticket, u"Open a share link…"_s};
    QTest::newRow("its token is forgotten") << true << false << QStringList{ticket};
}

void TestVerdictCard::aShare_isNamedByItsHint_andOffersWhatItAllows()
{
    QFETCH(const bool, opens);
    QFETCH(const bool, repeatable);
    QFETCH(QStringList, offered);
    CheckedTrack checked =
            *tests::doneRow(7, opens ? Outcome::Playable : Outcome::NotAvailable, opens ? 200 : 404)
                     .checked;
    checked.shareHint = u"shr_9f3a…"_s;
    checked.verdict.key = {};
    checked.verdict.organization.clear();
    checked.verdict.reason =
            opens ? Verdict::Reason::OpenedByShare : Verdict::Reason::ShareNotFound;
    checked.ref = {{}, opens ? checked.track->id : QString()};
    if (opens)
        checked.track->terms.requiresAttribution = true;
    m_card->setChecked(checked);
    m_card->setRepeatable(repeatable);
    m_card->setCurl([](const TrackRef &) { return u"curl"_s; });
    offered.sort();
    QCOMPARE(visibleButtons(), offered);
    QVERIFY(byName<QLabel>(*m_card, u"Whose access: No key: by the share shr_9f3a…"_s));
    const QString ticket = m_card->ticket();
    QVERIFY(ticket.contains(u"Share: shr_9f3a…"_s));
    QVERIFY2(!ticket.contains(u"this key"_s), qPrintable(ticket));
    if (opens) {
        QVERIFY(byName<QLabel>(*m_card, u"Licence: Personal use only"_s));
        QVERIFY(byName<QLabel>(*m_card, u"Terms: Attribution required."_s));
        QVERIFY(ticket.contains(u"Terms: Attribution required."_s));
    }
    QCOMPARE(saysInALabel(*m_card, u"cannot be checked again"_s), !repeatable);
}

void TestVerdictCard::actions_goOut_once_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("intent");
    const auto row = [](Outcome outcome, const QString &name, const char *intent) {
        QTest::newRow(qPrintable(name)) << int(outcome) << name << QByteArray(intent);
    };
    row(Outcome::Playable, u"Check again"_s, SIGNAL(checkAgainRequested(prelisten::TrackRef)));
    row(Outcome::Playable, u"Deep check"_s, SIGNAL(deepCheckRequested(prelisten::TrackRef)));
    row(Outcome::NotAvailable, u"Open a share link…"_s, SIGNAL(shareLinkWanted()));
    row(Outcome::NotAvailable, u"Watch until available"_s,
            SIGNAL(watchRequested(prelisten::TrackRef)));
}

void TestVerdictCard::actions_goOut_once()
{
    QFETCH(int, outcome);
    QFETCH(QString, name);
    QFETCH(QByteArray, intent);
    show(static_cast<Outcome>(outcome), 0);
    const QSignalSpy spy(m_card.get(), intent.constData());
    button(name)->click();
    QCOMPARE(spy.size(), 1);
}

void TestVerdictCard::setters_emitNothing()
{
    const QSignalSpy again(m_card.get(), &VerdictCard::checkAgainRequested);
    const QSignalSpy watch(m_card.get(), &VerdictCard::watchRequested);
    const QSignalSpy stop(m_card.get(), &VerdictCard::stopWatchRequested);
    show(Outcome::NotAvailable, 404);
    m_card->setActivity(Activity::Watching);
    m_card->setNextTry(std::chrono::seconds(3));
    m_card->setActivity(Activity::None);
    m_card->clear();
    QCOMPARE(again.size() + watch.size() + stop.size(), 0);
}

void TestVerdictCard::copies_holdWhatTheySay()
{
    show(Outcome::NotAvailable, 404);
    button(u"Copy ticket text"_s)->click();
    const QString ticket = QGuiApplication::clipboard()->text();
    QCOMPARE(ticket, m_card->ticket());
    QVERIFY(ticket.contains(u"req_jkl012mno"_s) && ticket.contains(u"FFmpeg"_s));
    button(u"Copy as cURL"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"curl mtrack_000007"_s);
}

void TestVerdictCard::requestForAShare_namesWhatIsNeeded_andNoSecret()
{
    show(Outcome::NotAvailable, 404);
    button(u"Copy a request for a share"_s)->click();
    const QString request = QGuiApplication::clipboard()->text();
    for (const auto &part : {u"Track id: mtrack_000007\n"_s, u"Organization: org_abc123\n"_s,
                 u"there is no such track, or the key has no access to it"_s, u"share link"_s})
        QVERIFY2(request.contains(part), qPrintable(part));
    QVERIFY(!request.contains(u"oak_live"_s));
    QVERIFY(!request.contains(u"req_"_s));
    QVERIFY(!request.contains(u'<'));
}

void TestVerdictCard::watching_countsDown_andOffersToStop()
{
    show(Outcome::NotAvailable, 404);
    const QSignalSpy stop(m_card.get(), &VerdictCard::stopWatchRequested);
    m_card->setActivity(Activity::Watching);
    m_card->setNextTry(std::chrono::seconds(2));
    QVERIFY(saysInALabel(*m_card, u"the next try is in 2 s."_s));
    QTRY_VERIFY_WITH_TIMEOUT(saysInALabel(*m_card, u"trying now…"_s), 20'000);
    QVERIFY(!button(u"Check again"_s)->isVisible());
    button(u"Stop watching"_s)->click();
    QCOMPARE(stop.size(), 1);
    m_card->setActivity(Activity::None);
    QVERIFY(button(u"Watch until available"_s)->isVisible());
    QCOMPARE(valueOf(*m_card, u"Check: "_s), QString());
}

void TestVerdictCard::checking_keepsTheKeyboard_andAsksNoSecondTime()
{
    show(Outcome::NotAvailable, 404);
    const QSignalSpy again(m_card.get(), &VerdictCard::checkAgainRequested);
    auto *check = button(u"Check again"_s);
    check->setFocus();
    check->click();
    m_card->setActivity(Activity::Checking);
    check->click();
    QCOMPARE(again.size(), 1);
    QVERIFY(check->hasFocus());
    QVERIFY(saysInALabel(*m_card, u"Checking…"_s));
    m_card->setActivity(Activity::None);
    check->click();
    QCOMPARE(again.size(), 2);
}

void TestVerdictCard::sources_areListed_afterADeepCheck()
{
    CheckedTrack checked = *tests::doneRow(7, Outcome::Playable, 200).checked;
    Verdict bad = tests::verdictWith(Outcome::Service, 403);
    bad.reason = Verdict::Reason::StorageAnswer;
    bad.source = u"bass"_s;
    checked.sources = {
            {masterSource(), checked.verdict, 119.4, false}, {u"bass"_s, bad, {}, false}};
    m_card->setChecked(checked);
    QVERIFY(byName<QLabel>(*m_card, u"Checked source master: Answers with audio of 1:59.4."_s));
    QVERIFY(valueOf(*m_card, u"Checked source bass: "_s).contains(u"403"_s));
    QVERIFY(valueOf(*m_card, u"Verdict: "_s).contains(u"failing"_s));
    checked.sources.clear();
    m_card->setChecked(checked);
    QCOMPARE(valueOf(*m_card, u"Checked source "_s), QString());
    QCOMPARE(valueOf(*m_card, u"Verdict: "_s), u"Verdict: Playable"_s);
}

void TestVerdictCard::about_tellsTwoCardsApart()
{
    m_card->setAbout(u"mtrack_000007"_s);
    show(Outcome::NotAvailable, 404);
    QVERIFY(button(u"Copy ticket text: mtrack_000007"_s)->isVisible());
    QVERIFY(!button(u"Copy ticket text"_s));
    QVERIFY(byName<QLineEdit>(*m_card, u"Another key: mtrack_000007"_s));
}

void TestVerdictCard::clear_leavesNoNamesBehind()
{
    show(Outcome::NotAvailable, 404);
    m_card->clear();
    for (const auto &field : {u"Verdict: "_s, u"Proven: "_s, u"Not proven: "_s, u"Whose access: "_s,
                 u"Trace id: "_s, u"Status: "_s})
        QCOMPARE(valueOf(*m_card, field), QString());
}

void TestVerdictCard::points_standBesideOneAnother_whereThereIsRoom()
{
    show(Outcome::NotAvailable, 404);
    const auto place = [this](const QString &field) {
        const QString name = valueOf(*m_card, field);
        return byName<QLabel>(*m_card, name)->mapTo(m_card.get(), QPoint(0, 0));
    };
    QTRY_VERIFY(place(u"Not proven: "_s).x() > place(u"Proven: "_s).x());
    m_card->resize(400, 900);
    QTRY_COMPARE(place(u"Not proven: "_s).x(), place(u"Proven: "_s).x());
    QVERIFY(place(u"Not proven: "_s).y() > place(u"Proven: "_s).y());
}

void TestVerdictCard::aHostileTitle_staysText()
{
    CheckedTrack checked = *tests::doneRow(7, Outcome::Playable, 200).checked;
    checked.track->title = u"<b>x</b><img src=file:///etc/hostname>"_s;
    checked.verdict.message = u"<i>y</i>"_s;
    m_card->setChecked(checked);
    for (const auto *label : m_card->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(saysInALabel(*m_card, u"<i>y</i>"_s));
}

QTEST_MAIN(TestVerdictCard)
#include "tst_verdictcard.moc"
