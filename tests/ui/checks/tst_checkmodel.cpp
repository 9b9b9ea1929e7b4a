// SPDX-License-Identifier: MIT
#include "tests/support/CheckSamples.h"
#include "ui/checks/CheckFilter.h"
#include "ui/checks/CheckModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using Outcome = Verdict::Outcome;
using State = CheckRow::State;
using Kind = std::optional<CheckModel::OutcomeKind>;

namespace {

constexpr int many = 10'000;

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << shown(model, row, column);
    return texts;
}

} // namespace

class TestCheckModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cells_sayWhatIsKnown();
    void cells_claimNothing_beforeThereIsAnAnswer_data();
    void cells_claimNothing_beforeThereIsAnAnswer();
    void aWatchedRow_showsItsLatestAnswer();
    void counts_followTheRows();
    void setRow_tellsOneRow_andNoOther();
    void aRowThatIsNotThere_isNotSet();
    void filter_showsOneKind_andTheSearch();
    void filter_letsRowsComeAndGo_asTheirVerdictComes();
    void order_standsWhileRowsCome_untilItIsTakenAnew();
    void order_goesByValue_notByWord();
    void order_keepsTheList_whereValuesAreTheSame();
    void tenThousandRows_areAllThere_inOrder();
    void theModel_keepsTheRulesOfTheFramework();
    void noCell_holdsALinkOrAKey();
};

void TestCheckModel::cells_sayWhatIsKnown()
{
    CheckModel model;
    model.setRows({tests::doneRow(3, Outcome::Playable, 200),
            tests::doneRow(8, Outcome::NotAvailable, 404)});
    QCOMPARE(shown(model, 0, CheckModel::Line), u"3"_s);
    QCOMPARE(shown(model, 0, CheckModel::Outcome), u"Playable"_s);
    QCOMPARE(shown(model, 0, CheckModel::Name), u"Song 3"_s);
    QCOMPARE(model.index(0, CheckModel::Name).data(CheckModel::Second).toString(),
            u"mtrack_000003"_s);
    QCOMPARE(shown(model, 0, CheckModel::Organization), u"org_abc123"_s);
    QVERIFY(!shown(model, 0, CheckModel::Licence).isEmpty());
    QCOMPARE(shown(model, 1, CheckModel::Outcome), u"Not available to this key"_s);
    QCOMPARE(shown(model, 1, CheckModel::Name), u"mtrack_000008"_s);
    QCOMPARE(shown(model, 1, CheckModel::Status), u"404"_s);
    QCOMPARE(shown(model, 1, CheckModel::Code), u"CODE_404"_s);
    QCOMPARE(shown(model, 1, CheckModel::Trace), u"req_jkl012mno"_s);
    QCOMPARE(shown(model, 1, CheckModel::Licence), QString());
}

void TestCheckModel::cells_claimNothing_beforeThereIsAnAnswer_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("waiting") << State::Waiting;
    QTest::newRow("asking") << State::Requesting;
    QTest::newRow("watching") << State::Watching;
}

void TestCheckModel::cells_claimNothing_beforeThereIsAnAnswer()
{
    QFETCH(State, state);
    CheckModel model;
    CheckRow row = tests::waitingRow(1);
    row.state = state;
    model.setRows({row});
    QVERIFY(!shown(model, 0, CheckModel::Outcome).contains(u"Playable"_s));
    QCOMPARE(model.count(Outcome::Playable), 0);
    QCOMPARE(model.count(std::nullopt), 1);
    for (const int empty : {CheckModel::Licence, CheckModel::Status, CheckModel::Code,
                 CheckModel::Trace, CheckModel::Checked})
        QCOMPARE(shown(model, 0, empty), QString());
}

void TestCheckModel::aWatchedRow_showsItsLatestAnswer()
{
    CheckModel model;
    CheckRow row = tests::doneRow(1, Outcome::NotAvailable, 404);
    row.state = State::Watching;
    model.setRows({row});
    QCOMPARE(shown(model, 0, CheckModel::Outcome), u"Watching"_s);
    QCOMPARE(shown(model, 0, CheckModel::Status), u"404"_s);
    QCOMPARE(model.count(Outcome::NotAvailable), 1);
    QCOMPARE(model.failed(), 0);
}

void TestCheckModel::counts_followTheRows()
{
    CheckModel model;
    model.setRows(tests::sampleRows(9));
    QCOMPARE(model.count(Outcome::Playable), 3);
    QCOMPARE(model.count(Outcome::NotAvailable), 3);
    QCOMPARE(model.failed(), 3);
    model.setRow(0, tests::doneRow(1, Outcome::Service, 503));
    QCOMPARE(model.count(Outcome::Playable), 2);
    QCOMPARE(model.failed(), 4);
    model.setRow(0, tests::waitingRow(1));
    QCOMPARE(model.failed(), 3);
    QCOMPARE(model.count(std::nullopt), 1);
    model.setRows({});
    QCOMPARE(model.count(std::nullopt) + model.count(Outcome::NotAvailable), 0);
}

void TestCheckModel::setRow_tellsOneRow_andNoOther()
{
    CheckModel model;
    model.setRows(tests::sampleRows(5));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRow(2, tests::doneRow(3, Outcome::Playable, 200));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
    QCOMPARE(reset.size(), 0);
}

