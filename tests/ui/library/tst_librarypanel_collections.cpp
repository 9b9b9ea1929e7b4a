// SPDX-License-Identifier: MIT
#include "tests/support/LibraryPanelFixture.h"
#include "ui/library/CollectionLine.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

namespace {

const QString hostile = u"<b>x</b> & <img src=file:///etc/hostname> "_s + QString(300, u'W');

} // namespace

/// Tests the collections in the library panel.
class TestLibraryPanelCollections : public QObject, protected LibraryPanelFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_chosen = std::make_unique<QSignalSpy>(m_panel, &LibraryPanel::collectionChosen);
    }
    void cleanup() { close(); }

    void box_showsOnly_whenThereIsSomethingToChoose();
    void box_isFoundByItsName_andDescribesTheChoice();
    void keyboard_choosesACollection_andTheListIsNext();
    void setters_emitNothing_andKeepTheChoice();
    void hostileNames_areShownLiterally_andFit();
    void anEmptyCollection_offersAllTracks();
    void count_saysWhatIsCounted();
    void aCollectionThatIsGone_isSaid_untilItIsClosed();
    void trouble_isSaid_inOneLine();

private:
    [[nodiscard]] QComboBox *box() const { return named<QComboBox>(u"Collection"_s); }
    void give()
    {
        m_panel->collections()->setCollections({{u"mcoll_a"_s, u"Favourites"_s, 3},
                {u"mcoll_b"_s, {}, {}}, {u"mcoll_c"_s, hostile, 1}});
    }

    std::unique_ptr<QSignalSpy> m_chosen;
};

void TestLibraryPanelCollections::box_showsOnly_whenThereIsSomethingToChoose()
{
    QVERIFY(!box()->isVisible());
    give();
    QVERIFY(box()->isVisible());
    m_panel->collections()->setCollections({});
    QVERIFY(!m_panel->collections()->isVisible());
}

void TestLibraryPanelCollections::box_isFoundByItsName_andDescribesTheChoice()
{
    give();
    auto *box = QAccessible::queryAccessibleInterface(this->box());
    QCOMPARE(box->role(), QAccessible::ComboBox);
    QCOMPARE(box->text(QAccessible::Name), u"Collection"_s);
    QCOMPARE(box->text(QAccessible::Value), u"All saved tracks"_s);
    QCOMPARE(box->text(QAccessible::Description), u"All saved tracks"_s);
    QVERIFY(!box->state().editable);
    QCOMPARE(box->childCount(), 1);
    QCOMPARE(box->child(0)->childCount(), 4);
    m_panel->setCollection(u"mcoll_a"_s);
    QCOMPARE(box->text(QAccessible::Name), u"Collection"_s);
    QCOMPARE(box->text(QAccessible::Description), u"Favourites"_s);
}

void TestLibraryPanelCollections::keyboard_choosesACollection_andTheListIsNext()
{
    give();
    fill(3, LibraryState::Complete);
    box()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(box(), Qt::Key_Down);
    QCOMPARE(*m_chosen, QList<QVariantList>{{u"mcoll_a"_s}});
    QTest::keyClick(box(), Qt::Key_Up);
    QCOMPARE(m_chosen->last(), QVariantList{QString()});
    QTest::keyClick(box(), Qt::Key_Tab);
    QTRY_VERIFY(list()->hasFocus());
}

void TestLibraryPanelCollections::setters_emitNothing_andKeepTheChoice()
{
    give();
    m_panel->setCollection(u"mcoll_b"_s);
    give();
    QCOMPARE(m_panel->collections()->chosen(), u"mcoll_b"_s);
    QCOMPARE(m_panel->collectionName(), u"mcoll_b"_s); // it has no name
    m_panel->collections()->setCollections({{u"mcoll_a"_s, u"Favourites"_s, 3}});
    QCOMPARE(m_panel->collections()->chosen(), QString());
    QCOMPARE(m_chosen->size(), 0);
}

void TestLibraryPanelCollections::hostileNames_areShownLiterally_andFit()
{
    give();
    m_panel->setCollection(u"mcoll_c"_s);
    QCOMPARE(box()->currentText(), hostile);
    QVERIFY(box()->width() <= m_panel->width());
    QVERIFY(m_panel->minimumSizeHint().width() <= Metrics::sidePanel);
    QVERIFY(box()->toolTip().contains(u"&lt;img"_s));
    QVERIFY(box()->toolTip().contains(u"Tracks: 1"_s));
}

void TestLibraryPanelCollections::anEmptyCollection_offersAllTracks()
{
    give();
    m_panel->setCollection(u"mcoll_a"_s);
    m_panel->setState(LibraryState::Complete);
    QVERIFY(saysInALabel(*m_panel, u"No saved track is in this collection."_s));
    button(u"All saved tracks"_s)->click();
    QCOMPARE(*m_chosen, QList<QVariantList>{{QString()}});
    QCOMPARE(m_panel->collections()->chosen(), QString());
}

void TestLibraryPanelCollections::count_saysWhatIsCounted()
{
    give();
    m_panel->setCollection(u"mcoll_a"_s);
    fill(3, LibraryState::Complete);
    QVERIFY(named<QLabel>(u"Tracks of the collection: 3, all of them loaded."_s));
    search()->setText(u"no such track"_s);
    QVERIFY(named<QLabel>(u"Matching: 0 of all 3 tracks of the collection."_s));
}

void TestLibraryPanelCollections::aCollectionThatIsGone_isSaid_untilItIsClosed()
{
    give();
    fill(3, LibraryState::Complete);
    m_panel->showCollectionGone(u"Favourites"_s);
    QVERIFY(saysInALabel(*m_panel, u"no longer gives the collection “Favourites”"_s));
    m_panel->setState(LibraryState::Loading);
    m_panel->setState(LibraryState::Complete);
    QVERIFY(saysInALabel(*m_panel, u"no longer gives the collection “Favourites”"_s));
    button(u"Close"_s)->click();
    QVERIFY(!saysInALabel(*m_panel, u"no longer gives the collection"_s));
    QVERIFY(list()->hasFocus());
}

void TestLibraryPanelCollections::trouble_isSaid_inOneLine()
{
    m_panel->collections()->setTrouble(u"No collections: the reason."_s);
    QVERIFY(named<QLabel>(u"No collections: the reason."_s)->isVisible());
    give();
    QVERIFY(!named<QLabel>(u"No collections: the reason."_s)->isVisible());
    QVERIFY(box()->isVisible());
}

QTEST_MAIN(TestLibraryPanelCollections)
#include "tst_librarypanel_collections.moc"
