// SPDX-License-Identifier: MIT
#include "core/session/Session.h"
#include "tests/support/SessionFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using sandbox::Fault;
using sandbox::SampleShare;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

const QString &first = SessionFixture::first;
const QString &second = SessionFixture::second;
const QByteArray tokenText = "shr_9f3aCANARYCANARY";

} // namespace

/// Tests a collection that was opened by its share.
class tst_SessionCollections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m.reset(); }

    void aCollection_opensItsFirstTrack_withoutAKey_andIsListed();
    void anotherTrack_opensByTheLinkThatCame_withoutAskingAgain();
    void aDeadLink_isRenewed_andTheNextTrackUsesTheFreshLinks();
    void aTrackThatIsLost_saysSo_andTheListFollows();
    void retry_ofALostTrack_opensItOnceItIsBack();
    void anEmptyCollection_isSaid_andListed();
    void aTrackWithoutALink_isSaid_withoutAskingAgain();
    void aCollectionThatBecomesATrack_plays_andSaysSo();
    void aTrackThatBecomesACollection_plays();
    void aRenewal_waits_asLongAsTheServiceAsksFor();
    void aCollectionThatWasLeft_playsOn_andIsNotListed();

private:
    void share(const QString &track, const QStringList &others = {},
            SampleShare::Kind kind = SampleShare::Kind::Collection);
    void open();
    /// Waits until the master of @p track has been downloaded.
    [[nodiscard]] bool isLoaded(const QString &track);
    /// Opens the collection, which then loses its second track, and opens that.
    void loseSecond();
    [[nodiscard]] QStringList listed() const;
    [[nodiscard]] int asked() const { return m->service->counts().shareRequests; }
    void killLinks(int times) { m->fault(Fault::Origin::Storage, 403, times); }

    std::unique_ptr<SessionFixture> m;
    QList<SharedList> m_lists; ///< as collectionOpened() and collectionChanged() gave them
};

void tst_SessionCollections::init()
{
    m = std::make_unique<SessionFixture>();
    m->studio->setKey({});
    m_lists.clear();
    const auto note = [this](const SharedList &list) {
        m_lists.append(list);
    };
    connect(m->session.get(), &Session::collectionOpened, this, note);
    connect(m->session.get(), &Session::collectionChanged, this, note);
    share(first, {second});
}

void tst_SessionCollections::share(
        const QString &track, const QStringList &others, SampleShare::Kind kind)
{
    SampleShare share{tokenText, SessionFixture::organization, track, kind};
    share.others = others;
    share.name = u"For the film"_s;
    m->service->addShare(share);
}

void tst_SessionCollections::open()
{
    m->session->openShare(*ShareToken::fromText(QString::fromLatin1(tokenText)));
}

bool tst_SessionCollections::isLoaded(const QString &track)
{
    return QTest::qWaitFor([&] {
        const auto facts = m->session->facts();
        return facts && facts->ref == TrackRef{{}, track} && m->transport.current() &&
               m->transport.current()->status().activity == SpoolStatus::Activity::Complete;
    });
}

void tst_SessionCollections::loseSecond()
{
    open();
    QVERIFY(isLoaded(first));
    share(first);
    m->service->killLinks();
    m->session->openShared(second);
    QTRY_COMPARE(m->session->state(), PlaybackState::AccessEnded);
}

QStringList tst_SessionCollections::listed() const
{
    QStringList ids;
    for (const Track &each : m_lists.value(m_lists.size() - 1).tracks)
        ids += each.id;
    return ids;
}

void tst_SessionCollections::aCollection_opensItsFirstTrack_withoutAKey_andIsListed()
{
    QSignalSpy opened(m->session.get(), &Session::opened);
    open();
    QVERIFY(isLoaded(first));
    QCOMPARE(m_lists.size(), 1);
    QCOMPARE(m_lists.first().name, u"For the film"_s);
    QCOMPARE(listed(), (QStringList{first, second}));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).value<TrackRef>(), (TrackRef{{}, first}));
    QVERIFY(opened.first().at(1).value<Track>().share->inCollection);
    QCOMPARE(asked(), 1);
    QCOMPARE(m->service->counts().keyOnShares, 0);
}

void tst_SessionCollections::anotherTrack_opensByTheLinkThatCame_withoutAskingAgain()
{
    open();
    QVERIFY(isLoaded(first));
    m->session->openShared(second);
    QVERIFY(!m->session->isOpening()); // at once
    QVERIFY(isLoaded(second));
    m->session->openShared(first);
    QVERIFY(isLoaded(first));
    QCOMPARE(asked(), 1);
    QCOMPARE(m_lists.size(), 1);
}

