// SPDX-License-Identifier: MIT
#include "ui/controls/PlainLabel.h"

#include <QLabel>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestPlainLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void height_isQLabels_afterEachChange_data();
    void height_isQLabels_afterEachChange();
};

void TestPlainLabel::height_isQLabels_afterEachChange_data()
{
    QTest::addColumn<std::function<void(QLabel &)>>("change");
    using Change = std::function<void(QLabel &)>;
    QTest::newRow("none") << Change([](QLabel &) {});
    QTest::newRow("text") << Change([](QLabel &label) { label.setText(u"one word"_s); });
    QTest::newRow("font") << Change(
            [](QLabel &label) { label.setFont(themeFont(TextSize::Title, QFont::Bold)); });
    QTest::newRow("margins") << Change(
            [](QLabel &label) { label.setContentsMargins(30, 20, 30, 20); });
    QTest::newRow("markup stays text")
            << Change([](QLabel &label) { label.setText(u"<h1>one</h1><br><br>"_s); });
}

void TestPlainLabel::height_isQLabels_afterEachChange()
{
    QFETCH(const std::function<void(QLabel &)>, change);
    const QString text = u"Some words that take more than one line of a narrow label"_s;
    const std::unique_ptr<QLabel> label(
            makePlainLabel(text, TextSize::Normal, QFont::Normal, nullptr));
    QLabel plain(text);
    plain.setTextFormat(Qt::PlainText);
    plain.setWordWrap(true);
    plain.setFont(label->font());
    for (const int width : {120, 300, 120})
        QCOMPARE(label->heightForWidth(width), plain.heightForWidth(width));
    change(*label);
    change(plain);
    for (const int width : {120, 300, 120})
        QCOMPARE(label->heightForWidth(width), plain.heightForWidth(width));
}

QTEST_MAIN(TestPlainLabel)
#include "tst_plainlabel.moc"
