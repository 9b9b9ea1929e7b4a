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
    return row;
}

CheckRow badRow()
{
    CheckRow row;
    row.reference = {{1}, u"nothing"_s, {}, RefError::NoTrackId};
    return row;
}

} // namespace

class tst_CheckRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replace_keepsWhatIsDone_andEndsBadReferences();
    void settled_countsRows_thatAreDoneOrWatched();
    void refOf_hasTheOrganizationOfTheRow_orElseTheDefault();
    void worthAnotherTry_areTheRowsThatFailed();
};

void tst_CheckRows::replace_keepsWhatIsDone_andEndsBadReferences()
{
    CheckRows rows;
    rows.replace({row(State::Done), row(State::Requesting), row(State::Watching), badRow()});
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.settled(), 2);
    QCOMPARE(rows.state(0), State::Done);
    QCOMPARE(rows.state(1), State::Waiting);
    QCOMPARE(rows.state(2), State::Waiting);
    QCOMPARE(rows.state(3), State::Done);
    QCOMPARE(rows.checked(3).verdict.outcome, Outcome::BadReference);
    QVERIFY(rows.checked(3).verdict.when.isValid());
    QVERIFY(rows.contains(3) && !rows.contains(4) && !rows.contains(-1));
    QVERIFY(rows.namesTrack(2) && !rows.namesTrack(3) && !rows.namesTrack(4));
}

void tst_CheckRows::settled_countsRows_thatAreDoneOrWatched()
{
    CheckRows rows;
    rows.replace({row(State::Waiting), row(State::Waiting)});
    rows.setState(0, State::Requesting);
    QCOMPARE(rows.settled(), 0);
    rows.setState(0, State::Watching);
    rows.setState(1, State::Done);
    QCOMPARE(rows.settled(), 2);
    rows.setState(0, State::Done);
    QCOMPARE(rows.settled(), 2);
    rows.setState(0, State::Waiting);
    QCOMPARE(rows.settled(), 1);
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
    CheckedTrack failed;
    failed.verdict.outcome = Outcome::Network;
    rows.setChecked(1, failed);
    rows.setChecked(2, failed);
    QCOMPARE(rows.worthAnotherTry(), QList{1});
}

QTEST_GUILESS_MAIN(tst_CheckRows)
#include "tst_checkrows.moc"
