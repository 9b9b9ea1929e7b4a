// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace prelisten {

/// The one line through all lanes that says where the sound is. As narrow as can be, since what is
/// below it is painted anew whenever it moves. Lets the mouse through.
class Playhead : public QWidget
{
    Q_OBJECT
public:
    explicit Playhead(QWidget *parent);

    /// Stands at @p x of the parent, from @p top to @p bottom.
    void place(double x, int top, int bottom);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_inside = 0; ///< where the line is in the widget
};

} // namespace prelisten
