// SPDX-License-Identifier: MIT
#pragma once

#include "ui/words/MessageWords.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace prelisten {

/// What a list says instead of rows, or below them: a calm sentence or two, and at most one thing
/// to do about it. Plain text only; hides when there is nothing to say.
class ListNotice : public QWidget
{
    Q_OBJECT
public:
    explicit ListNotice(QWidget *parent = nullptr);

    /// @p action: the word on the button; empty: there is none.
    void say(const Message &message, const QString &action = {});

Q_SIGNALS:
    void actionChosen();

private:
    void offer(const QString &action, const QString &about);

    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_action = nullptr; ///< there once there was something to do
};

} // namespace prelisten
