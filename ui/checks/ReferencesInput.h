// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace prelisten {

/// The input of references while the list is empty: a drop target, and buttons for the clipboard
/// and a file. The window handles the drop itself.
class ReferencesInput : public QWidget
{
    Q_OBJECT
public:
    explicit ReferencesInput(QWidget *parent = nullptr);

    void focusContent();

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
