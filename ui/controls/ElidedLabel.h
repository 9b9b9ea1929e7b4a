// SPDX-License-Identifier: MIT
#pragma once

#include "ui/words/PlainToolTip.h"

#include <QLabel>

namespace prelisten {

/// One line of plain text that ends in an ellipsis where the room ends; the tooltip then holds all
/// of it.
///
/// The text may be the service's: nothing in it is ever taken for mark-up.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_full; }
    /// Shown instead of the full text, even when nothing is cut.
    void setHint(const QString &hint);
    /// The width beyond which the label asks for no more.
    void setWidestHint(int width);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();
    [[nodiscard]] int extraWidth() const;

    QString m_full;
    QString m_hint;
    int m_widest = QWIDGETSIZE_MAX;
};

} // namespace prelisten
