// SPDX-License-Identifier: MIT
#include "core/playback/FadingVoices.h"
#include "tests/support/FakeVoice.h"
#include "tests/support/SyntheticPcm.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A voice that records every gain it is given.
class WatchedVoice : public FakeVoice
{
public:
    explicit WatchedVoice(QList<float> &gains)
        : FakeVoice(
                  std::make_unique<PcmStream>(emptyStore(), std::make_shared<ChangeNotifier>(), 0))
        , m_gains(gains)
    {
    }

    void setVolume(float linear) override
    {
        FakeVoice::setVolume(linear);
        m_gains.append(linear);
    }

private:
    QList<float> &m_gains;
};

} // namespace

class tst_FadingVoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void dismissed_leavesAtOnce_andIsGoneWhenItHasLeft();
    void fadedOut_goesDownInTwoSteps_thenLeaves();
    void fadedOut_beginsAfterTheTimeGiven();
    void whatItTells_isNotTold();
    void destroyed_takesThemWithIt();

private:
    QList<float> m_gains;
    std::unique_ptr<FadingVoices> m;
    std::unique_ptr<WatchedVoice> m_given;
    QPointer<WatchedVoice> m_voice;
};

void tst_FadingVoices::init()
{
    m_gains.clear();
    m = std::make_unique<FadingVoices>();
    m_given = std::make_unique<WatchedVoice>(m_gains);
    m_voice = m_given.get();
}

void tst_FadingVoices::dismissed_leavesAtOnce_andIsGoneWhenItHasLeft()
{
    m->dismiss(std::move(m_given));
    QVERIFY(m_voice);
    QCOMPARE(m_voice->told, QStringList{u"retire"_s});
    QTRY_VERIFY(!m_voice);
}

void tst_FadingVoices::fadedOut_goesDownInTwoSteps_thenLeaves()
{
    m->fadeOut(std::move(m_given), 0.5F, 0ms);
    QCOMPARE(m_gains, QList<float>());
    QVERIFY(m_voice->told.isEmpty());
    QTRY_VERIFY(!m_voice);
    QCOMPARE(m_gains, QList<float>({0.25F, 0.0F}));
}

void tst_FadingVoices::fadedOut_beginsAfterTheTimeGiven()
{
    m->fadeOut(std::move(m_given), 1.0F, 1h);
    // By the time that a voice without such a delay is gone, this one has not begun.
    QList<float> gains;
    auto given = std::make_unique<WatchedVoice>(gains);
    const QPointer<WatchedVoice> other = given.get();
    m->fadeOut(std::move(given), 1.0F, 0ms);
    QTRY_VERIFY(!other);
    QVERIFY(m_voice);
    QCOMPARE(m_gains, QList<float>());
}

void tst_FadingVoices::whatItTells_isNotTold()
{
    const QSignalSpy ended(m_voice, &Voice::ended);
    m->fadeOut(std::move(m_given), 1.0F, 1h);
    Q_EMIT m_voice->ended();
    QCOMPARE(ended.size(), 0);
}

void tst_FadingVoices::destroyed_takesThemWithIt()
{
    m->dismiss(std::move(m_given));
    m.reset();
    QVERIFY(!m_voice);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(tst_FadingVoices)
#include "tst_fadingvoices.moc"
