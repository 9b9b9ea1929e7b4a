// SPDX-License-Identifier: MIT
#include "ui/words/PlainToolTip.h"

#include <QTextDocument>

namespace prelisten {

QString plainToolTip(const QString &text)
{
    // WhiteSpaceNormal, so that long tooltips wrap.
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace prelisten
