// SPDX-License-Identifier: MIT
#pragma once

#include "ui/words/PlainToolTip.h"

#include <QLabel>

namespace prelisten {

/// A label for one line of plain text, elided where it does not fit; the tooltip then holds the
/// full text.
///
/// The text may come from the service: it is never interpreted as markup.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_full; }
    /// Sets the tooltip that replaces the full text, even when the text is not elided.
    void setHint(const QString &hint);
    /// Limits the width of the size hint.
    void setMaximumHintWidth(int width);

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
    int m_maximumHintWidth = QWIDGETSIZE_MAX;
};

} // namespace prelisten
