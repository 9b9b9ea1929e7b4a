// SPDX-License-Identifier: MIT
#include "ui/checks/OtherKeyField.h"

#include "ui/controls/PlainLabel.h"
#include "ui/theme/Theme.h"
#include "ui/words/KeyWords.h"
#include "ui/words/Words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int fieldWidth = 320;

} // namespace

OtherKeyField::OtherKeyField(QWidget *parent)
    : QWidget(parent)
    , m_input(new QLineEdit(this))
    , m_check(new QPushButton(tr("Check"), this))
    , m_cancel(new QPushButton(tr("Close"), this))
    , m_hint(makePlainLabel({}, TextSize::Small, QFont::Normal, this))
{
    m_input->setEchoMode(QLineEdit::Password);
    m_input->setPlaceholderText(tr("Paste another key"));
    m_input->setMaximumWidth(fieldWidth);
    m_input->setTextMargins(8, 0, 8, 0);
    for (QWidget *each : {static_cast<QWidget *>(m_input), static_cast<QWidget *>(m_check),
                 static_cast<QWidget *>(m_cancel)})
        each->setFixedHeight(Metrics::controlHeight);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_input, 1);
    row->addWidget(m_check);
    row->addWidget(m_cancel);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_hint);
    setAbout({});
    hide();
    connect(m_check, &QPushButton::clicked, this, &OtherKeyField::submit);
    connect(m_input, &QLineEdit::returnPressed, this, &OtherKeyField::submit);
    connect(m_cancel, &QPushButton::clicked, this, &OtherKeyField::cancel);
}

void OtherKeyField::setAbout(const QString &about)
{
    const auto named = [&about](const QString &name) {
        return about.isEmpty() ? name : Words::field(name, about);
    };
    m_input->setAccessibleName(named(tr("Another key")));
    m_check->setAccessibleName(named(tr("Check with this key")));
    m_cancel->setAccessibleName(named(tr("Close the other key")));
}

void OtherKeyField::open()
{
    m_input->clear();
    m_hint->setText(tr("Held in memory for this check only, never stored."));
    show();
    m_input->setFocus(Qt::OtherFocusReason);
}

void OtherKeyField::close()
{
    m_input->clear();
    hide();
}

void OtherKeyField::submit()
{
    // Text that cannot be a key is not emitted, and the field stays open.
    const QString problem = KeyWords::inputHint(m_input->text());
    if (!problem.isEmpty()) {
        m_hint->setText(problem);
        m_input->setFocus();
        return;
    }
    const QString key = m_input->text().trimmed();
    close();
    Q_EMIT entered(key);
}

void OtherKeyField::cancel()
{
    close();
    Q_EMIT closed();
}

bool OtherKeyField::event(QEvent *event)
{
    // Escape closes this line, before any shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride &&
            static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void OtherKeyField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

} // namespace prelisten
