// SPDX-License-Identifier: MIT
#include "ui/window/MessageButtons.h"

#include "ui/controls/CopyButton.h"
#include "ui/controls/DisclosureButton.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace prelisten {

MessageButtons::MessageButtons(QWidget *parent)
    : QWidget(parent)
    , m_details(new DisclosureButton(tr("Details"), this))
    , m_copy(new CopyButton(tr("Copy details"), this))
    , m_proxyLogin(new QPushButton(tr("Proxy password…"), this))
    , m_retry(new QPushButton(tr("Retry"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton *button : {static_cast<QPushButton *>(m_details),
                 static_cast<QPushButton *>(m_copy), m_proxyLogin, m_retry, m_cancel}) {
        button->setFixedHeight(Metrics::controlHeight);
        button->hide();
        row->addWidget(button);
    }
    row->addStretch();

    connect(m_details, &QPushButton::toggled, this, &MessageButtons::detailsToggled);
    connect(m_proxyLogin, &QPushButton::clicked, this, &MessageButtons::proxyLoginRequested);
    connect(m_retry, &QPushButton::clicked, this, &MessageButtons::retryRequested);
    connect(m_cancel, &QPushButton::clicked, this, &MessageButtons::cancelRequested);
}

void MessageButtons::setCopyContent(std::function<QString()> content)
{
    m_copy->setContent(std::move(content));
}

void MessageButtons::setDetailsOffered(bool offered)
{
    m_details->setChecked(m_details->isChecked() && offered);
    m_details->setVisible(offered);
    m_copy->setVisible(offered);
}

void MessageButtons::setRetryOffered(bool offered)
{
    m_retry->setVisible(offered);
}

void MessageButtons::setProxyLoginOffered(bool offered)
{
    m_proxyLogin->setVisible(offered);
}

void MessageButtons::setCancelOffered(bool offered)
{
    m_cancel->setVisible(offered);
}

bool MessageButtons::isRetryOffered() const
{
    return !m_retry->isHidden();
}

void MessageButtons::openDetails()
{
    m_details->setChecked(!m_details->isHidden());
}

bool MessageButtons::areDetailsOpen() const
{
    return m_details->isChecked();
}

} // namespace prelisten
