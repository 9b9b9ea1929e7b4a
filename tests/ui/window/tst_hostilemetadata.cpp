// SPDX-License-Identifier: MIT
#include "core/api/TrackJson.h"
#include "tests/support/CheckSamples.h"
#include "tests/support/HostileTexts.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryModel.h"

#include <QAbstractButton>
#include <QJsonDocument>
#include <QJsonObject>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

/// The track that the service's answer describes, with @p text wherever a text can be.
Track trackWith(const QString &text)
{
    const QString id = sampleTrack().id;
    const QJsonObject links{
            {text, u"https://storage.example.com/a.mp3?sig=1"_s}, {u"drums"_s, u"x"_s}};
    const QJsonObject body{{u"id"_s, id}, {u"title"_s, text}, {u"engine"_s, text},
            {u"mode"_s, text}, {u"licence_class"_s, text}, {u"created_at"_s, text},
            {u"stem_urls"_s, links}};
    const auto fetched = parseTrack(QJsonDocument(body).toJson(), id);
    return fetched ? fetched->track : Track{};
}

/// Everything of @p window that Qt might take for rich text.
QStringList richTexts(const QWidget &window)
{
    QStringList found;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->textFormat() != Qt::PlainText)
            found.append(u"label: "_s + label->text());
        for (const QString &text : {widget->whatsThis(), widget->statusTip()}) {
            if (Qt::mightBeRichText(text))
                found.append(text);
        }
    }
    return found;
}

/// True if @p toolTip has @p part without escapes. A tooltip that is made from plain text is one
/// paragraph.
bool hasUnescaped(const QString &toolTip, const QString &part)
{
    return QStringView(toolTip).sliced(toolTip.startsWith(u"<p>"_s) ? 3 : 0).contains(part);
}

/// The tooltips of @p window that have @p part without escapes.
QStringList toolTipsWith(const QWidget &window, const QString &part)
{
    QStringList found;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (hasUnescaped(widget->toolTip(), part))
            found.append(widget->toolTip());
    }
    return found;
}

} // namespace

/// Tests that texts of the service are shown as they are.
class TestHostileMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyText_isShownLiterally_data();
    void everyText_isShownLiterally();
    void cleanupTestCase();

private:
    std::unique_ptr<MainWindow> m_window;
    int m_shown = 0;
};

void TestHostileMetadata::initTestCase()
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1'240, 800);
    m_window->show();
}

void TestHostileMetadata::everyText_isShownLiterally_data()
{
    QTest::addColumn<QString>("text");
    int line = 0;
    const QStringList texts = prelisten::tests::hostileTexts(QStringLiteral(HOSTILE_TEXTS));
    for (const QString &text : texts)
        QTest::addRow("%d %s", ++line, qPrintable(text.left(30).toHtmlEscaped())) << text;
    QVERIFY(line >= 200);
}

void TestHostileMetadata::everyText_isShownLiterally()
{
    QFETCH(const QString, text);
    const Track track = trackWith(text);
    const QString plain = tidied(text, 512);
    QCOMPARE(track.title.value_or(QString()), plain);

    m_window->showTrack(track);
    m_window->grab(); // paints everything

    const QString title = plain.isEmpty() ? track.id : plain;
    QVERIFY2(byName<QLabel>(*m_window, u"Title: "_s + title),
            qPrintable(valueOf(*m_window, u"Title: "_s)));
    QVERIFY(byName<QLabel>(*m_window, u"Engine: "_s + track.engine.value_or(u"unknown"_s)));
    for (const SourceName &source : track.sources) {
        QVERIFY2(byName<QWidget>(*m_window, u"Lane "_s + source), qPrintable(source));
        QVERIFY2(byName<QAbstractButton>(*m_window, u"Listen to "_s + source), qPrintable(source));
    }
    QCOMPARE(richTexts(*m_window), QStringList());
    if (Qt::mightBeRichText(plain))
        QCOMPARE(toolTipsWith(*m_window, plain), QStringList());

    LibraryModel model;
    model.addTracks({track});
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data(Qt::DisplayRole).toString(), title);
    QVERIFY(!Qt::mightBeRichText(plain) ||
            !hasUnescaped(row.data(Qt::ToolTipRole).toString(), plain));
    ++m_shown;
}

void TestHostileMetadata::cleanupTestCase()
{
    qInfo("figure 13: %d texts shown literally", m_shown);
    m_window.reset();
}

QTEST_MAIN(TestHostileMetadata)
#include "tst_hostilemetadata.moc"
