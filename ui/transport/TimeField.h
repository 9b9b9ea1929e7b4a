// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transport/TimeEntry.h"

#include <QLineEdit>

namespace prelisten {

/// An input field for a time to seek to: Enter submits, Esc or losing the focus cancels.
class TimeField : public QLineEdit
{
    Q_OBJECT
public:
    explicit TimeField(QWidget *parent = nullptr);

    /// Starts editing with @p text selected, so that typing replaces it.
    void startEditing(const QString &text);

    /// A short text about what is wrong with the input.
    [[nodiscard]] static QString problemWords(TimeEntry::Problem problem, qint64 durationMs);
    /// The accepted formats, as a sentence.
    [[nodiscard]] static QString formatHelp();

Q_SIGNALS:
    void entered(const QString &text);
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace prelisten
