// SPDX-License-Identifier: MIT
// Starts that name a key: accepted by a window that uses the same key only.
#include "app/desktop/SingleInstance.h"
#include "tests/support/OwnThread.h"

#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

KeyProof proof()
{
    return KeyProof{QByteArray(32, 's'), QByteArray(32, 'c')};
}

/// A start that names a key, on a thread of its own, since it waits without an event loop.
std::future<std::optional<KeyMatch>> startWithKey(
        const QString &group, std::chrono::milliseconds patience = 10s)
{
    return tests::onOwnThread([=] {
        SingleInstance second(group);
        const StartRequest request{
                StartRequest::Kind::OpenTrack, u"org_a"_s, parseTrackRef(u"mtrack_1234"_s)};
        return second.handOver(request, proof(), patience);
    });
}

template <typename T>
bool finished(const std::future<T> &start)
{
    return QTest::qWaitFor([&] { return start.wait_for(0s) == std::future_status::ready; }, 20'000);
}

/// What a program sends that names @p key.
QByteArray bytesOf(const KeyProof &key)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << quint32(0x6b657931) << key.salt << key.code << u"org_a"_s << u"mtrack_1234"_s;
    return bytes;
}

} // namespace

class tst_SingleInstanceKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theSameKey_isAccepted();
    void anotherKey_isRefused_withTheReason_data();
    void anotherKey_isRefused_withTheReason();
    void aKeyThatIsNotKnownYet_isWaitedFor();
    void aKeyThatIsNeverKnown_isNotWaitedForForever();
    void withoutAJudge_noStartWithAKeyIsAccepted();
    void aMessageInPieces_isNotTakenForOneWithoutAKey();
    void anOlderVersion_doesNotUnderstandAMessageWithAKey();
    void claim_succeedsForTheFirstOnly();

private:
    [[nodiscard]] QString socket() const;

    std::unique_ptr<QTemporaryDir> m_runtime;
};

void tst_SingleInstanceKeys::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(m_runtime->isValid());
    qputenv("XDG_RUNTIME_DIR", m_runtime->path().toLocal8Bit());
}

QString tst_SingleInstanceKeys::socket() const
{
    QStringList names = QDir(m_runtime->path()).entryList(QDir::System | QDir::Files);
    names.removeIf([](const QString &name) { return name.endsWith(u".lock"); });
    return m_runtime->filePath(names.value(0));
}

void tst_SingleInstanceKeys::theSameKey_isAccepted()
{
    SingleInstance first(u"same"_s);
    QVERIFY(!first.handOver({}, {}));
    KeyProof asked;
    first.setKeyJudge([&asked](const KeyProof &named) {
        asked = named;
        return KeyMatch::Same;
    });
    const QSignalSpy received(&first, &SingleInstance::received);
    const QSignalSpy refused(&first, &SingleInstance::refused);
    auto start = startWithKey(u"same"_s);
    QVERIFY(finished(start));
    QCOMPARE(start.get(), std::optional(KeyMatch::Same));
    QCOMPARE(received.count(), 1);
    const auto arrived = received.first().at(0).value<StartRequest>();
    QCOMPARE(arrived.organization, u"org_a"_s);
    QCOMPARE(arrived.ref->toString(), u"mtrack_1234"_s);
    QCOMPARE(refused.count(), 0);
    QCOMPARE(asked.salt, proof().salt);
    QCOMPARE(asked.code, proof().code);
}

void tst_SingleInstanceKeys::anotherKey_isRefused_withTheReason_data()
{
    QTest::addColumn<KeyMatch>("why");
    QTest::newRow("another") << KeyMatch::Other;
    QTest::newRow("another than that of the environment") << KeyMatch::OtherThanEnvironment;
    QTest::newRow("the window has none") << KeyMatch::NoKey;
}

