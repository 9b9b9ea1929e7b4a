// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace prelisten {

/// Inserts @p part into the tab order after @p before and keeps the part's inner order. A part that
/// is created late would otherwise be last in the window. @p before must accept the focus itself.
void chainTabOrder(QWidget *before, QWidget *part);

} // namespace prelisten
