// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputChoice.h"

#include <QPushButton>

class QMenu;

namespace prelisten {

/// The audio output in use; opens the menu of those there are. Names of devices are shown
/// literally. The menu is made when there are outputs to show and filled when it is opened.
class OutputButton : public QPushButton
{
    Q_OBJECT
public:
    explicit OutputButton(QWidget *parent = nullptr);

    void setOutputs(const OutputChoice &outputs); ///< emits nothing

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QByteArray &id); ///< empty: the system's default

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(QMenu *menu);
    [[nodiscard]] QString current() const;

    OutputChoice m_outputs;
    QString m_shown;
};

} // namespace prelisten
