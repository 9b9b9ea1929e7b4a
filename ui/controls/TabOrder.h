// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace prelisten {

/// Lets the keyboard go from @p before into @p part, and through that in its own order: a part that
/// is made late stands at the end of the window otherwise. @p before takes the keyboard itself.
void chainTabOrder(QWidget *before, QWidget *part);

} // namespace prelisten
