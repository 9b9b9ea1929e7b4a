// SPDX-License-Identifier: MIT
#pragma once

#include "ui/words/MessageWords.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace prelisten {

/// The notice that a list shows instead of rows or below them: one or two sentences and at most one
/// button. Plain text only; hidden when its message is empty.
class ListNotice : public QWidget
{
    Q_OBJECT
public:
    explicit ListNotice(QWidget *parent = nullptr);

    /// @p action: the text of the button; empty: no button.
    void showMessage(const Message &message, const QString &action = {});

Q_SIGNALS:
    void actionChosen();

private:
    void setAction(const QString &action, const QString &about);

    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_action = nullptr; ///< created with the first action
};

} // namespace prelisten
