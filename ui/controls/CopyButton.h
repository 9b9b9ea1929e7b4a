// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/GlyphButton.h"

#include <QTimer>

#include <functional>

namespace prelisten {

/// A button that copies a text to the clipboard when pressed. It confirms this for a moment
/// (Motion::copiedMs) in its own icon and text, so that nothing else is covered.
class CopyButton : public GlyphButton
{
    Q_OBJECT
public:
    /// An icon only. @p name is the accessible name; @p what, the tooltip, says what is copied.
    CopyButton(Glyph glyph, const QString &name, const QString &what, QWidget *parent = nullptr);
    /// An icon and @p word.
    explicit CopyButton(const QString &word, QWidget *parent = nullptr);

    /// @p content supplies the text; it is called on each press.
    void setContent(std::function<QString()> content) { m_content = std::move(content); }

    /// The text is a secret: asks the desktop not to keep it in a history of the clipboard.
    void setSecret() { m_isSecret = true; }

    [[nodiscard]] QSize sizeHint() const override;

private:
    void setUp();
    void copy();
    void showUsual();

    Glyph m_usualGlyph;
    QString m_word;
    QString m_hint;
    std::function<QString()> m_content;
    bool m_isSecret = false;
    QTimer m_copied;
};

} // namespace prelisten
