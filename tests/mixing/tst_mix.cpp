// SPDX-License-Identifier: MIT
#include "core/mixing/Mix.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

const SourceName master = masterSource();
const SourceName drums = u"drums"_s;
const SourceName bass = u"bass"_s;
const SourceName keys = u"keys"_s;

} // namespace

class tst_Mix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<Mix>();
        m->setSources({master, drums, bass, keys});
    }

    void everyStemSounds_andNeverTheMaster_atFirst();
    void audible_followsSoloAndMute_data();
    void audible_followsSoloAndMute();
    void unsolo_bringsEarlierMutesBack();
    void soloOnly_isTheOnlyOne_andAgain_isNone();
    void master_takesNeitherSoloNorMute();
    void unknownSources_changeNothing();
    void fader_isTheGain();
    void side_master_isAlone();
    void side_master_isNotThere_withoutAMaster();
    void audition_isAlone_andAsItIs();
    void match_turnsDownTheLouder_only_data();
    void match_turnsDownTheLouder_only();
    void match_isNothing_beforeLoudnessIsKnown();
    void nextTrack_keepsTheMixByName_andNamesWhatIsMissing();
    void soloOfAMissingStem_silencesNothing();
    void changed_isSaidOnce();
    void transaction_isOneChange_orNone();

private:
    [[nodiscard]] QStringList audible() const
    {
        QStringList names;
        for (const LaneMix &lane : m->state().lanes) {
            if (lane.audible)
                names.append(lane.name);
        }
        return names;
    }

    std::unique_ptr<Mix> m;
};

void tst_Mix::everyStemSounds_andNeverTheMaster_atFirst()
{
    QCOMPARE(audible(), QStringList({drums, bass, keys}));
    QCOMPARE(m->gain(drums), 1.0F);
    QCOMPARE(m->gain(master), 0.0F);
}

void tst_Mix::audible_followsSoloAndMute_data()
{
    QTest::addColumn<QStringList>("solos");
    QTest::addColumn<QStringList>("mutes");
    QTest::addColumn<QStringList>("heard");
    using L = QStringList;
    QTest::newRow("solo") << L{drums} << L{} << L{drums};
    QTest::newRow("two solos") << L{drums, keys} << L{} << L({drums, keys});
    QTest::newRow("mute") << L{} << L{bass} << L({drums, keys});
    QTest::newRow("all muted") << L{} << L{drums, bass, keys} << L{};
    QTest::newRow("solo beside a mute") << L{drums} << L{bass} << L{drums};
    QTest::newRow("mute beats solo") << L{drums} << L{drums} << L{};
    QTest::newRow("mute beats one of two") << L{drums, bass} << L{drums} << L{bass};
}

void tst_Mix::audible_followsSoloAndMute()
{
    QFETCH(QStringList, solos);
    QFETCH(QStringList, mutes);
    QFETCH(QStringList, heard);
    for (const QString &name : solos)
        m->setSolo(name, true);
    for (const QString &name : mutes)
        m->setMute(name, true);
    QCOMPARE(audible(), heard);
}

void tst_Mix::unsolo_bringsEarlierMutesBack()
{
    m->setMute(bass, true);
    m->setSolo(drums, true);
    QCOMPARE(audible(), QStringList{drums});
    m->setSolo(drums, false);
    QCOMPARE(audible(), QStringList({drums, keys}));
}

void tst_Mix::soloOnly_isTheOnlyOne_andAgain_isNone()
{
    m->setSolo(drums, true);
    m->setSolo(keys, true);
    m->soloOnly(bass);
    QCOMPARE(audible(), QStringList{bass});
    m->soloOnly(drums);
    QCOMPARE(audible(), QStringList{drums});
    m->soloOnly(drums);
    QCOMPARE(audible(), QStringList({drums, bass, keys}));
}

void tst_Mix::master_takesNeitherSoloNorMute()
{
    m->setSolo(master, true);
    m->setMute(master, true);
    m->soloOnly(master);
    QCOMPARE(audible(), QStringList({drums, bass, keys}));
    m->setSide(Mix::Side::Master);
    QCOMPARE(audible(), QStringList{master});
}

void tst_Mix::unknownSources_changeNothing()
{
    QSignalSpy changed(m.get(), &Mix::changed);
    m->setSolo(u"zither"_s, true);
    m->setFader(u"zither"_s, 10);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m->gain(u"zither"_s), 0.0F);
}

