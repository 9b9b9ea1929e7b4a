// SPDX-License-Identifier: MIT
#pragma once

#include "ui/words/MessageWords.h"

#include <QWidget>

class QLabel;

namespace prelisten {

class GlyphButton;
class WordButton;

/// One remark about the list, with a way to take back what it is about, until it is put away or
/// another one comes. Plain text only.
class CheckNotice : public QWidget
{
    Q_OBJECT
public:
    explicit CheckNotice(QWidget *parent = nullptr);

    void say(const Message &message, bool undoable);

Q_SIGNALS:
    void undoRequested(); ///< the remark is gone already

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
    WordButton *m_undo;
    GlyphButton *m_dismiss;
    Message m_message;
};

} // namespace prelisten
