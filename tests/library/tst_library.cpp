// SPDX-License-Identifier: MIT
#include "tests/support/LibraryFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

/// Tests what a library requests, and what it holds afterwards.
class tst_Library : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<LibraryFixture>(); }
    void cleanup() { m.reset(); }

    void nothing_isAsked_beforeSomebodyWantsMore();
    void pages_comeOneByOne_untilAllIsThere();
    void fetchMore_asksOnce_whileAPageIsOnItsWay();
    void fetchMore_mayBeCalled_byWhoIsTold();
    void tracks_areThereOnce_whenPagesShift();
    void aPageWithoutNews_isNotTheEnd();
    void aServiceThatRepeatsItself_isNotAskedForEver_data();
    void aServiceThatRepeatsItself_isNotAskedForEver();
    void anEmptyLibrary_isComplete();
    void filter_isSent_andBeginsAnew();
    void filter_dropsTheAnswerToTheOlderOne();
    void organization_dropsEverything();
    void theSameAgain_changesNothing();
    void words_areThoseSeenUnderAnyFilter();
    void words_areBounded();

private:
    std::unique_ptr<LibraryFixture> m;
};

void tst_Library::nothing_isAsked_beforeSomebodyWantsMore()
{
    m->serve(5);
    m->library->setOrganization(u"org_other"_s);
    m->library->setFilter({u"focus"_s, {}});
    m->library->setKeyInUse({});
    m->library->retry();
    m->library->stop();
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->requests(), 1);
    QCOMPARE(m->said, QStringList({u"loading"_s, u"+5"_s, u"complete"_s}));
}

void tst_Library::pages_comeOneByOne_untilAllIsThere()
{
    m->serve(250);
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Idle);
    QCOMPARE(m->library->tracks().size(), 100);
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->said, QStringList({u"loading"_s, u"+100"_s, u"idle"_s, u"loading"_s, u"+100"_s,
                              u"idle"_s, u"loading"_s, u"+50"_s, u"complete"_s}));
    QStringList expected;
    for (int number = 0; number < 250; ++number)
        expected.append(idOf(number));
    QCOMPARE(m->ids(), expected);
    m->library->fetchMore();
    QCOMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->requests(), 3);
    QCOMPARE(m->asked(1).path, u"/v1/music/org_house/tracks"_s);
    QCOMPARE(m->asked(1).query.toString(), u"limit=100&offset=100"_s);
}

void tst_Library::fetchMore_asksOnce_whileAPageIsOnItsWay()
{
    m->serve(150);
    for (int i = 0; i < 5; ++i)
        m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Idle);
    QCOMPARE(m->requests(), 1);
}

void tst_Library::fetchMore_mayBeCalled_byWhoIsTold()
{
    m->serve(250);
    connect(m->library.get(), &Library::tracksAdded, this, [this] { m->library->fetchMore(); });
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->said, QStringList({u"loading"_s, u"+100"_s, u"+100"_s, u"+50"_s, u"complete"_s}));
}

void tst_Library::tracks_areThereOnce_whenPagesShift()
{
    // Three tracks are saved between the two requests, so the second page begins with three of the
    // first.
    m->server.setScript([](const StorageRequest &request) {
        const int offset = Asked(request).number(u"offset"_s);
        return offset == 0 ? page(items(0, 100)) : page(items(offset - 3, 20));
    });
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->said, QStringList({u"loading"_s, u"+100"_s, u"idle"_s, u"loading"_s, u"+17"_s,
                              u"complete"_s}));
    QCOMPARE(m->library->tracks().size(), 117);
    QCOMPARE(m->library->tracks().last().id, idOf(116));
}

void tst_Library::aPageWithoutNews_isNotTheEnd()
{
    m->server.setScript([](const StorageRequest &request) {
        const int offset = Asked(request).number(u"offset"_s);
        return offset == 100 ? page(items(0, 100)) : page(items(offset, offset == 0 ? 100 : 7));
    });
    m->library->fetchMore();
    QTRY_COMPARE(m->library->tracks().size(), 100);
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->library->tracks().size(), 107);
    QCOMPARE(m->requests(), 3);
}

void tst_Library::aServiceThatRepeatsItself_isNotAskedForEver_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("tracks");
    QTest::newRow("the same page") << items(0, 100) << 100;
    QTest::newRow("the same track")
            << items(0, 1) + QByteArray("," + items(0, 1)).repeated(99) << 1;
    QTest::newRow("more than was asked for") << items(0, 300) << 100;
    QTest::newRow("no tracks at all") << "0" + QByteArray(",0").repeated(99) << 0;
}

