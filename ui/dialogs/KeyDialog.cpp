// SPDX-License-Identifier: MIT
#include "ui/dialogs/KeyDialog.h"

#include "ui/controls/PlainLabel.h"
#include "ui/words/KeyWords.h"
#include "ui/words/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace prelisten {

namespace {

bool canBeForgotten(const KeyInUse &key)
{
    return key.origin == KeyInUse::Origin::Keychain || key.origin == KeyInUse::Origin::Session ||
           key.keychain == KeyInUse::Keychain::Locked ||
           key.keychain == KeyInUse::Keychain::Denied ||
           key.keychain == KeyInUse::Keychain::NotAKey;
}

} // namespace

KeyDialog::KeyDialog(QWidget *parent)
    : QDialog(parent)
    , m_status(makePlainLabel({}, TextSize::Strong, QFont::DemiBold, this))
    , m_input(new QLineEdit(this))
    , m_hint(makePlainLabel({}, TextSize::Normal, QFont::Normal, this))
    , m_forget(new QPushButton(tr("Forget key"), this))
{
    setWindowTitle(tr("API key"));
    setAttribute(Qt::WA_WindowPropagation);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *where = makePlainLabel(
            tr("A key you save goes to the system keychain and is sent to the service only. "
               "Where there is no keychain, it is held in memory for this session."),
            TextSize::Normal, QFont::Normal, this);
    where->setForegroundRole(QPalette::PlaceholderText);

    m_input->setEchoMode(QLineEdit::Password);
    m_input->setAccessibleName(tr("API key"));
    m_input->setPlaceholderText(tr("Paste a key"));
    m_input->setMinimumHeight(Metrics::controlHeight);
    m_input->setTextMargins(8, 0, 8, 0);

    auto *save = new QPushButton(tr("Save"), this);
    save->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_forget->setAutoDefault(false);
    cancel->setAutoDefault(false);
    for (QPushButton *button : {save, cancel, m_forget})
        button->setMinimumHeight(Metrics::controlHeight);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_forget);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_status);
    column->addWidget(m_input);
    column->addWidget(m_hint);
    column->addWidget(where);
    column->addSpacing(8);
    column->addLayout(buttons);
    setMinimumWidth(440);
    m_hint->hide();

    setTabOrder(m_input, m_forget);
    setTabOrder(m_forget, cancel);
    setTabOrder(cancel, save);
    m_input->setFocus();
    connect(save, &QPushButton::clicked, this, &KeyDialog::save);
    connect(cancel, &QPushButton::clicked, this, &KeyDialog::reject);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        Q_EMIT forgetRequested();
        accept();
    });
    connect(this, &QDialog::finished, m_input, &QLineEdit::clear);
    setKey({});
}

void KeyDialog::setKey(const KeyInUse &key)
{
    m_status->setText(Words::keyStatus(key));
    m_forget->setEnabled(canBeForgotten(key));
}

void KeyDialog::save()
{
    const QString problem = KeyWords::inputHint(m_input->text());
    m_hint->setText(problem);
    m_hint->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        m_input->setFocus();
        return;
    }
    const QString key = m_input->text().trimmed();
    m_input->clear();
    Q_EMIT keyEntered(key);
    accept();
}

} // namespace prelisten
