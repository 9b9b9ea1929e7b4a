// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/ElidedLabel.h"

namespace prelisten {

/// A label in the secondary text colour with a dot before it in the colour of its meaning. The text
/// alone carries the information; the dot only draws attention.
class DotLabel : public ElidedLabel
{
    Q_OBJECT
public:
    enum class Meaning { Neutral, Good, Waiting, Bad };

    explicit DotLabel(QWidget *parent = nullptr);

    void setMeaning(Meaning meaning);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Meaning m_meaning = Meaning::Neutral;
};

} // namespace prelisten
