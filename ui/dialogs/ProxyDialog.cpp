// SPDX-License-Identifier: MIT
#include "ui/dialogs/ProxyDialog.h"

#include "ui/controls/PlainLabel.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace prelisten {

ProxyDialog::ProxyDialog(const QString &address, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_hint(makePlainLabel({}, TextSize::Normal, QFont::Normal, this))
    , m_keep(new QCheckBox(tr("Keep them in the system keychain"), this))
{
    setWindowTitle(tr("Proxy password"));
    setAttribute(Qt::WA_WindowPropagation);
    setAttribute(Qt::WA_DeleteOnClose);
    m_password->setEchoMode(QLineEdit::Password);
    m_hint->hide();
    build(address);
    connect(this, &QDialog::finished, m_password, &QLineEdit::clear);
}

void ProxyDialog::build(const QString &address)
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [form, this](const QString &label, const QString &name, QLineEdit *field) {
        field->setAccessibleName(name);
        field->setMinimumHeight(Metrics::controlHeight);
        field->setTextMargins(8, 0, 8, 0);
        auto *caption = makePlainLabel(label, TextSize::Normal, QFont::Normal, this);
        caption->setMinimumHeight(Metrics::controlHeight);
        form->addRow(caption, field);
    };
    addRow(tr("User name"), tr("Proxy user"), m_user);
    addRow(tr("Password"), tr("Proxy password"), m_password);

    auto *submit = new QPushButton(tr("Connect"), this);
    submit->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton *button : {cancel, submit}) {
        button->setMinimumHeight(Metrics::controlHeight);
        buttons->addWidget(button);
    }

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(makePlainLabel(tr("The proxy %1 wants a user name and a password. They are "
                                        "sent to the proxy only.")
                                             .arg(address),
            TextSize::Normal, QFont::Normal, this));
    column->addLayout(form);
    column->addWidget(m_hint);
    column->addWidget(m_keep);
    column->addSpacing(8);
    column->addLayout(buttons);
    setMinimumWidth(440);

    setTabOrder(m_user, m_password);
    setTabOrder(m_password, m_keep);
    setTabOrder(m_keep, cancel);
    setTabOrder(cancel, submit);
    m_user->setFocus();
    connect(submit, &QPushButton::clicked, this, &ProxyDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &ProxyDialog::reject);
}

void ProxyDialog::submit()
{
    const QString user = m_user->text().trimmed();
    if (user.isEmpty() || user.contains(u':')) {
        m_hint->setText(tr("Enter a user name; it cannot contain a colon."));
        m_hint->show();
        m_user->setFocus();
        return;
    }
    Q_EMIT entered(user, m_password->text(), m_keep->isChecked());
    accept();
}

} // namespace prelisten