void tst_Library::aServiceThatRepeatsItself_isNotAskedForEver()
{
    QFETCH(const QByteArray, list);
    m->server.setScript([list](const StorageRequest &) { return page(list); });
    QVERIFY(m->fetchesAll());
    QTEST(int(m->library->tracks().size()), "tracks");
    QVERIFY(m->requests() <= 4);
}

void tst_Library::anEmptyLibrary_isComplete()
{
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->said, QStringList({u"loading"_s, u"complete"_s}));
}

void tst_Library::filter_isSent_andBeginsAnew()
{
    m->serve(30);
    QVERIFY(m->fetchesAll());
    m->said.clear();
    m->library->setFilter({u"deep focus"_s, u"studio+"_s});
    QCOMPARE(m->said, QStringList({u"cleared"_s, u"idle"_s}));
    QVERIFY(m->library->tracks().isEmpty());
    QCOMPARE(m->requests(), 1);
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->library->tracks().size(), 30);
    QCOMPARE(m->server.requests().constLast().target,
            QByteArray("/v1/music/org_house/"
                       "tracks?mode=deep%20focus&engine=studio%2B&limit=100&offset=0"));
}

void tst_Library::filter_dropsTheAnswerToTheOlderOne()
{
    m->server.setScript([this](const StorageRequest &request) {
        if (Asked(request).word(u"mode"_s) == u"focus")
            return page(items(1, 1));
        m->library->setFilter({u"focus"_s, {}}); // before the first request is answered
        return page(items(0, 1));
    });
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Idle);
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->ids(), QStringList{idOf(1)});
    QCOMPARE(m->said.count(u"+1"_s), 1);
}

void tst_Library::organization_dropsEverything()
{
    m->serve(150, R"(,"mode":"focus")");
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Idle);
    m->library->fetchMore();
    QSignalSpy words(m->library.get(), &Library::wordsChanged);
    m->library->setOrganization(u"org_other"_s);
    QVERIFY(m->library->tracks().isEmpty());
    QVERIFY(m->library->modes().isEmpty());
    QCOMPARE(words.size(), 1);
    m->serve(2);
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->ids(), QStringList({idOf(0), idOf(1)}));
    QCOMPARE(Asked(m->server.requests().constLast()).query.toString(), u"limit=100&offset=0"_s);
    QCOMPARE(Asked(m->server.requests().constLast()).path, u"/v1/music/org_other/tracks"_s);
}

void tst_Library::theSameAgain_changesNothing()
{
    m->serve(3);
    m->library->setFilter({u"focus"_s, {}});
    QVERIFY(m->fetchesAll());
    m->said.clear();
    m->library->setFilter({u"focus"_s, {}});
    m->library->setOrganization(LibraryFixture::organization);
    QCOMPARE(m->library->tracks().size(), 3);
    QVERIFY(m->said.isEmpty());
}

void tst_Library::words_areThoseSeenUnderAnyFilter()
{
    QSignalSpy changed(m->library.get(), &Library::wordsChanged);
    m->serve(2, R"(,"mode":"focus","engine":"studio")");
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->library->modes(), QStringList{u"focus"_s});
    QCOMPARE(m->library->engines(), QStringList{u"studio"_s});
    QCOMPARE(changed.size(), 1);
    m->serve(2, R"(,"mode":"creation","engine":"studio")");
    m->library->setFilter({u"creation"_s, {}});
    QCOMPARE(m->library->modes(), QStringList{u"focus"_s});
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->library->modes(), QStringList({u"creation"_s, u"focus"_s}));
    QCOMPARE(changed.size(), 2);
    m->library->reload();
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(changed.size(), 2);
    // The string is stored once and shared.
    QCOMPARE(m->library->tracks().first().mode->constData(),
            m->library->modes().first().constData());
}

void tst_Library::words_areBounded()
{
    m->server.setScript([](const StorageRequest &) {
        QByteArray list;
        for (int number = 0; number < 99; ++number)
            list += items(number, 1, R"(,"mode":"m)" + QByteArray::number(number) + "\"") + ",";
        return page(list + items(99, 1, R"(,"engine":")" + QByteArray(65, 'e') + "\""));
    });
    m->library->fetchMore();
    QTRY_COMPARE(m->library->tracks().size(), 100);
    QCOMPARE(m->library->modes().size(), 50);
    QVERIFY(m->library->engines().isEmpty());
    QCOMPARE(m->library->tracks().last().engine->size(), 65);
}

QTEST_GUILESS_MAIN(tst_Library)
#include "tst_library.moc"
