// SPDX-License-Identifier: MIT
#include "core/playback/OutputDevices.h"
#include "tests/support/OutputFixture.h"
#include "tests/support/Told.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A fake list of outputs that a test sets; the first is the default.
class FakeList : public OutputList
{
public:
    explicit FakeList(bool tells) : m_tells(tells) {}

    [[nodiscard]] QList<OutputDevice> outputs() const override { return m_outputs; }
    [[nodiscard]] OutputDevice defaultOutput() const override { return m_outputs.value(0); }
    [[nodiscard]] bool reportsChanges() const override { return m_tells; }

    /// Replaces the available outputs by @p ids.
    void set(const QByteArrayList &ids)
    {
        m_outputs.clear();
        for (const QByteArray &id : ids)
            m_outputs.append({id, QString::fromLatin1("the " + id), {}});
        if (m_tells)
            Q_EMIT changed();
    }

private:
    bool m_tells;
    QList<OutputDevice> m_outputs;
};

QByteArray speakers()
{
    return "speakers";
}

QByteArray headphones()
{
    return "headphones";
}

constexpr OutputDevicesTimes quick{1ms, 1ms, {1ms, 1ms, 1h}};
constexpr OutputDevicesTimes neverSettling{1h, 1ms, {1ms, 1ms, 1h}};

struct Parts : OutputFixture
{
    explicit Parts(const OutputDevicesTimes &times = quick, bool tells = true)
    {
        auto made = std::make_unique<FakeList>(tells);
        list = made.get();
        list->set({speakers(), headphones()});
        devices = std::make_unique<OutputDevices>(std::move(made), setup(), times);
        QObject::connect(devices.get(), &OutputDevices::lost, devices.get(),
                [this](const QString &name) { told.append(u"lost " + name); });
        QObject::connect(devices.get(), &OutputDevices::inUseChanged, devices.get(),
                [this](const OutputDevice &output) {
                    told.append(u"in use: " + (output.isNull() ? u"none"_s : output.name));
                });
        QObject::connect(
                devices.get(), &OutputDevices::choiceChanged, devices.get(), [this] { ++choices; });
    }

    /// Runs the event loop; true once exactly @p expected was reported since the last call.
    [[nodiscard]] bool tells(const QStringList &expected) { return isTold(told, expected); }

    FakeList *list = nullptr;
    std::unique_ptr<OutputDevices> devices;
    QStringList told;
    int choices = 0;
};

} // namespace

/// Tests which output is used, with a fake list of outputs and a fake sound server.
class tst_OutputDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void default_isUsed_andFollowed_data();
    void default_isUsed_andFollowed();
    void chosenOutput_isUsed_wheneverItIsThere();
    void outputThatIsGone_isLostAtOnce();
    void lastOutputThatIsGone_leavesNone_andTheNextIsUsed();
    void severalChangesInARow_areLookedAtOnce();
    void unknownChoice_isTheDefault();
    void serverThatIsGone_leavesNone_andIsFoundAgain();
    void choice_isWhatThereIs();
};

void tst_OutputDevices::default_isUsed_andFollowed_data()
{
    QTest::addColumn<bool>("tells");
    QTest::newRow("the framework tells of changes") << true;
    QTest::newRow("somebody has to look") << false;
}

void tst_OutputDevices::default_isUsed_andFollowed()
{
    QFETCH(bool, tells);
    Parts m(quick, tells);
    QCOMPARE(m.devices->inUse().id, speakers());
    m.list->set({headphones(), speakers()});
    QVERIFY(m.tells({u"in use: the headphones"_s}));
    QCOMPARE(m.devices->inUse().id, headphones());
    QVERIFY(m.choices >= 1);
    m.list->set({speakers()}); // gone, whether or not the framework reports it
    QVERIFY(m.tells({u"lost the headphones"_s, u"in use: the speakers"_s}));
}

void tst_OutputDevices::chosenOutput_isUsed_wheneverItIsThere()
{
    Parts m;
    m.devices->choose(headphones());
    QVERIFY(m.tells({u"in use: the headphones"_s}));
    m.list->set({speakers()});
    QVERIFY(m.tells({u"lost the headphones"_s, u"in use: the speakers"_s}));
    m.list->set({speakers(), headphones()});
    QVERIFY(m.tells({u"in use: the headphones"_s})); // the speakers still exist: none lost
    m.devices->choose({});
    QVERIFY(m.tells({u"in use: the speakers"_s}));
}

void tst_OutputDevices::outputThatIsGone_isLostAtOnce()
{
    Parts m(neverSettling);
    m.list->set({headphones()});
    QCOMPARE(m.told, QStringList({u"lost the speakers"_s, u"in use: the headphones"_s}));
}

void tst_OutputDevices::lastOutputThatIsGone_leavesNone_andTheNextIsUsed()
{
    Parts m;
    m.list->set({});
    QVERIFY(m.tells({u"lost the speakers"_s, u"in use: none"_s}));
    QVERIFY(m.devices->inUse().isNull());
    QVERIFY(m.devices->choice().outputs.isEmpty());
    m.list->set({headphones()});
    QVERIFY(m.tells({u"in use: the headphones"_s}));
}

void tst_OutputDevices::severalChangesInARow_areLookedAtOnce()
{
    Parts m;
    m.list->set({headphones(), speakers()});
    m.list->set({speakers(), headphones()});
    m.list->set({headphones(), speakers()});
    QVERIFY(m.told.isEmpty());
    QVERIFY(m.tells({u"in use: the headphones"_s}));
}

void tst_OutputDevices::unknownChoice_isTheDefault()
{
    Parts m;
    m.devices->choose("of another machine");
    QCOMPARE(m.devices->inUse().id, speakers());
    QVERIFY(m.told.isEmpty());
}

void tst_OutputDevices::serverThatIsGone_leavesNone_andIsFoundAgain()
{
    Parts m;
    QVERIFY(QTest::qWaitFor([&] { return m.outputs->streams() == 1; }));
    m.outputs->setAllOpenings(FakeOutputs::Opening::Fails);
    m.outputs->tell(QAudio::StoppedState);
    QVERIFY(m.tells({u"lost the speakers"_s, u"in use: none"_s}));
    QVERIFY(m.devices->choice().outputs.isEmpty()); // whatever the framework still lists
    QVERIFY(m.devices->choice().defaultName.isEmpty());
    m.outputs->setAllOpenings(FakeOutputs::Opening::Works);
    QVERIFY(m.tells({u"in use: the speakers"_s}));
    QCOMPARE(m.devices->choice().outputs.size(), 2);
}

void tst_OutputDevices::choice_isWhatThereIs()
{
    Parts m;
    m.devices->choose(headphones());
    const OutputChoice choice = m.devices->choice();
    QCOMPARE(choice.chosen, headphones());
    QCOMPARE(choice.defaultName, u"the speakers"_s);
    QCOMPARE(choice.outputs, QList<OutputChoice::Output>({{speakers(), u"the speakers"_s},
                                     {headphones(), u"the headphones"_s}}));
    QCOMPARE(m.choices, 1);
}

QTEST_GUILESS_MAIN(tst_OutputDevices)
#include "tst_outputdevices.moc"
