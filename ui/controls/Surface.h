// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace prelisten {

/// A panel-coloured area of the window with a hairline along one edge, towards the track.
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

/// A horizontal hairline between two groups.
class Divider : public QWidget
{
    Q_OBJECT
public:
    explicit Divider(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace prelisten
