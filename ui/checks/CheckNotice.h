// SPDX-License-Identifier: MIT
#pragma once

#include "ui/words/MessageWords.h"

#include <QWidget>

class QLabel;

namespace prelisten {

class GlyphButton;
class TextButton;

/// A remark about the list, with an optional Undo button. It stays until it is dismissed or the
/// next one replaces it. Plain text only.
class CheckNotice : public QWidget
{
    Q_OBJECT
public:
    explicit CheckNotice(QWidget *parent = nullptr);

    void showMessage(const Message &message, bool undoable);

Q_SIGNALS:
    void undoRequested(); ///< emitted after the remark has been hidden

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
    TextButton *m_undo;
    GlyphButton *m_dismiss;
    Message m_message;
};

} // namespace prelisten
