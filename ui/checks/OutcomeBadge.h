// SPDX-License-Identifier: MIT
#pragma once

#include "ui/checks/OutcomeLook.h"
#include "ui/controls/ElidedLabel.h"

namespace prelisten {

/// A label that shows an outcome as icon, text and colour. Its accessible name is `Verdict: …`.
class OutcomeBadge : public ElidedLabel
{
    Q_OBJECT
public:
    explicit OutcomeBadge(QWidget *parent = nullptr);

    void setOutcome(const QString &words, const OutcomeLook &look);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    OutcomeLook m_look;
};

} // namespace prelisten
