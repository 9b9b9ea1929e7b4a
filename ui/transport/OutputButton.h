// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputChoice.h"

#include <QPushButton>

namespace prelisten {

class OutputMenu;

/// A button that shows the audio output in use and opens the menu of available outputs.
class OutputButton : public QPushButton
{
    Q_OBJECT
public:
    explicit OutputButton(QWidget *parent = nullptr);

    void setOutputs(const OutputChoice &outputs);

    /// The menu to open; not owned, must outlive the button.
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
