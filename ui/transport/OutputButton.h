// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputChoice.h"

#include <QPushButton>

namespace prelisten {

class OutputMenu;

/// The audio output in use; opens the menu of those there are.
class OutputButton : public QPushButton
{
    Q_OBJECT
public:
    explicit OutputButton(QWidget *parent = nullptr);

    void setOutputs(const OutputChoice &outputs);

    /// What it opens; not owned, outlives it.
    void setOutputMenu(OutputMenu &menu) { m_menu = &menu; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();

    OutputMenu *m_menu = nullptr;
    QString m_shown;
};

} // namespace prelisten