void tst_SingleInstanceKeys::anotherKey_isRefused_withTheReason()
{
    QFETCH(const KeyMatch, why);
    SingleInstance first(u"other"_s);
    QVERIFY(!first.handOver({}, {}));
    first.setKeyJudge([why](const KeyProof &) { return why; });
    const QSignalSpy received(&first, &SingleInstance::received);
    const QSignalSpy refused(&first, &SingleInstance::refused);
    auto start = startWithKey(u"other"_s);
    QVERIFY(finished(start));
    QCOMPARE(start.get(), std::optional(why));
    QCOMPARE(received.count(), 0);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.first().at(0).value<KeyMatch>(), why);
}

void tst_SingleInstanceKeys::aKeyThatIsNotKnownYet_isWaitedFor()
{
    SingleInstance first(u"later"_s);
    QVERIFY(!first.handOver({}, {}));
    int times = 0;
    first.setKeyJudge([&times](const KeyProof &) {
        return ++times < 3 ? KeyMatch::NotKnownYet : KeyMatch::Same;
    });
    const QSignalSpy received(&first, &SingleInstance::received);
    const QSignalSpy refused(&first, &SingleInstance::refused);
    auto start = startWithKey(u"later"_s);
    QVERIFY(finished(start));
    QCOMPARE(start.get(), std::optional(KeyMatch::Same));
    QCOMPARE(received.count(), 1);
    QCOMPARE(refused.count(), 0);
}

void tst_SingleInstanceKeys::aKeyThatIsNeverKnown_isNotWaitedForForever()
{
    SingleInstance first(u"never"_s);
    QVERIFY(!first.handOver({}, {}));
    first.setKeyJudge([](const KeyProof &) { return KeyMatch::NotKnownYet; });
    const QSignalSpy received(&first, &SingleInstance::received);
    auto start = startWithKey(u"never"_s, 500ms);
    QVERIFY(finished(start));
    QVERIFY(start.get() != std::optional(KeyMatch::Same));
    QCOMPARE(received.count(), 0);
}

void tst_SingleInstanceKeys::withoutAJudge_noStartWithAKeyIsAccepted()
{
    SingleInstance first(u"judge"_s);
    QVERIFY(!first.handOver({}, {}));
    const QSignalSpy received(&first, &SingleInstance::received);
    auto start = startWithKey(u"judge"_s, 500ms);
    QVERIFY(finished(start));
    QCOMPARE(received.count(), 0);
}

void tst_SingleInstanceKeys::aMessageInPieces_isNotTakenForOneWithoutAKey()
{
    SingleInstance first(u"pieces"_s);
    QVERIFY(!first.handOver({}, {}));
    first.setKeyJudge([](const KeyProof &) { return KeyMatch::Other; });
    const QSignalSpy received(&first, &SingleInstance::received);
    const QSignalSpy refused(&first, &SingleInstance::refused);
    QLocalSocket stranger;
    stranger.connectToServer(socket());
    QTRY_COMPARE(stranger.state(), QLocalSocket::ConnectedState);
    const QByteArray bytes = bytesOf(proof());
    for (const char byte : bytes) {
        QCOMPARE(refused.count(), 0);
        stranger.write(&byte, 1);
        stranger.flush();
        QTest::qWait(1);
    }
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(received.count(), 0);
}

// It reads two texts. So it answers nothing, and the start shows a window of its own.
void tst_SingleInstanceKeys::anOlderVersion_doesNotUnderstandAMessageWithAKey()
{
    QDataStream stream(bytesOf(proof()));
    stream.setVersion(QDataStream::Qt_6_0);
    QString organization;
    QString track;
    stream >> organization >> track;
    QVERIFY(stream.status() != QDataStream::Ok);
}

void tst_SingleInstanceKeys::claim_succeedsForTheFirstOnly()
{
    SingleInstance first(u"claimed"_s);
    QVERIFY(first.claim());
    SingleInstance second(u"claimed"_s);
    QVERIFY(!second.claim());
}

QTEST_GUILESS_MAIN(tst_SingleInstanceKeys)
#include "tst_singleinstance_keys.moc"
