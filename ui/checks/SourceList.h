// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace prelisten {

/// What a deep check found out, source by source: a mark in the source's colour, its name, and a
/// sentence. The accessible name of each is `Checked source NAME: sentence`. Takes no room without
/// any.
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
