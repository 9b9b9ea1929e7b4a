// SPDX-License-Identifier: MIT
#include "tests/support/TrackSamples.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/TrackRoles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestLibraryModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addTracks_appendsWhatMatches();
    void addTracks_keepsATrackOnce();
    void search_looksInTitleEngineModeAndId_data();
    void search_looksInTitleEngineModeAndId();
    void rowOf_countsWhatIsShown();
    void open_marksTheTrack_whenItComes();
    void open_tellsOnlyTheRowsThatChange();
    void rows_sayEverything_toAssistiveTools();
    void rows_neverPermit_whatIsNotKnown_data();
    void rows_neverPermit_whatIsNotKnown();
    void rows_sayTheTermsThatMustNotBeMissed_data();
    void rows_sayTheTermsThatMustNotBeMissed();
    void rows_showTheId_withoutATitle();
    void texts_areShownLiterally_inTheTooltip();
};

void TestLibraryModel::addTracks_appendsWhatMatches()
{
    LibraryModel model;
    const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSearch(SearchText(u"song 1"_s));
    model.addTracks(savedTracks(10));
    QCOMPARE(model.rowCount(), 1);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.addTracks(savedTracks(10, 10));
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.loaded(), 20);
    QCOMPARE(model.trackId(1), u"mtrack_10"_s);
    QCOMPARE(reset.size(), 0);
    model.setSearch({});
    QCOMPARE(model.rowCount(), 20);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.loaded(), 0);
}

void TestLibraryModel::addTracks_keepsATrackOnce()
{
    LibraryModel model;
    model.addTracks(savedTracks(3));
    model.addTracks(savedTracks(3, 1));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.trackId(3), u"mtrack_3"_s);
}

void TestLibraryModel::search_looksInTitleEngineModeAndId_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("rows");
    QTest::newRow("title") << u"HARBOUR"_s << 1;
    QTest::newRow("engine") << u"turbo"_s << 1;
    QTest::newRow("mode") << u"focus"_s << 1;
    QTest::newRow("id") << u"mtrack_2"_s << 1;
    QTest::newRow("words of several") << u"turbo lights"_s << 1;
    QTest::newRow("a word across two") << u"lightsturbo"_s << 0;
    QTest::newRow("all") << u"o"_s << 3;
}

void TestLibraryModel::search_looksInTitleEngineModeAndId()
{
    QFETCH(QString, typed);
    QList<Track> tracks = savedTracks(3);
    tracks[1].title = u"Harbour Lights"_s;
    tracks[1].engine = u"turbo"_s;
    tracks[2].mode = u"focus"_s;
    tracks[2].title.reset();
    LibraryModel model;
    model.addTracks(tracks);
    model.setSearch(SearchText(typed));
    QTEST(model.rowCount(), "rows");
}

void TestLibraryModel::rowOf_countsWhatIsShown()
{
    LibraryModel model;
    model.addTracks(savedTracks(30));
    QCOMPARE(model.rowOf(u"mtrack_21"_s), 21);
    model.setSearch(SearchText(u"song 2"_s));
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(model.rowOf(u"mtrack_21"_s), 3);
    QCOMPARE(model.trackId(3), u"mtrack_21"_s);
    QCOMPARE(model.rowOf(u"mtrack_3"_s), -1);
    QCOMPARE(model.rowOf(u"elsewhere"_s), -1);
    QCOMPARE(model.trackId(-1), QString());
    QCOMPARE(model.trackId(12), QString());
}

void TestLibraryModel::open_marksTheTrack_whenItComes()
{
    LibraryModel model;
    model.setOpen(u"mtrack_1"_s);
    model.addTracks(savedTracks(3));
    QVERIFY(model.index(1).data(TrackRole::Open).toBool());
    QVERIFY(!model.index(0).data(TrackRole::Open).toBool());
    QCOMPARE(model.index(1).data(Qt::AccessibleDescriptionRole).toString(), u"Open now"_s);
    model.setOpen({});
    QVERIFY(!model.index(1).data(TrackRole::Open).toBool());
}

void TestLibraryModel::open_tellsOnlyTheRowsThatChange()
{
    LibraryModel model;
    model.addTracks(savedTracks(3));
    model.setOpen(u"mtrack_0"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setOpen(u"mtrack_2"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 2);
    model.setOpen(u"mtrack_2"_s);
    QCOMPARE(changed.size(), 2);
}

void TestLibraryModel::rows_sayEverything_toAssistiveTools()
{
    LibraryModel model;
    Track bare;
    bare.id = u"mtrack_9"_s;
    model.addTracks({savedTrack(u"mtrack_1"_s, u"Late %1 Study"_s), bare});
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
            u"Late %1 Study, 1:59, licence: Personal use only, engine: studio, mode: creation"_s);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
            u"mtrack_9, duration unknown, licence: unknown, engine: unknown, mode: unknown"_s);
}

