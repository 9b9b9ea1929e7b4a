// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace prelisten {

/// A zone of the window: the tone of a panel, and one hairline where the track begins.
class Surface : public QWidget
{
    Q_OBJECT
public:
    enum class Hairline { Top, Bottom, Trailing };

    explicit Surface(Hairline side, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Hairline m_side;
};

/// One line between things that belong apart.
class Divider : public QWidget
{
    Q_OBJECT
public:
    explicit Divider(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace prelisten
