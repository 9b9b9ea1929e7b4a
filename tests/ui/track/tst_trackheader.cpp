// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"
#include "ui/track/TrackHeader.h"
#include "ui/words/TrackWords.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestTrackHeader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValue_canBeSelected();
    void everyLine_keepsItsRoom_whereTheRoomEnds();
    void unknown_saysWhatIsUnknown();
    void created_isLocal_withUtcInTheTooltip();
    void terms_saySo_andOnlyWhatIsGiven_data();
    void terms_saySo_andOnlyWhatIsGiven();
    void aShare_saysUntilWhen_andThatStemsComeAfterSaving();
    void copyId_copiesTheIdAndNothingElse();
    void copyDetails_takesTheLicenceAlong();
    void copy_saysSo_inItsOwnPlace();
    void details_holdWhatTravels_evenWhenNothingIsKnown();
    void details_keepToTheirLines();
};

void TestTrackHeader::everyValue_canBeSelected()
{
    TrackHeader header;
    header.resize(1000, 120);
    header.setTrack(sampleTrack());
    header.show();
    for (const auto &field : {u"Title: "_s, u"Duration: "_s, u"Engine: "_s, u"Mode: "_s,
                 u"Instrumental: "_s, u"Created: "_s, u"Track id: "_s}) {
        const auto *label = byName<QLabel>(header, valueOf(header, field));
        QVERIFY2(label, qPrintable(field));
        QVERIFY2(label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse),
                qPrintable(field));
    }
    QTRY_VERIFY(saysInALabel(header, u"Not for commercial projects"_s));
}

void TestTrackHeader::everyLine_keepsItsRoom_whereTheRoomEnds()
{
    TrackHeader header;
    header.setTrack(sampleTrack());
    header.resize(400, 60);
    header.show();
    QTRY_VERIFY(header.minimumHeight() >= header.heightForWidth(header.width()));
    QVERIFY(header.minimumHeight() > 60);
}

void TestTrackHeader::unknown_saysWhatIsUnknown()
{
    TrackHeader header;
    header.resize(1600, 120);
    Track track;
    track.id = u"mtrack_1"_s;
    header.setTrack(track);
    header.show();
    QTRY_VERIFY(saysInALabel(header, u"engine unknown"_s));
    QVERIFY(saysInALabel(header, u"date unknown"_s));
    QVERIFY(byName<QLabel>(header, u"Engine: unknown"_s));
    QVERIFY(byName<QLabel>(header, u"Instrumental: unknown"_s));
}

void TestTrackHeader::created_isLocal_withUtcInTheTooltip()
{
    TrackHeader header;
    header.setTrack(sampleTrack());
    const auto *created = byName<QLabel>(header, valueOf(header, u"Created: "_s));
    QVERIFY(created->accessibleName().contains(u"2026"_s));
    QVERIFY(!created->accessibleName().contains(u"UTC"_s));
    QVERIFY(created->toolTip().contains(u"10:31:00"_s));
    QVERIFY(created->toolTip().contains(u"UTC"_s));
    Track track = sampleTrack();
    track.createdAt.reset();
    header.setTrack(track);
    QVERIFY(!created->toolTip().contains(u"UTC"_s));
}

void TestTrackHeader::terms_saySo_andOnlyWhatIsGiven_data()
{
    QTest::addColumn<std::optional<bool>>("commercial");
    QTest::addColumn<std::optional<bool>>("attribution");
    QTest::addColumn<QString>("text");
    using Flag = std::optional<bool>;
    QTest::newRow("nothing given") << Flag() << Flag() << QString();
    QTest::newRow("attribution") << Flag() << Flag(true) << u"Attribution required."_s;
    QTest::newRow("no attribution") << Flag() << Flag(false) << u"No attribution required."_s;
    QTest::newRow("no commercial use")
            << Flag(false) << Flag(true) << u"Attribution required. No commercial use."_s;
    QTest::newRow("a permission is up to the class") << Flag(true) << Flag() << QString();
}