void TestLibraryModel::rows_neverPermit_whatIsNotKnown_data()
{
    QTest::addColumn<LicenceClass>("licence");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    using Kind = LicenceClass::Kind;
    QTest::newRow("unclear") << LicenceClass{Kind::Unclear, u"unclear"_s} << u"Unclear"_s
                             << u"Unclear: do not assume commercial use"_s;
    QTest::newRow("a word nobody knows")
            << LicenceClass{Kind::NotRecognised, u"commercial_cleared_v2"_s}
            << u"Not recognised (commercial_cleared_v2)"_s
            << u"Not recognised (commercial_cleared_v2): do not assume commercial use"_s;
    QTest::newRow("nothing") << LicenceClass{} << u"Licence unknown"_s << u"unknown"_s;
    QTest::newRow("enterprise") << LicenceClass{Kind::CommercialEnterprise, {}}
                                << u"Enterprise licence"_s
                                << u"Commercial use, enterprise licence"_s;
}

void TestLibraryModel::rows_neverPermit_whatIsNotKnown()
{
    QFETCH(LicenceClass, licence);
    QFETCH(QString, spoken);
    Track track = savedTrack(u"mtrack_1"_s, u"Song"_s);
    track.licence = licence;
    LibraryModel model;
    model.addTracks({track});
    QTEST(model.index(0).data(TrackRole::LicenceWords).toString(), "shown");
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(spoken));
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(spoken));
}

void TestLibraryModel::rows_sayTheTermsThatMustNotBeMissed_data()
{
    QTest::addColumn<LicenceTerms>("terms");
    QTest::addColumn<QString>("shown"); // in the row, and to assistive tools
    QTest::addColumn<QString>("hint");
    QTest::newRow("not given") << LicenceTerms{} << QString() << QString();
    QTest::newRow("attribution") << LicenceTerms{{}, true, {}} << u"attribution required"_s
                                 << u"Attribution required."_s;
    QTest::newRow("none needed") << LicenceTerms{true, false, {}} << QString()
                                 << u"No attribution required."_s;
    QTest::newRow("both") << LicenceTerms{false, true, {}}
                          << u"attribution required, no commercial use"_s
                          << u"Attribution required. No commercial use."_s;
}

void TestLibraryModel::rows_sayTheTermsThatMustNotBeMissed()
{
    QFETCH(const LicenceTerms, terms);
    QFETCH(const QString, shown);
    QFETCH(const QString, hint);
    Track track = savedTrack(u"mtrack_1"_s, u"Song"_s);
    track.licence = {LicenceClass::Kind::CommercialEnterprise, {}};
    track.terms = terms;
    LibraryModel model;
    model.addTracks({track});
    const auto text = [&model](int role) {
        return model.index(0).data(role).toString();
    };
    QCOMPARE(text(TrackRole::LicenceWords),
            shown.isEmpty() ? u"Enterprise licence"_s : u"Enterprise licence · "_s + shown);
    QVERIFY(text(Qt::AccessibleTextRole).contains(shown));
    QVERIFY(text(Qt::ToolTipRole).contains(hint));
    QCOMPARE(text(Qt::ToolTipRole).contains(u"Terms:"_s), !hint.isEmpty()); // absent is never a no
}

void TestLibraryModel::rows_showTheId_withoutATitle()
{
    LibraryModel model;
    model.addTracks({savedTrack(u"mtrack_1"_s, {}), savedTrack(u"mtrack_2"_s, u"  "_s)});
    QCOMPARE(model.index(0).data(Qt::DisplayRole).toString(), u"mtrack_1"_s);
    QCOMPARE(model.index(1).data(Qt::DisplayRole).toString(), u"mtrack_2"_s);
}

void TestLibraryModel::texts_areShownLiterally_inTheTooltip()
{
    LibraryModel model;
    model.addTracks({savedTrack(u"mtrack_1"_s, u"<b>loud</b>"_s)});
    const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(u"&lt;b&gt;loud"_s));
    QVERIFY(!tip.contains(u"<b>"_s));
}

QTEST_MAIN(TestLibraryModel)
#include "tst_librarymodel.moc"
