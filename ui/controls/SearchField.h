// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace prelisten {

class GlyphButton;

/// A text field to search a list. Escape and the small button clear it, ↓ moves to the list.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    void setClearName(const QString &name); ///< if the window has several search fields

Q_SIGNALS:
    void listFocusRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    GlyphButton *m_clear;
};

} // namespace prelisten
