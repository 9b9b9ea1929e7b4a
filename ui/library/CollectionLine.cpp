// SPDX-License-Identifier: MIT
#include "ui/library/CollectionLine.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/library/CollectionBox.h"
#include "ui/theme/Theme.h"

#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int inset = 14;

} // namespace

CollectionLine::CollectionLine(QWidget *parent)
    : QWidget(parent), m_box(new CollectionBox(this)), m_trouble(new ElidedLabel(this))
{
    m_trouble->setFont(themeFont(TextSize::Small));
    m_trouble->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(inset, 6, inset, 0);
    column->setSpacing(4);
    column->addWidget(m_box);
    column->addWidget(m_trouble);
    connect(m_box, &CollectionBox::collectionChosen, this, &CollectionLine::collectionChosen);
    setCollections({});
}

void CollectionLine::setCollections(const QList<Collection> &collections)
{
    m_box->setCollections(collections);
    m_box->setVisible(!collections.isEmpty());
    m_trouble->hide();
    setVisible(!collections.isEmpty());
}

void CollectionLine::setChosen(const QString &id)
{
    m_box->setChosen(id);
}

QString CollectionLine::chosen() const
{
    return m_box->chosen();
}

QString CollectionLine::chosenName() const
{
    return m_box->currentText();
}

void CollectionLine::setTrouble(const QString &sentence)
{
    m_trouble->setFullText(sentence);
    m_trouble->setAccessibleName(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
    setVisible(!sentence.isEmpty() || !m_box->isHidden());
}

} // namespace prelisten
