// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transport/TimeEntry.h"

#include <QLineEdit>

namespace prelisten {

/// Takes a time that is typed: Enter goes there, Esc or going elsewhere leaves.
class TimeField : public QLineEdit
{
    Q_OBJECT
public:
    explicit TimeField(QWidget *parent = nullptr);

    /// Starts with @p text, which the first key replaces.
    void begin(const QString &text);

    /// What is wrong with what was typed, in a word or two.
    [[nodiscard]] static QString problemWords(TimeEntry::Problem problem, qint64 durationMs);
    /// What may be typed, as a sentence.
    [[nodiscard]] static QString forms();

Q_SIGNALS:
    void entered(const QString &text);
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace prelisten
