// SPDX-License-Identifier: MIT
#pragma once

#include "ui/words/MessageWords.h"

#include <QWidget>

namespace prelisten {

class FieldLabel;
class FlowLayout;

/// What support asks for, each value under its caption and ready to be selected.
class VerdictFacts : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictFacts(QWidget *parent = nullptr);

    /// Those without a value are left out.
    void setFacts(const QList<MessageWords::Fact> &facts);

private:
    FlowLayout *m_flow;
    QList<FieldLabel *> m_labels;
};

} // namespace prelisten
