// SPDX-License-Identifier: MIT
#include "ui/library/CollectionBox.h"

#include "ui/accessibility/AccessibleComboBox.h"
#include "ui/accessibility/Announce.h"
#include "ui/theme/Theme.h"
#include "ui/words/LibraryWords.h"
#include "ui/words/PlainToolTip.h"

#include <QSignalBlocker>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int leastHeight = 30;

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *box = qobject_cast<CollectionBox *>(object);
    return box ? new AccessibleChoiceBox(box) : nullptr;
}

} // namespace

CollectionBox::CollectionBox(QWidget *parent) : QComboBox(parent)
{
    QAccessible::installFactory(makeAccessible);
    setAccessibleName(tr("Collection"));
    view()->setAccessibleName(tr("Collections"));
    setFont(themeFont(TextSize::Normal));
    setFixedHeight(std::max(leastHeight, fontMetrics().height() + 12));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    // A delegate that elides, and takes no character of a name for a mnemonic.
    setItemDelegate(new QStyledItemDelegate(this));
    addItem(LibraryWords::allSaved());
    describe();
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        describe();
        announcePolitely(this, currentText());
        Q_EMIT collectionChosen(chosen());
    });
}

void CollectionBox::setCollections(const QList<Collection> &collections)
{
    const QSignalBlocker silent(this);
    const QString before = chosen();
    clear();
    addItem(LibraryWords::allSaved());
    for (const Collection &each : collections) {
        addItem(LibraryWords::name(each), each.id);
        setItemData(count() - 1, LibraryWords::hint(each), Qt::ToolTipRole);
    }
    setChosen(before);
}

void CollectionBox::setChosen(const QString &id)
{
    const QSignalBlocker silent(this);
    setCurrentIndex(id.isEmpty() ? 0 : std::max(0, findData(id)));
    describe();
}

QString CollectionBox::chosen() const
{
    return currentData().toString();
}

void CollectionBox::describe()
{
    setAccessibleDescription(currentText());
    const QString hint = currentData(Qt::ToolTipRole).toString();
    setToolTip(hint.isEmpty() ? plainToolTip(tr("Collection")) : hint);
    update();
}

// A choice loads a list: the wheel must not run through all of them.
void CollectionBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void CollectionBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect text = style()->subControlRect(
            QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText =
            fontMetrics().elidedText(option.currentText, Qt::ElideRight, text.width() - 4);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace prelisten
