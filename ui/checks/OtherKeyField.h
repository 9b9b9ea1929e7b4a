// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace prelisten {

/// An input line for another API key, for one check only. An entered key is emitted once and
/// cleared here at once; closing the line clears it as well.
class OtherKeyField : public QWidget
{
    Q_OBJECT
public:
    explicit OtherKeyField(QWidget *parent = nullptr);

    /// Adds @p about to the accessible names, to distinguish several of these fields in the window.
    void setAbout(const QString &about);
    void open(); ///< shows it empty and sets the focus to it
    void close();
    [[nodiscard]] bool isOpen() const { return !isHidden(); }

Q_SIGNALS:
    void entered(const QString &key);
    void closed(); ///< the user has cancelled; the focus must go elsewhere

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void submit();
    void cancel();

    QLineEdit *m_input;
    QPushButton *m_check;
    QPushButton *m_cancel;
    QLabel *m_hint;
};

} // namespace prelisten
