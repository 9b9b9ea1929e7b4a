// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace prelisten {

/// The results of a deep check, one line per source: a mark in the source's colour, its name, and a
/// sentence. The accessible name of each is `Checked source NAME: sentence`. Hidden while empty.
class SourceList : public QWidget
{
    Q_OBJECT
public:
    explicit SourceList(QWidget *parent = nullptr);

    void setSources(const QList<CheckedSource> &sources);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<CheckedSource> m_sources;
    QVBoxLayout *m_column;
    QList<QLabel *> m_labels;
};

} // namespace prelisten
