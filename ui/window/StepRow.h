// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace prelisten {

/// One step of several: its number in a ring, what to do, and an explanation. A line leads to the
/// next step.
class StepRow : public QWidget
{
    Q_OBJECT
public:
    enum class Place { Within, Last };

    StepRow(int number, const QString &what, const QString &about, Place place,
            QWidget *parent = nullptr);

    /// Adds controls between what to do and the explanation.
    void insert(QLayout *controls);
    void insert(QWidget *control);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_what;
    QVBoxLayout *m_column;
    int m_number;
    int m_inserted = 0;
    Place m_place;
};

} // namespace prelisten
