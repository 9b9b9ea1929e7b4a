// SPDX-License-Identifier: MIT
#pragma once

class QRect;
class QWidget;

namespace prelisten {

/// If @p window is too large for the @p available area of a screen, makes it small enough, its
/// frame included, and moves it inside if it has a place already. It stays usable on a screen that
/// is too small for it.
void fitWindow(QWidget &window, const QRect &available);

} // namespace prelisten
