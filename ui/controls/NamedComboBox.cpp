// SPDX-License-Identifier: MIT
#include "ui/controls/NamedComboBox.h"

#include "ui/accessibility/AccessibleComboBox.h"

namespace prelisten {

namespace {

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *box = qobject_cast<NamedComboBox *>(object);
    return box ? new AccessibleChoiceBox(box) : nullptr;
}

} // namespace

NamedComboBox::NamedComboBox(QWidget *parent) : QComboBox(parent)
{
    QAccessible::installFactory(makeAccessible);
}

} // namespace prelisten
