// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QLabel>

namespace prelisten {

/// A label that shows a keyboard shortcut in the system's notation. Its accessible name is
/// `What it does: keys`.
class ShortcutLabel : public QLabel
{
    Q_OBJECT
public:
    ShortcutLabel(const QKeySequence &keys, const QString &what, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace prelisten
