// SPDX-License-Identifier: MIT
#include "ui/controls/PlainLabel.h"

#include <QLabel>

namespace prelisten {

QLabel *makePlainLabel(const QString &text, TextSize size, QFont::Weight weight, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(themeFont(size, weight));
    return label;
}

} // namespace prelisten
