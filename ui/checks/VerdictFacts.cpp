// SPDX-License-Identifier: MIT
#include "ui/checks/VerdictFacts.h"

#include "ui/controls/FieldLabel.h"
#include "ui/controls/FlowLayout.h"

namespace prelisten {

namespace {

constexpr int columnGap = 24;
constexpr int rowGap = 8;

} // namespace

VerdictFacts::VerdictFacts(QWidget *parent)
    : QWidget(parent), m_flow(new FlowLayout(columnGap, rowGap, this))
{
}

void VerdictFacts::setFacts(const QList<MessageWords::Fact> &facts)
{
    qDeleteAll(m_labels);
    m_labels.clear();
    for (const MessageWords::Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        auto *label = new FieldLabel(fact.caption, this);
        label->setValue(fact.value);
        m_flow->addWidget(label);
        label->show();
        m_labels << label;
    }
    updateGeometry();
}

} // namespace prelisten
