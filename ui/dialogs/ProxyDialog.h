// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QString>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace prelisten {

/// The dialog for the user name and the password that a proxy wants.
class ProxyDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p address: `host:port` of the proxy.
    ProxyDialog(const QString &address, QWidget *parent);

Q_SIGNALS:
    /// @p user is never empty and has no colon. @p keep: also store them in the keychain.
    void entered(const QString &user, const QString &password, bool keep);

private:
    void build(const QString &address);
    void submit();

    QLineEdit *m_user;
    QLineEdit *m_password;
    QLabel *m_hint;
    QCheckBox *m_keep;
};

} // namespace prelisten
