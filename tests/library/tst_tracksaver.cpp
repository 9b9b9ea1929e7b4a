// SPDX-License-Identifier: MIT
#include "core/library/TrackSaver.h"
#include "tests/support/LibraryFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

const TrackRef openTrack{LibraryFixture::organization, u"mtrack_open"_s};
const KeyInUse someKey{KeyInUse::Origin::Session, KeyInUse::Keychain::Fine, u"ak_se"_s};

StorageAnswer saved(int status = 200)
{
    return StorageAnswer::plain(status, R"({"track_id":"mtrack_open","saved":true})");
}

Track trackOf(const QString &id, const QString &mode = {})
{
    Track track;
    track.id = id;
    if (!mode.isEmpty())
        track.mode = mode;
    return track;
}

} // namespace

/// Tests how a track is saved, and what the library lists then.
class tst_TrackSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answers_decide_data();
    void answers_decide();
    void aPause_isKept_andItsEndLetsTheUserTryAgain();
    void aShare_isSavedByItsToken_andGivesTheId();
    void save_doesNothing_whenThereIsNothingToDo();
    void theList_tellsThatATrackIsSaved();
    void anotherTrack_endsWhatIsUnderWay();
    void withoutAKey_theWishWaitsForOne();
    void withoutAKey_theWishEnds_data();
    void withoutAKey_theWishEnds();
    void anotherKey_endsWhatIsUnderWay();
    void library_listsASavedTrackFirst_once();
    void library_listsNothingThatTheFilterExcludes();
    void library_missesNoPage_afterASave();

private:
    [[nodiscard]] int posts() const
    {
        return static_cast<int>(
                std::count_if(f->server.requests().cbegin(), f->server.requests().cend(),
                        [](const StorageRequest &request) { return request.method == "POST"; }));
    }
    void answerWith(const StorageAnswer &answer)
    {
        f->server.setScript([answer](const StorageRequest &) { return answer; });
    }

    std::unique_ptr<LibraryFixture> f;
    std::unique_ptr<TrackSaver> saver;
    QStringList said;
    QList<Verdict> verdicts;
};

void tst_TrackSaver::init()
{
    f = std::make_unique<LibraryFixture>();
    saver = std::make_unique<TrackSaver>(*f->studio);
    said.clear();
    verdicts.clear();
    saver->setKey(someKey);
    saver->setTrack(openTrack, false);
    const TrackSaver *s = saver.get();
    connect(s, &TrackSaver::stateChanged, s, [this](SaveState state) {
        said.append(QStringList{u"none"_s, u"not saved"_s, u"saving"_s, u"saved"_s}.at(
                static_cast<int>(state)));
    });
    connect(s, &TrackSaver::saved, s, [this](const QString &id, bool byShare) {
        said.append(id + (byShare ? u" by share"_s : QString()));
    });
    connect(s, &TrackSaver::failed, s, [this](const Verdict &why) {
        verdicts.append(why);
        said.append(u"failed"_s);
    });
    connect(s, &TrackSaver::keyNeeded, s, [this] { said.append(u"key"_s); });
}

void tst_TrackSaver::cleanup()
{
    saver.reset();
    f.reset();
}

void tst_TrackSaver::answers_decide_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("byShare");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    for (const bool byShare : {false, true}) {
        const auto row = [byShare](int status, Outcome outcome, Reason reason) {
            QTest::addRow("%d%s", status, byShare ? " share" : "")
                    << status << byShare << outcome << reason;
        };
        row(200, Outcome::Service, Reason::SaveNotConfirmed); // without a body
        row(302, Outcome::Service, Reason::Redirected);
        row(401, Outcome::KeyProblem, Reason::KeyInvalid);
        row(403, Outcome::OrganizationProblem, Reason::OrganizationRefused);
        row(404, Outcome::NotAvailable, byShare ? Reason::ShareNotSaved : Reason::None);
        row(422, Outcome::Service, Reason::BadRequest);
        row(429, Outcome::RateLimited, Reason::None);
        row(500, Outcome::Service, Reason::ServerError);
    }
}

void tst_TrackSaver::answers_decide()
{
    QFETCH(const bool, byShare);
    QFETCH(const int, status);
    answerWith(StorageAnswer::plain(status, "{}"));
    if (byShare)
        saver->setShare(*ShareToken::fromText(u"shr_9f3a61d07c52"_s));
    saver->save();
    QTRY_COMPARE(said, QStringList({u"saving"_s, u"not saved"_s, u"failed"_s}));
    QTEST(verdicts.first().outcome, "outcome");
    QTEST(verdicts.first().reason, "reason");
    QCOMPARE(posts(), 1); // it is the user who tries again
    answerWith(saved());
    saver->save();
    QTRY_COMPARE(saver->state(), SaveState::Saved);
}

