// SPDX-License-Identifier: MIT
#include "app/desktop/Application.h"

#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

// Tests what the desktop hands over with an event, as macOS does.
class tst_Application : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLink_isHandedOn_asItCame_data();
    void aLink_isHandedOn_asItCame();
    void anythingElse_isNotHandedOn();
};

void tst_Application::aLink_isHandedOn_asItCame_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("as documented") << u"prelisten:org_acme/mtrack_7c1a"_s;
    QTest::newRow("with slashes") << u"prelisten://org_acme/mtrack_7c1a"_s;
    QTest::newRow("with more") << u"prelisten:org_acme/mtrack_7c1a?x=%2F"_s;
}

void tst_Application::aLink_isHandedOn_asItCame()
{
    QFETCH(const QString, link);
    QSignalSpy given(qApp, SIGNAL(linkGiven(QString)));
    QFileOpenEvent event{QUrl(link)};
    QVERIFY(QCoreApplication::sendEvent(qApp, &event));
    QCOMPARE(given.count(), 1);
    QCOMPARE(given.first().first().toString(), link);
}

void tst_Application::anythingElse_isNotHandedOn()
{
    const QSignalSpy given(qApp, SIGNAL(linkGiven(QString)));
    for (const QUrl &url : {QUrl(u"https://example.org/prelisten:x"_s),
                 QUrl::fromLocalFile(u"/tmp/list.csv"_s), QUrl()}) {
        QFileOpenEvent event(url);
        QCoreApplication::sendEvent(qApp, &event);
    }
    QCOMPARE(given.count(), 0);
}

int main(int argc, char **argv)
{
    Application application(argc, argv);
    tst_Application test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_application.moc"
