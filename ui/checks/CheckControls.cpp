// SPDX-License-Identifier: MIT
#include "ui/checks/CheckControls.h"

#include "ui/checks/OtherKeyField.h"
#include "ui/controls/FlowLayout.h"
#include "ui/controls/NamedComboBox.h"
#include "ui/controls/PlainLabel.h"
#include "ui/controls/TextButton.h"
#include "ui/theme/Theme.h"
#include "ui/words/AccessWords.h"
#include "ui/words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace prelisten {

CheckControls::CheckControls(QWidget *parent)
    : QWidget(parent)
    , m_startStop(new QPushButton(this))
    , m_retry(new QPushButton(tr("Retry failed"), this))
    , m_deep(new QCheckBox(tr("Deep check"), this))
    , m_rate(new NamedComboBox(this))
    , m_csv(new QPushButton(tr("Export CSV…"), this))
    , m_json(new QPushButton(tr("Export JSON…"), this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_access(makePlainLabel({}, TextSize::Normal, QFont::Normal, this))
    , m_otherKey(new TextButton(tr("Use another key…"), this))
    , m_ownKey(new TextButton(tr("Use your own key"), this))
    , m_field(new OtherKeyField(this))
{
    build();
    updateStartStop();
    connect(m_startStop, &QPushButton::clicked, this, &CheckControls::startOrStop);
    connect(m_retry, &QPushButton::clicked, this, &CheckControls::retryFailedRequested);
    connect(m_deep, &QCheckBox::clicked, this, &CheckControls::deepChanged);
    connect(m_rate, &QComboBox::activated, this,
            [this] { Q_EMIT rateChanged(m_rate->currentData().toDouble()); });
    connect(m_csv, &QPushButton::clicked, this, &CheckControls::csvRequested);
    connect(m_json, &QPushButton::clicked, this, &CheckControls::jsonRequested);
    connect(m_clear, &QPushButton::clicked, this, &CheckControls::clearRequested);
    connect(m_otherKey, &QPushButton::clicked, m_field, &OtherKeyField::open);
    connect(m_ownKey, &QPushButton::clicked, this, &CheckControls::ownKeyRequested);
    connect(m_field, &OtherKeyField::entered, this, &CheckControls::otherKeyEntered);
    connect(m_field, &OtherKeyField::closed, m_otherKey, qOverload<>(&QWidget::setFocus));
}

void CheckControls::build()
{
    m_startStop->setDefault(true);
    m_startStop->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    m_deep->setToolTip(tr("Fetches the first bytes of every source as well"));
    m_rate->setAccessibleName(tr("Requests to the service"));
    m_rate->setToolTip(tr("How many requests go to the service; never more than it allows"));
    for (const double rate : {0.5, 1.0, 2.0, 5.0, 0.0})
        m_rate->addItem(AccessWords::rate(rate), rate);
    m_rate->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_clear->setAccessibleName(tr("Clear the checks"));
    m_field->setAbout(tr("for all rows"));
    m_access->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_access->setWordWrap(false);
    m_access->setForegroundRole(QPalette::PlaceholderText);
    m_access->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ownKey->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new FlowLayout(8, 8);
    for (QWidget *each : {static_cast<QWidget *>(m_startStop), static_cast<QWidget *>(m_retry),
                 static_cast<QWidget *>(m_deep), static_cast<QWidget *>(m_rate),
                 static_cast<QWidget *>(m_csv), static_cast<QWidget *>(m_json),
                 static_cast<QWidget *>(m_clear)}) {
        each->setFixedHeight(Metrics::controlHeight);
        row->addWidget(each);
    }
    auto *access = new QHBoxLayout;
    access->setSpacing(8);
    access->addWidget(m_access);
    access->addWidget(m_otherKey);
    access->addWidget(m_ownKey);
    access->addStretch();
    column->addLayout(row);
    column->addLayout(access);
    column->addWidget(m_field);
}

void CheckControls::setProgress(const CheckProgress &progress)
{
    m_progress = progress;
    m_begun = m_begun || progress.isGoing();
    updateStartStop();
}

void CheckControls::setBegun(bool begun)
{
    m_begun = begun;
    updateStartStop();
}

void CheckControls::updateStartStop()
{
    const bool going = m_progress.isGoing();
    const bool resumes = !going && m_begun && m_progress.done < m_progress.total;
    if (going) {
        m_startStop->setText(tr("Stop"));
        m_startStop->setAccessibleName(tr("Stop the checks"));
    } else if (resumes) {
        m_startStop->setText(tr("Resume"));
        m_startStop->setAccessibleName(tr("Resume the checks"));
    } else {
        m_startStop->setText(tr("Start"));
        m_startStop->setAccessibleName(tr("Start the checks"));
    }
    m_startStop->setEnabled(m_progress.total > 0 && (going || m_progress.done < m_progress.total));
    for (QPushButton *button : {m_csv, m_json})
        button->setEnabled(m_progress.done > 0);
    m_clear->setEnabled(m_progress.total > 0);
}

void CheckControls::setFailed(int failed)
{
    m_retry->setEnabled(failed > 0);
}

void CheckControls::setKey(const KeyInUse &key, const QString &organization)
{
    const QString access = AccessWords::access(key, organization);
    m_access->setText(access);
    m_access->setAccessibleName(Words::field(tr("Whose access"), access));
    const bool other = key.origin == KeyInUse::Origin::ThisCheck;
    const bool hadFocus = m_ownKey->hasFocus();
    m_ownKey->setVisible(other);
    if (hadFocus && !other)
        m_otherKey->setFocus();
}

void CheckControls::setDeep(bool deep)
{
    m_deep->setChecked(deep);
}

void CheckControls::setRate(double perSecond)
{
    const QSignalBlocker quiet(m_rate);
    int index = m_rate->findData(perSecond);
    if (index < 0) {
        m_rate->addItem(AccessWords::rate(perSecond), perSecond);
        index = m_rate->count() - 1;
    }
    m_rate->setCurrentIndex(index);
}

void CheckControls::startOrStop()
{
    if (m_progress.isGoing())
        Q_EMIT stopRequested();
    else
        Q_EMIT startRequested();
}

} // namespace prelisten
