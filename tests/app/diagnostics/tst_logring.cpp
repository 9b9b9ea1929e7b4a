// SPDX-License-Identifier: MIT
#include "app/diagnostics/LogRing.h"
#include "core/Log.h"

#include <QTest>

#include <memory>
#include <thread>
#include <vector>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logForeign, "foreign.thing", QtWarningMsg)

// What would be printed. A message handler is a plain function, so it cannot be given the list.
QStringList &printed()
{
    static QStringList lines;
    return lines;
}

void record(QtMsgType, const QMessageLogContext &, const QString &text)
{
    printed().append(text);
}

} // namespace

class TestLogRing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void ourLines_areKept_andNotPrinted();
    void ourLines_arePrinted_whenTheRulesSaySo();
    void warnings_areKept_andPrinted();
    void otherLines_arePrinted_andNotKept();
    void onlyTheLastLines_areKept_inOrder();
    void secrets_areNotKept();
    void longLines_areCut();
    void afterTheRing_nothingIsPrintedThatWasNotBefore();
    void lines_fromSeveralThreads_areAllKept();

private:
    QtMessageHandler m_before = nullptr;
};

void TestLogRing::init()
{
    printed().clear();
    m_before = qInstallMessageHandler(record);
}

void TestLogRing::cleanup()
{
    qInstallMessageHandler(m_before);
    QLoggingCategory::setFilterRules({});
}

void TestLogRing::ourLines_areKept_andNotPrinted()
{
    const LogRing ring;
    qCDebug(logFetch) << "a detail";
    qCInfo(logApi) << "a fact";
    QCOMPARE(ring.lines().size(), 2);
    QVERIFY2(ring.lines().constFirst().endsWith(u" debug fetch: a detail"_s),
            qPrintable(ring.lines().constFirst()));
    QVERIFY(ring.lines().constLast().endsWith(u" info api: a fact"_s));
    QCOMPARE(printed(), QStringList());
}

void TestLogRing::ourLines_arePrinted_whenTheRulesSaySo()
{
    const LogRing ring;
    QLoggingCategory::setFilterRules(u"prelisten.fetch.debug=true"_s);
    qCDebug(logFetch) << "printed";
    qCDebug(logMixing) << "not printed";
    QCOMPARE(ring.lines().size(), 2);
    QCOMPARE(printed(), QStringList{u"printed"_s});
}

void TestLogRing::warnings_areKept_andPrinted()
{
    const LogRing ring;
    qCWarning(logSession) << "careful";
    QCOMPARE(ring.lines().size(), 1);
    QCOMPARE(printed(), QStringList{u"careful"_s});
}

void TestLogRing::otherLines_arePrinted_andNotKept()
{
    const LogRing ring;
    qCWarning(logForeign) << "foreign";
    qCDebug(logForeign) << "foreign detail";
    QCOMPARE(ring.lines(), QStringList());
    QCOMPARE(printed(), QStringList{u"foreign"_s});
}

void TestLogRing::onlyTheLastLines_areKept_inOrder()
{
    const LogRing ring;
    constexpr int written = 2 * static_cast<int>(LogRing::capacity) + 50;
    for (int i = 0; i < written; ++i)
        qCDebug(logFetch) << i;
    const QStringList lines = ring.lines();
    QCOMPARE(lines.size(), static_cast<qsizetype>(LogRing::capacity));
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY(lines.at(i).endsWith(u": "_s + QString::number(written - lines.size() + i)));
}

void TestLogRing::secrets_areNotKept()
{
    const LogRing ring;
    qCDebug(logFetch) << "https://s.example/a.mp3?sig=CANARY";
    qCDebug(logApi) << "Bearer CANARY";
    QCOMPARE(ring.lines().size(), 2);
    QVERIFY(!ring.lines().join(u'\n').contains("CANARY"_L1));
}

void TestLogRing::longLines_areCut()
{
    const LogRing ring;
    qCDebug(logFetch).noquote() << QString(100'000, u'x');
    QVERIFY(ring.lines().constFirst().size() < 1'000);
}

void TestLogRing::afterTheRing_nothingIsPrintedThatWasNotBefore()
{
    {
        const LogRing ring;
    }
    qCDebug(logFetch) << "a detail";
    qCWarning(logFetch) << "careful";
    QCOMPARE(printed(), QStringList{u"careful"_s});
    const LogRing another;
    qCDebug(logFetch) << "a detail";
    QCOMPARE(another.lines().size(), 1);
}

void TestLogRing::lines_fromSeveralThreads_areAllKept()
{
    const LogRing ring;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([] {
            for (int line = 0; line < 25; ++line)
                qCDebug(logDecoding) << line;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(ring.lines().size(), 100);
}

QTEST_APPLESS_MAIN(TestLogRing)
#include "tst_logring.moc"
