// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace prelisten {

/// A line to type another key into, for one check only. What was typed goes out once and is wiped
/// here at once; it is wiped as well when the line closes.
class OtherKeyField : public QWidget
{
    Q_OBJECT
public:
    explicit OtherKeyField(QWidget *parent = nullptr);

    /// Told apart by it from another one in the window.
    void setAbout(const QString &about);
    void open(); ///< empty, and takes the keyboard
    void close();
    [[nodiscard]] bool isOpen() const { return !isHidden(); }

Q_SIGNALS:
    void entered(const QString &key);
    void closed(); ///< by a person; the keyboard is to go somewhere else

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void enter();
    void giveUp();

    QLineEdit *m_input;
    QPushButton *m_check;
    QPushButton *m_cancel;
    QLabel *m_hint;
};

} // namespace prelisten
