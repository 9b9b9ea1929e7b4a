// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QLabel>

namespace prelisten {

/// Keys to press, as they are written on this system. Its accessible name is `What they do: keys`.
class KeyCap : public QLabel
{
    Q_OBJECT
public:
    KeyCap(const QKeySequence &keys, const QString &what, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace prelisten
