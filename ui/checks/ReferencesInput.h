// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace prelisten {

/// Where references come in while there are none: a place to drop them on, and buttons for the
/// clipboard and a file. Dropping itself is the window's.
class ReferencesInput : public QWidget
{
    Q_OBJECT
public:
    explicit ReferencesInput(QWidget *parent = nullptr);

    void takeKeyboard();

Q_SIGNALS:
    void pasteRequested();
    void fileRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_paste;
    QPushButton *m_file;
};

} // namespace prelisten