void tst_SessionCollections::aDeadLink_isRenewed_andTheNextTrackUsesTheFreshLinks()
{
    open();
    QVERIFY(isLoaded(first));
    m->service->killLinks();
    m->session->openShared(second);
    QVERIFY(isLoaded(second));
    QCOMPARE(asked(), 2);
    m->session->openShared(first);
    QVERIFY(isLoaded(first));
    QCOMPARE(asked(), 2);
    QCOMPARE(m_lists.size(), 1); // fresh links are no change of the list
    QVERIFY(m->verdicts.isEmpty());
}

void tst_SessionCollections::aTrackThatIsLost_saysSo_andTheListFollows()
{
    loseSecond();
    QCOMPARE(m->verdicts.last().outcome, Outcome::NotAvailable);
    QCOMPARE(m->verdicts.last().reason, Reason::ShareLacksTrack);
    QCOMPARE(m->verdicts.last().key, KeyInUse());
    QCOMPARE(listed(), QStringList{first});
    QCOMPARE(asked(), 2); // an end is not asked about again
    m->session->openShared(first);
    QVERIFY(isLoaded(first));
    QCOMPARE(asked(), 2);
}

void tst_SessionCollections::retry_ofALostTrack_opensItOnceItIsBack()
{
    loseSecond();
    m->session->retry();
    QTRY_COMPARE(m->verdicts.size(), 2);
    QCOMPARE(m->verdicts.last().reason, Reason::ShareLacksTrack);
    share(first, {second});
    m->session->retry();
    QVERIFY(isLoaded(second));
    QCOMPARE(listed(), (QStringList{first, second}));
}

void tst_SessionCollections::anEmptyCollection_isSaid_andListed()
{
    share({});
    open();
    QTRY_COMPARE(m->session->state(), PlaybackState::Failed);
    QCOMPARE(m->verdicts.last().reason, Reason::ShareEmpty);
    QCOMPARE(m->verdicts.last().httpStatus, 200); // the service has answered
    QCOMPARE(m_lists.size(), 1);
    QVERIFY(m_lists.first().tracks.isEmpty());
    QVERIFY(m->canRetry);
}

void tst_SessionCollections::aTrackWithoutALink_isSaid_withoutAskingAgain()
{
    open();
    QVERIFY(isLoaded(first));
    Fault fault;
    fault.kind = Fault::Kind::ReplaceLink; // by nothing
    m->service->addFault(fault);
    m->service->killLinks();
    m->session->openShared(second);
    QTRY_VERIFY(m->said.contains(u"failed"_s));
    m->service->clearFaults();
    const int before = asked();
    m->session->openShared(first);
    QTRY_COMPARE(m->verdicts.last().reason, Reason::NoLinks);
    QCOMPARE(asked(), before);
    m->session->retry();
    QVERIFY(isLoaded(first));
}

void tst_SessionCollections::aCollectionThatBecomesATrack_plays_andSaysSo()
{
    open();
    QVERIFY(isLoaded(first));
    share(second, {}, SampleShare::Kind::Track);
    m->service->killLinks();
    m->session->openShared(second);
    QVERIFY(isLoaded(second));
    QCOMPARE(m_lists.size(), 2);
    QVERIFY(m_lists.last().isEnded);
    QVERIFY(listed().isEmpty());
    QCOMPARE(m_lists.last().name, u"For the film"_s);
    QVERIFY(m->verdicts.isEmpty());
}

void tst_SessionCollections::aTrackThatBecomesACollection_plays()
{
    share(second, {}, SampleShare::Kind::Track);
    killLinks(1);
    connect(m->session.get(), &Session::opened, this, [this] { share(first, {second}); });
    open();
    QVERIFY(isLoaded(second));
    QCOMPARE(asked(), 2);
    QVERIFY(m_lists.isEmpty()); // what the user has opened is a track
    open();
    QVERIFY(isLoaded(first));
    QCOMPARE(listed(), (QStringList{first, second}));
}

void tst_SessionCollections::aRenewal_waits_asLongAsTheServiceAsksFor()
{
    m->service->setShareLimit(1, 1'000);
    open();
    QVERIFY(isLoaded(first));
    m->service->killLinks();
    m->session->openShared(second);
    QTRY_VERIFY(m->said.contains(u"waiting"_s));
    QCOMPARE(m->verdicts.last().outcome, Outcome::RateLimited);
    QVERIFY(m->verdicts.last().retryAfter);
    QVERIFY(isLoaded(second));
    QVERIFY(asked() <= 4);
}

void tst_SessionCollections::aCollectionThatWasLeft_playsOn_andIsNotListed()
{
    open();
    QVERIFY(isLoaded(first));
    m->session->leaveCollection();
    QVERIFY(!m->session->collectionShare());
    m->session->openShared(second);
    QVERIFY(!m->session->isOpening());
    QCOMPARE(m->session->facts()->ref, (TrackRef{{}, first}));
    m->session->distrustLinks();
    QTest::qWait(20);
    QCOMPARE(m_lists.size(), 1);
}

QTEST_GUILESS_MAIN(tst_SessionCollections)
#include "tst_session_collections.moc"
