// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/ElidedLabel.h"

namespace prelisten {

/// A quiet word with a dot in the colour of its meaning before it. The word says it all; the dot
/// catches the eye.
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