void tst_Mix::fader_isTheGain()
{
    m->setFader(drums, 88);
    QCOMPARE(m->gain(drums), Fader::gain(88));
    m->setFader(drums, 1'000);
    QCOMPARE(m->gain(drums), 1.0F);
    m->setFader(drums, -3);
    QCOMPARE(m->gain(drums), 0.0F);
    QVERIFY(m->isAudible(drums));
}

void tst_Mix::side_master_isAlone()
{
    m->setSolo(drums, true);
    m->setFader(master, 88);
    m->setSide(Mix::Side::Master);
    QCOMPARE(audible(), QStringList{master});
    QCOMPARE(m->gain(master), Fader::gain(88));
    m->setSide(Mix::Side::Stems);
    QCOMPARE(audible(), QStringList{drums});
}

void tst_Mix::side_master_isNotThere_withoutAMaster()
{
    m->setSources({drums, bass});
    m->setSide(Mix::Side::Master);
    QCOMPARE(m->side(), Mix::Side::Stems);
    QCOMPARE(audible(), QStringList({drums, bass}));
}

void tst_Mix::audition_isAlone_andAsItIs()
{
    m->setMute(bass, true);
    m->setFader(bass, 50);
    m->setAudition(bass);
    QCOMPARE(audible(), QStringList{bass});
    QCOMPARE(m->gain(bass), 1.0F);
    m->setAudition({});
    QCOMPARE(audible(), QStringList({drums, keys}));
}

void tst_Mix::match_turnsDownTheLouder_only_data()
{
    QTest::addColumn<double>("masterLoudness");
    QTest::addColumn<double>("stemsLoudness");
    QTest::addColumn<double>("masterDb");
    QTest::addColumn<double>("stemsDb");
    QTest::newRow("master louder") << -9.0 << -12.0 << -3.0 << 0.0;
    QTest::newRow("stems louder") << -12.0 << -9.5 << 0.0 << -2.5;
    QTest::newRow("alike") << -12.0 << -12.05 << 0.0 << 0.0;
}

void tst_Mix::match_turnsDownTheLouder_only()
{
    QFETCH(double, masterLoudness);
    QFETCH(double, stemsLoudness);
    QFETCH(double, masterDb);
    QFETCH(double, stemsDb);
    const auto factor = [](double decibels) {
        return static_cast<float>(std::pow(10.0, decibels / 20.0));
    };
    m->setMatch(masterLoudness, stemsLoudness, true);
    QVERIFY(m->state().matched);
    QCOMPARE(m->gain(drums), factor(stemsDb));
    QCOMPARE(m->state().matchDb, stemsDb);
    m->setSide(Mix::Side::Master);
    QCOMPARE(m->gain(master), factor(masterDb));
    QCOMPARE(m->state().matchDb, masterDb);
    m->setMatch(masterLoudness, stemsLoudness, false);
    QCOMPARE(m->gain(master), 1.0F);
}

void tst_Mix::match_isNothing_beforeLoudnessIsKnown()
{
    const double silence = -std::numeric_limits<double>::infinity();
    m->setMatch(silence, silence, true);
    QVERIFY(!m->state().matched);
    m->setMatch(-9, silence, true);
    QVERIFY(!m->state().matched);
    QCOMPARE(m->gain(drums), 1.0F);
}

void tst_Mix::nextTrack_keepsTheMixByName_andNamesWhatIsMissing()
{
    m->setSolo(keys, true);
    m->setMute(bass, true);
    m->setFader(drums, 70);
    m->setSide(Mix::Side::Master);
    m->setSources({master, drums, bass, u"voice"_s});
    QCOMPARE(m->missing(), QList<SourceName>{keys});
    QCOMPARE(audible(), QStringList({drums, u"voice"_s}));
    QCOMPARE(m->gain(drums), Fader::gain(70));
    m->setSources({master, drums, bass, keys});
    QCOMPARE(m->missing(), QList<SourceName>{});
    QCOMPARE(audible(), QStringList{keys});
}

void tst_Mix::soloOfAMissingStem_silencesNothing()
{
    m->setSolo(keys, true);
    m->setSources({master, drums, bass});
    QCOMPARE(audible(), QStringList({drums, bass}));
}

void tst_Mix::changed_isSaidOnce()
{
    QSignalSpy changed(m.get(), &Mix::changed);
    m->setSolo(drums, true);
    m->soloOnly(keys);
    m->setFader(keys, 12);
    QCOMPARE(changed.count(), 3);
    m->setSide(Mix::Side::Stems);
    m->setEngaged(false);
    QCOMPARE(changed.count(), 3);
}

void tst_Mix::transaction_isOneChange_orNone()
{
    QSignalSpy changed(m.get(), &Mix::changed);
    {
        const Mix::Transaction outer(*m);
        m->setSolo(drums, true);
        {
            const Mix::Transaction inner(*m);
            m->setFader(keys, 12);
        }
        QCOMPARE(changed.count(), 0);
    }
    QCOMPARE(changed.count(), 1);
    {
        const Mix::Transaction nothing(*m);
        m->setSide(Mix::Side::Stems);
    }
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(tst_Mix)
#include "tst_mix.moc"