void TestCheckModel::aRowThatIsNotThere_isNotSet()
{
    CheckModel model;
    model.setRows(tests::sampleRows(2));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRow(2, tests::doneRow(3, Outcome::Playable, 200));
    model.setRow(-1, tests::doneRow(3, Outcome::Playable, 200));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(model.rowCount(), 2);
}

void TestCheckModel::filter_showsOneKind_andTheSearch()
{
    CheckModel model;
    CheckFilter filter(&model);
    model.setRows(tests::sampleRows(30));
    QCOMPARE(filter.rowCount(), 30);
    filter.setKind(Kind(Outcome::NotAvailable));
    QCOMPARE(filter.rowCount(), 10);
    filter.setSearch(SearchText(u"000023"_s));
    QCOMPARE(column(filter, CheckModel::Line), QStringList{u"23"_s});
    filter.setKind({});
    filter.setSearch(SearchText(u"SONG 4 org_abc"_s));
    QCOMPARE(column(filter, CheckModel::Name), QStringList{u"Song 4"_s});
    filter.setSearch({});
    QCOMPARE(filter.rowCount(), 30);
}

void TestCheckModel::filter_letsRowsComeAndGo_asTheirVerdictComes()
{
    CheckModel model;
    CheckFilter filter(&model);
    model.setRows({tests::waitingRow(1), tests::waitingRow(2), tests::waitingRow(3)});
    filter.setKind(Kind(Outcome::Playable));
    QCOMPARE(filter.rowCount(), 0);
    model.setRow(1, tests::doneRow(2, Outcome::Playable, 200));
    model.setRow(0, tests::doneRow(1, Outcome::NotAvailable, 404));
    QTRY_COMPARE(column(filter, CheckModel::Line), QStringList{u"2"_s});
    model.setRow(1, tests::waitingRow(2));
    QTRY_COMPARE(filter.rowCount(), 0);
}

void TestCheckModel::order_standsWhileRowsCome_untilItIsTakenAnew()
{
    CheckModel model;
    CheckFilter filter(&model);
    model.setRows({tests::waitingRow(1), tests::doneRow(2, Outcome::NotAvailable, 404),
            tests::waitingRow(3)});
    filter.sort(CheckModel::Status, Qt::DescendingOrder);
    const QStringList before = column(filter, CheckModel::Line);
    QCOMPARE(before.first(), u"2"_s);
    model.setRow(2, tests::doneRow(3, Outcome::Service, 503));
    QCOMPARE(column(filter, CheckModel::Line), before);
    filter.resort();
    QCOMPARE(column(filter, CheckModel::Line), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
}

void TestCheckModel::order_goesByValue_notByWord()
{
    CheckModel model;
    CheckFilter filter(&model);
    model.setRows(
            {tests::doneRow(10, Outcome::Playable, 200), tests::doneRow(9, Outcome::Network, 0),
                    tests::doneRow(100, Outcome::NotAvailable, 404)});
    filter.sort(CheckModel::Line, Qt::AscendingOrder);
    QCOMPARE(column(filter, CheckModel::Line), (QStringList{u"9"_s, u"10"_s, u"100"_s}));
    filter.sort(CheckModel::Outcome, Qt::AscendingOrder);
    QCOMPARE(column(filter, CheckModel::Line), (QStringList{u"10"_s, u"100"_s, u"9"_s}));
}

void TestCheckModel::order_keepsTheList_whereValuesAreTheSame()
{
    CheckModel model;
    CheckFilter filter(&model);
    model.setRows(tests::sampleRows(6));
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        filter.sort(CheckModel::Organization, order);
        QCOMPARE(column(filter, CheckModel::Line),
                (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
    }
}

void TestCheckModel::tenThousandRows_areAllThere_inOrder()
{
    CheckModel model;
    CheckFilter filter(&model);
    filter.sort(CheckModel::Line, Qt::AscendingOrder);
    std::vector<CheckRow> rows;
    for (int line = 1; line <= many; ++line)
        rows.push_back(tests::waitingRow(line));
    model.setRows(rows);
    for (int line = 1; line <= many; ++line)
        model.setRow(line - 1, tests::doneRow(line, Outcome::Playable, 200));
    QCOMPARE(model.count(Outcome::Playable), many);
    QCOMPARE(filter.rowCount(), many);
    for (int row = 0; row < many; row += 999)
        QCOMPARE(filter.index(row, CheckModel::Line).data(CheckModel::Sort).toInt(), row + 1);
}

void TestCheckModel::theModel_keepsTheRulesOfTheFramework()
{
    CheckModel model;
    CheckFilter filter(&model);
    const QAbstractItemModelTester rows(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester shownRows(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(tests::sampleRows(12));
    filter.setKind(Kind(Outcome::Network));
    model.setRow(2, tests::doneRow(3, Outcome::Playable, 200));
    filter.setSearch(SearchText(u"000006"_s));
    filter.resort();
    model.setRows({});
    QCOMPARE(filter.rowCount(), 0);
}

void TestCheckModel::noCell_holdsALinkOrAKey()
{
    CheckModel model;
    model.setRows(tests::sampleRows(6));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.searchable(row).contains(u"sig="_s));
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                         int(CheckModel::Sort), int(CheckModel::Second)}) {
                const QString text = model.index(row, column).data(role).toString();
                QVERIFY2(!text.contains(u"://"_s) && !text.contains(u"sig="_s) &&
                                 !text.contains(u"oak_"_s),
                        qPrintable(text));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestCheckModel)
#include "tst_checkmodel.moc"
