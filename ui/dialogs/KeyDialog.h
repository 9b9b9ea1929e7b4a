// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace prelisten {

/// The dialog to enter a new API key or forget the current one. Never shows a stored key.
class KeyDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeyDialog(QWidget *parent);

    void setKey(const KeyInUse &key);

Q_SIGNALS:
    void keyEntered(const QString &text); ///< trimmed, never empty
    void forgetRequested();

private:
    void save();

    QLabel *m_status;
    QLineEdit *m_input;
    QLabel *m_hint;
    QPushButton *m_forget;
};

} // namespace prelisten
