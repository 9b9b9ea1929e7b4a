// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace prelisten {

/// Takes a new API key, or forgets the one there is. Never shows a key that is kept.
class KeyDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeyDialog(QWidget *parent);

    void setKey(const KeyInUse &key);

Q_SIGNALS:
    void keyEntered(const QString &text); ///< without white space around it, never empty
    void forgetRequested();

private:
    void save();

    QLabel *m_status;
    QLineEdit *m_input;
    QLabel *m_hint;
    QPushButton *m_forget;
};

/// What is obviously wrong with @p text as a key, in a sentence; empty if nothing is.
[[nodiscard]] QString keyInputHint(const QString &text);

} // namespace prelisten
