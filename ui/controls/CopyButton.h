// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/GlyphButton.h"

#include <QTimer>

#include <functional>

namespace prelisten {

/// Puts a text on the clipboard when it is pressed, and says so for a moment in its own place, so
/// that nothing is covered.
class CopyButton : public GlyphButton
{
    Q_OBJECT
public:
    /// A bare shape, which @p name names; its tooltip says what is copied.
    CopyButton(Glyph glyph, const QString &name, const QString &what, QWidget *parent = nullptr);
    /// A shape and @p word.
    explicit CopyButton(const QString &word, QWidget *parent = nullptr);

    /// What is copied; asked for when it is.
    void setContent(std::function<QString()> content) { m_content = std::move(content); }

    [[nodiscard]] QSize sizeHint() const override;

private:
    void start();
    void copy();
    void settle();

    Glyph m_usual;
    QString m_word;
    QString m_what;
    std::function<QString()> m_content;
    QTimer m_copied;
};

} // namespace prelisten