void tst_TrackSaver::aPause_isKept_andItsEndLetsTheUserTryAgain()
{
    StorageAnswer limited = StorageAnswer::plain(429, "{}");
    limited.headers = {{"Retry-After", "1"}};
    answerWith(limited);
    saver->save();
    QTRY_COMPARE(verdicts.size(), 1);
    QCOMPARE(verdicts.last().retryAfter, std::chrono::seconds(1));
    answerWith(saved());
    saver->save(); // too early: nothing is sent
    saver->setTrack({LibraryFixture::organization, u"mtrack_other"_s}, false);
    saver->save(); // of another track, too
    QCOMPARE(verdicts.size(), 3);
    QCOMPARE(verdicts.last().outcome, Outcome::RateLimited);
    QVERIFY(*verdicts.last().retryAfter <= std::chrono::seconds(1));
    QCOMPARE(posts(), 1);
    saver->setTrack(openTrack, false);
    QTest::qWait(1'050);
    QCOMPARE(posts(), 1); // it is the user who tries again
    saver->save();
    QTRY_COMPARE(saver->state(), SaveState::Saved);
    QCOMPARE(posts(), 2);
}

void tst_TrackSaver::aShare_isSavedByItsToken_andGivesTheId()
{
    answerWith(saved(201));
    saver->setShare(*ShareToken::fromText(u"shr_9f3a61d07c52"_s));
    saver->save();
    QTRY_COMPARE(said, QStringList({u"saving"_s, u"saved"_s, u"mtrack_open by share"_s}));
    QCOMPARE(f->server.requests().last().target, "/v1/music/shared/shr_9f3a61d07c52/save");
}

void tst_TrackSaver::save_doesNothing_whenThereIsNothingToDo()
{
    saver->clear();
    saver->save();
    saver->setTrack(openTrack, true);
    saver->save();
    QCOMPARE(said, QStringList({u"none"_s, u"saved"_s}));
    answerWith(saved());
    saver->setTrack(openTrack, false);
    saver->save();
    saver->save();
    QTRY_COMPARE(saver->state(), SaveState::Saved);
    QCOMPARE(posts(), 1);
}

void tst_TrackSaver::theList_tellsThatATrackIsSaved()
{
    saver->noteSaved(u"mtrack_other"_s);
    QCOMPARE(saver->state(), SaveState::NotSaved);
    saver->noteSaved(openTrack.trackId);
    QCOMPARE(saver->state(), SaveState::Saved);
}

void tst_TrackSaver::anotherTrack_endsWhatIsUnderWay()
{
    answerWith(saved());
    saver->save();
    saver->setTrack({LibraryFixture::organization, u"mtrack_other"_s}, false);
    QTest::qWait(20);
    QCOMPARE(said, QStringList({u"saving"_s, u"not saved"_s}));
}

void tst_TrackSaver::withoutAKey_theWishWaitsForOne()
{
    const auto key = f->studio->key();
    f->studio->setKey(std::nullopt);
    answerWith(saved());
    saver->save();
    QCOMPARE(said, QStringList({u"key"_s}));
    saver->setKey({}); // still none
    f->studio->setKey(key);
    saver->setKey(someKey);
    QTRY_COMPARE(said, QStringList({u"key"_s, u"saving"_s, u"saved"_s, u"mtrack_open"_s}));
    QCOMPARE(posts(), 1);
}

void tst_TrackSaver::withoutAKey_theWishEnds_data()
{
    QTest::addColumn<bool>("byAnotherTrack");
    QTest::newRow("the user gives no key") << false;
    QTest::newRow("another track") << true;
}

void tst_TrackSaver::withoutAKey_theWishEnds()
{
    QFETCH(const bool, byAnotherTrack);
    const auto key = f->studio->key();
    f->studio->setKey(std::nullopt);
    saver->save();
    if (byAnotherTrack)
        saver->setTrack({LibraryFixture::organization, u"mtrack_other"_s}, false);
    else
        saver->forgetWish();
    f->studio->setKey(key);
    saver->setKey(someKey);
    QCOMPARE(saver->state(), SaveState::NotSaved);
}

void tst_TrackSaver::anotherKey_endsWhatIsUnderWay()
{
    answerWith(saved());
    saver->save();
    saver->setKey(someKey);
    QCOMPARE(saver->state(), SaveState::NotSaved);
    saver->setTrack(openTrack, true);
    saver->setKey(someKey); // what another key has saved may not be saved for this one
    QCOMPARE(saver->state(), SaveState::NotSaved);
}

void tst_TrackSaver::library_listsASavedTrackFirst_once()
{
    f->library->addSaved(trackOf(openTrack.trackId)); // the list, when it is loaded, has it
    QVERIFY(f->library->tracks().isEmpty());
    f->serve(3);
    f->library->fetchMore();
    QTRY_COMPARE(f->library->state(), LibraryState::Complete);
    QSignalSpy first(f->library.get(), &Library::trackSaved);
    f->library->addSaved(trackOf(openTrack.trackId));
    f->library->addSaved(trackOf(openTrack.trackId));
    QCOMPARE(first.size(), 1);
    QCOMPARE(f->library->tracks().size(), 4);
    QCOMPARE(f->library->tracks().first().id, openTrack.trackId);
    QVERIFY(f->library->lists(openTrack.trackId));
}

void tst_TrackSaver::library_listsNothingThatTheFilterExcludes()
{
    f->library->setFilter({u"focus"_s, {}});
    f->library->fetchMore();
    QTRY_COMPARE(f->library->state(), LibraryState::Complete);
    f->library->addSaved(trackOf(openTrack.trackId, u"creation"_s));
    QVERIFY(f->library->tracks().isEmpty());
    f->library->addSaved(trackOf(openTrack.trackId, u"focus"_s));
    QCOMPARE(f->library->tracks().size(), 1);
}

void tst_TrackSaver::library_missesNoPage_afterASave()
{
    f->serve(250);
    f->library->fetchMore();
    QTRY_COMPARE(f->library->state(), LibraryState::Idle);
    f->library->addSaved(trackOf(openTrack.trackId));
    QVERIFY(f->fetchesAll());
    QCOMPARE(f->library->tracks().size(), 251);

    f->library->reload();
    const int before = f->requests();
    f->library->addSaved(trackOf(u"mtrack_new"_s)); // the answer on its way may be older
    QTRY_VERIFY(f->requests() >= before + 1);
    QTRY_COMPARE(f->library->state(), LibraryState::Idle);
}

QTEST_GUILESS_MAIN(tst_TrackSaver)
#include "tst_tracksaver.moc"
