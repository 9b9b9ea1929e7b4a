// SPDX-License-Identifier: MIT
#include "core/playback/PlaybackFacts.h"

#include <QTest>

using namespace prelisten;
using Activity = SpoolStatus::Activity;

class tst_PlaybackFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theState_followsFromTheFacts_data();
    void theState_followsFromTheFacts();
    void waiting_saysWhatItWaitsFor_data();
    void waiting_saysWhatItWaitsFor();
};

void tst_PlaybackFacts::theState_followsFromTheFacts_data()
{
    QTest::addColumn<PlaybackFacts>("facts");
    QTest::addColumn<PlaybackState>("state");
    const auto row = [](const char *name, PlaybackState state, auto change) {
        PlaybackFacts facts; // plays, and everything is fine
        facts.activity = Activity::Receiving;
        facts.wantsPlay = true;
        facts.sounds = true;
        change(facts);
        QTest::newRow(name) << facts << state;
    };
    row("sounds", PlaybackState::Playing, [](auto &) {});
    row("complete", PlaybackState::Playing, [](auto &f) { f.activity = Activity::Complete; });
    row("renews while it sounds", PlaybackState::Playing,
            [](auto &f) { f.activity = Activity::RenewingLink; });
    row("retries while it sounds", PlaybackState::Playing,
            [](auto &f) { f.activity = Activity::Retrying; });
    row("another source still sounds", PlaybackState::Playing, [](auto &f) { f.sounds = false; });
    row("paused", PlaybackState::Paused, [](auto &f) { f.wantsPlay = false; });
    row("paused in a hole", PlaybackState::Paused, [](auto &f) {
        f.wantsPlay = f.sounds = false;
        f.waits = true;
    });
    row("paused without a network", PlaybackState::Paused, [](auto &f) {
        f.wantsPlay = f.sounds = false;
        f.waits = true;
        f.activity = Activity::WaitingForNetwork;
    });
    row("ended", PlaybackState::Ended, [](auto &f) {
        f.ended = true;
        f.wantsPlay = false;
    });
    row("undecodable", PlaybackState::Failed, [](auto &f) { f.undecodable = true; });
    row("undecodable and taken away", PlaybackState::Failed, [](auto &f) {
        f.undecodable = f.accessEnded = true;
        f.activity = Activity::Failed;
    });
    row("taken away, still sounding", PlaybackState::AccessEnded, [](auto &f) {
        f.activity = Activity::Failed;
        f.accessEnded = true;
    });
    row("failed, what is there still sounds", PlaybackState::Playing,
            [](auto &f) { f.activity = Activity::Failed; });
    row("failed while paused", PlaybackState::Failed, [](auto &f) {
        f.activity = Activity::Failed;
        f.wantsPlay = false;
    });
    row("failed in a hole", PlaybackState::Failed, [](auto &f) {
        f.activity = Activity::Failed;
        f.sounds = false;
        f.waits = true;
    });
    row("failed before it was readable", PlaybackState::Failed, [](auto &f) {
        f.activity = Activity::Failed;
        f.opening = true;
        f.sounds = false;
    });
}

void tst_PlaybackFacts::theState_followsFromTheFacts()
{
    QFETCH(const PlaybackFacts, facts);
    QTEST(stateFrom(facts), "state");
}

void tst_PlaybackFacts::waiting_saysWhatItWaitsFor_data()
{
    QTest::addColumn<Activity>("activity");
    QTest::addColumn<PlaybackState>("whileOpening");
    QTest::addColumn<PlaybackState>("whilePlaying");
    QTest::newRow("idle") << Activity::Idle << PlaybackState::Loading << PlaybackState::Buffering;
    QTest::newRow("connecting") << Activity::Connecting << PlaybackState::Loading
                                << PlaybackState::Buffering;
    QTest::newRow("receiving") << Activity::Receiving << PlaybackState::Loading
                               << PlaybackState::Buffering;
    QTest::newRow("parked") << Activity::Parked << PlaybackState::Loading
                            << PlaybackState::Buffering;
    QTest::newRow("renewing") << Activity::RenewingLink << PlaybackState::RenewingLink
                              << PlaybackState::RenewingLink;
    QTest::newRow("retrying") << Activity::Retrying << PlaybackState::WaitingForNetwork
                              << PlaybackState::WaitingForNetwork;
    QTest::newRow("probing") << Activity::WaitingForNetwork << PlaybackState::WaitingForNetwork
                             << PlaybackState::WaitingForNetwork;
}

void tst_PlaybackFacts::waiting_saysWhatItWaitsFor()
{
    QFETCH(const Activity, activity);
    PlaybackFacts facts;
    facts.activity = activity;
    facts.waits = true;
    facts.opening = true;
    for (const bool wantsPlay : {false, true}) {
        facts.wantsPlay = wantsPlay;
        QTEST(stateFrom(facts), "whileOpening");
    }
    facts.opening = false;
    QTEST(stateFrom(facts), "whilePlaying");
}

QTEST_APPLESS_MAIN(tst_PlaybackFacts)
#include "tst_playbackfacts.moc"
