// SPDX-License-Identifier: MIT
#pragma once

#include "ui/words/MessageWords.h"

#include <QWidget>

namespace prelisten {

class FieldLabel;
class FlowLayout;

/// The facts that support needs, each a selectable value under its caption.
class VerdictFacts : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictFacts(QWidget *parent = nullptr);

    /// Facts without a value are left out.
    void setFacts(const QList<MessageWords::Fact> &facts);

private:
    FlowLayout *m_flow;
    QList<FieldLabel *> m_labels;
};

} // namespace prelisten
