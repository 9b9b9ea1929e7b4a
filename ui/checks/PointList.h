// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Icons.h"

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace prelisten {

/// A list of sentences under a small caption, each with the same icon before it. Their accessible
/// names are `Caption: sentence`. Hidden while there are none. Plain text only.
class PointList : public QWidget
{
    Q_OBJECT
public:
    enum class Ink { Quiet, Good, Accent };

    PointList(const QString &caption, Glyph glyph, Ink ink, QWidget *parent = nullptr);

    void setPoints(const QStringList &sentences);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_caption;
    Glyph m_glyph;
    Ink m_ink;
    QVBoxLayout *m_column;
    QList<QLabel *> m_labels;
};

} // namespace prelisten