void TestTrackHeader::terms_saySo_andOnlyWhatIsGiven()
{
    QFETCH(const std::optional<bool>, commercial);
    QFETCH(const std::optional<bool>, attribution);
    QFETCH(const QString, text);
    TrackHeader header;
    header.resize(1600, 120);
    header.show();
    Track track = sampleTrack();
    track.terms = {commercial, attribution, {}};
    header.setTrack(track);
    QCOMPARE(valueOf(header, u"Terms: "_s), text.isEmpty() ? QString() : u"Terms: "_s + text);
    QCOMPARE(TrackWords::details(track).contains(u"Terms: "_s), !text.isEmpty());
    header.clear();
    QCOMPARE(valueOf(header, u"Terms: "_s), QString());
}

void TestTrackHeader::aShare_saysUntilWhen_andThatStemsComeAfterSaving()
{
    TrackHeader header;
    header.resize(1600, 120);
    header.show();
    Track track = sampleTrack();
    track.share = ShareFacts{QDateTime(QDate(2026, 12, 24), QTime(18, 0))};
    header.setTrack(track);
    const QString said = valueOf(header, u"Shared: "_s);
    QVERIFY2(said.startsWith(u"Shared: until 24 Dec 2026, 18:00"_s), qPrintable(said));
    QVERIFY(said.contains(u"stems come only after saving"_s));
    track.share = ShareFacts();
    header.setTrack(track);
    QVERIFY(valueOf(header, u"Shared: "_s).contains(u"no end given"_s));
    track.share->inCollection = true; // which the service does not save from
    header.setTrack(track);
    QVERIFY(valueOf(header, u"Shared: "_s).contains(u"cannot be saved"_s));
    header.setTrack(sampleTrack());
    QCOMPARE(valueOf(header, u"Shared: "_s), QString());
}

void TestTrackHeader::copyId_copiesTheIdAndNothingElse()
{
    TrackHeader header;
    header.setTrack(sampleTrack());
    byName<QAbstractButton>(header, u"Copy track id"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mtrack_7c1a9e2f4b8d"_s);
}

void TestTrackHeader::copyDetails_takesTheLicenceAlong()
{
    TrackHeader header;
    header.setTrack(sampleTrack());
    byName<QAbstractButton>(header, u"Copy track details"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    for (const auto &part :
            {u"Late Night Study"_s, u"Personal use only"_s, u"Not for commercial projects."_s,
                    u"mtrack_7c1a9e2f4b8d"_s, u"1:59.4"_s, u"10:31:00 UTC"_s})
        QVERIFY2(copied.contains(part), qPrintable(part));
}

void TestTrackHeader::copy_saysSo_inItsOwnPlace()
{
    TrackHeader header;
    header.setTrack(sampleTrack());
    auto *copy = byName<QAbstractButton>(header, u"Copy track id"_s);
    const QString before = copy->accessibleDescription();
    const QSize size = copy->sizeHint();
    copy->click();
    QCOMPARE(copy->accessibleName(), u"Copy track id"_s);
    QCOMPARE(copy->accessibleDescription(), u"Copied"_s);
    QCOMPARE(copy->sizeHint(), size);
    QTRY_COMPARE_WITH_TIMEOUT(copy->accessibleDescription(), before, 20'000);
}

void TestTrackHeader::details_holdWhatTravels_evenWhenNothingIsKnown()
{
    Track track;
    track.id = u"mtrack_1"_s;
    const QString details = TrackWords::details(track);
    QVERIFY(details.contains(u"Title: mtrack_1"_s));
    QVERIFY(details.contains(u"Licence: unknown"_s));
    QVERIFY(details.contains(u"do not assume commercial use"_s));
    QVERIFY(details.contains(u"Duration: unknown"_s));
    QVERIFY(details.contains(u"Created: unknown"_s));
}

void TestTrackHeader::details_keepToTheirLines()
{
    Track track = sampleTrack();
    track.title = u"One\nLicence: Cleared for commercial use\r\nTwo"_s;
    const QStringList lines = TrackWords::details(track).split(u'\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.at(1), u"Licence: Personal use only"_s);
}

QTEST_MAIN(TestTrackHeader)
#include "tst_trackheader.moc"
