// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace prelisten {

/// Announces @p text to assistive tools, which speak it after their current utterance.
///
/// Does nothing before Qt 6.8, which has no announcement event. Assistive tools then only notice
/// that the accessible name of @p widget has changed, so the caller must also put the text into
/// that name.
void announcePolitely(QWidget *widget, const QString &text);

} // namespace prelisten
