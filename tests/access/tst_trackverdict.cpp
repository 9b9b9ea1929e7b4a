// SPDX-License-Identifier: MIT
#include "core/access/TrackVerdict.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

using Links = QMap<QString, QString>;

const QString good = u"https://storage.example/a?sig=1"_s;

} // namespace

class tst_TrackVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLinks_decide_data();
    void theLinks_decide();
    void loopback_isPlayable_onlyWhereTheServiceIs();
};

void tst_TrackVerdict::theLinks_decide_data()
{
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<Links>("links");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("source");
    const QStringList all{u"master"_s, u"bass"_s, u"drums"_s};
    const QStringList stems = all.mid(1);
    const auto row = [](const char *name, const QStringList &sources, const Links &links,
                             Outcome outcome, Reason reason, const QString &source = {}) {
        QTest::newRow(name) << sources << links << outcome << reason << source;
    };
    row("master and stems", all, {{u"master"_s, good}, {u"bass"_s, good}, {u"drums"_s, good}},
            Outcome::Playable, Reason::None);
    row("master only", {u"master"_s}, {{u"master"_s, good}}, Outcome::Playable, Reason::None);
    row("stems without links beside a master", all, {{u"master"_s, good}}, Outcome::Playable,
            Reason::None);
    row("stems only", stems, {{u"bass"_s, good}, {u"drums"_s, good}}, Outcome::Playable,
            Reason::NoMaster);
    row("stems only, one of them usable", stems, {{u"bass"_s, u"ftp://s/a"_s}, {u"drums"_s, good}},
            Outcome::Playable, Reason::NoMaster);
    row("nothing", {}, {}, Outcome::Service, Reason::NoLinks);
    row("names without links", stems, {}, Outcome::Service, Reason::NoLinks);
    for (const char *link : {"ftp://storage.example/a", "file:///etc/passwd", "/music/a.mp3?sig=1",
                 "", "https://u:p@storage.example/a", "https://127.0.0.1/a", "http://s.example/a"})
        row(link, all, {{u"master"_s, QString::fromLatin1(link)}, {u"drums"_s, good}},
                Outcome::Service, Reason::LinkRefused, u"master"_s);
    row("stems only, none of them usable", stems, {{u"drums"_s, u"file:///a"_s}}, Outcome::Service,
            Reason::LinkRefused, u"drums"_s);
}

void tst_TrackVerdict::theLinks_decide()
{
    QFETCH(const QStringList, sources);
    QFETCH(const Links, links);
    FetchedTrack fetched;
    fetched.track.sources = sources;
    for (auto link = links.cbegin(); link != links.cend(); ++link)
        fetched.links.insert(link.key(), SignedLink(QUrl(link.value())));
    const KeyInUse key{KeyInUse::Origin::Session, KeyInUse::Keychain::Fine, u"ak_1"_s};
    const Verdict verdict = verdictOnTrack(fetched, UrlGate(false), key, u"org_house"_s);
    QTEST(verdict.outcome, "outcome");
    QTEST(verdict.reason, "reason");
    QTEST(verdict.source, "source");
    QCOMPARE(verdict.key, key);
    QCOMPARE(verdict.organization, u"org_house"_s);
}

void tst_TrackVerdict::loopback_isPlayable_onlyWhereTheServiceIs()
{
    FetchedTrack fetched;
    fetched.track.sources = {masterSource()};
    fetched.links.insert(masterSource(), SignedLink(QUrl(u"http://127.0.0.1:9/a"_s)));
    QVERIFY(verdictOnTrack(fetched, UrlGate(true), {}, {}).isPlayable());
    QVERIFY(!verdictOnTrack(fetched, UrlGate(false), {}, {}).isPlayable());
}

QTEST_GUILESS_MAIN(tst_TrackVerdict)
#include "tst_trackverdict.moc"
