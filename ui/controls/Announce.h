// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace prelisten {

/// Has assistive tools say @p text when they are done with what they are saying.
///
/// Before Qt 6.8 there are no announcements: then all they hear is that the name of @p widget has
/// changed, so whoever calls this has put the text into that name.
void announcePolitely(QWidget *widget, const QString &text);

} // namespace prelisten
