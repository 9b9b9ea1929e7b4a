// SPDX-License-Identifier: MIT
#include "core/access/CheckRows.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;
using State = CheckRow::State;

namespace {

CheckRow row(State state, const QString &organization = u"org_house"_s)
{
    CheckRow row;
    row.reference = {{1}, u"mtrack_1"_s, {organization, u"mtrack_1"_s}, {}};
    row.state = state;
    if (state == State::Done)
        row.checked = CheckedTrack{row.reference.ref, Verdict(Outcome::Playable), {}, {}};
    return row;
}

CheckRow badRow()
{
    CheckRow row;
    row.reference = {{1}, u"nothing"_s, {}, RefError::NoTrackId};
    return row;
}

CheckedTrack playable()
{
    return {{}, Verdict(Outcome::Playable), {}, {}};
}

} // namespace

class tst_CheckRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replace_keepsWhatIsDone_andEndsBadReferences();
    void known_countsRows_thatHaveAVerdict();
    void aRowThatIsWatched_isKnown_onceItHasAnAnswer();
    void aRowThatIsCheckedAgain_isNotKnown_untilItHasANewAnswer();
    void refOf_hasTheOrganizationOfTheRow_orElseTheDefault();
    void worthAnotherTry_areTheRowsThatFailed();
};

void tst_CheckRows::replace_keepsWhatIsDone_andEndsBadReferences()
{
    CheckRows rows;
    rows.replace({row(State::Done), row(State::Requesting), row(State::Watching), badRow()});
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.known(), 2);
    QCOMPARE(rows.state(0), State::Done);
    QCOMPARE(rows.state(1), State::Waiting);
    QCOMPARE(rows.state(2), State::Waiting);
    QCOMPARE(rows.state(3), State::Done);
    QCOMPARE(rows.known(3)->verdict.outcome, Outcome::BadReference);
    QVERIFY(rows.known(3)->verdict.when.isValid());
    QVERIFY(rows.contains(3) && !rows.contains(4) && !rows.contains(-1));
    QVERIFY(rows.canBeChecked(2) && !rows.canBeChecked(3) && !rows.canBeChecked(4));
}

void tst_CheckRows::known_countsRows_thatHaveAVerdict()
{
    CheckRows rows;
    rows.replace({row(State::Waiting), row(State::Waiting)});
    rows.setState(0, State::Requesting);
    QCOMPARE(rows.known(), 0);
    rows.setChecked(0, playable());
    rows.setState(0, State::Watching);
    rows.setChecked(1, playable());
    rows.setState(1, State::Done);
    QCOMPARE(rows.known(), 2);
    rows.setState(0, State::Done);
    QCOMPARE(rows.known(), 2);
    rows.setState(0, State::Waiting);
    QCOMPARE(rows.known(), 1);
    rows.replace({row(State::Done)});
    QCOMPARE(rows.known(), 1);
}

void tst_CheckRows::aRowThatIsWatched_isKnown_onceItHasAnAnswer()
{
    CheckRows rows;
    rows.replace({row(State::Waiting)});
    rows.setState(0, State::Watching);
    QCOMPARE(rows.known(), 0);
    QVERIFY(!rows.known(0));
    rows.setChecked(0, playable());
    QCOMPARE(rows.known(), 1);
    QVERIFY(rows.known(0));
}

void tst_CheckRows::aRowThatIsCheckedAgain_isNotKnown_untilItHasANewAnswer()
{
    CheckRows rows;
    rows.replace({row(State::Done)});
    rows.setState(0, State::Waiting);
    QVERIFY(!rows.known(0));
    rows.setState(0, State::Watching); // once marked a row as known that had been cleared
    QVERIFY(!rows.known(0));
    QCOMPARE(rows.known(), 0);
}

void tst_CheckRows::refOf_hasTheOrganizationOfTheRow_orElseTheDefault()
{
    CheckRows rows;
    rows.replace({row(State::Waiting), row(State::Waiting, {})});
    QCOMPARE(rows.refOf(1).organization, QString());
    rows.setOrganization(u"org_default"_s);
    QCOMPARE(rows.refOf(0).organization, u"org_house"_s);
    QCOMPARE(rows.refOf(1).organization, u"org_default"_s);
    QCOMPARE(rows.all()[1].reference.ref.organization, QString());
}

void tst_CheckRows::worthAnotherTry_areTheRowsThatFailed()
{
    CheckRows rows;
    rows.replace({row(State::Done), row(State::Done), row(State::Waiting)});
    const CheckedTrack failed{{}, Verdict(Outcome::Network), {}, {}};
    rows.setChecked(1, failed);
    rows.setChecked(2, failed);
    QCOMPARE(rows.worthAnotherTry(), QList{1});
}

QTEST_GUILESS_MAIN(tst_CheckRows)
#include "tst_checkrows.moc"
