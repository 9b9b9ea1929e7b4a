// SPDX-License-Identifier: MIT
#include "ui/window/KeyButton.h"

#include "ui/controls/ElidedLabel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int padding = 12;
constexpr int glyphSize = 16;
constexpr int gap = 8;

} // namespace

KeyButton::KeyButton(QWidget *parent) : QPushButton(tr("API key…"), parent)
{
    setAccessibleName(tr("API key…"));
    setFixedHeight(Metrics::controlHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setKey({});
}

void KeyButton::setKey(const KeyInUse &key)
{
    m_key = key;
    const QString status = Words::keyStatus(key);
    setAccessibleDescription(status);
    setToolTip(plainToolTip(status));
    updateGeometry();
    update();
}

QSize KeyButton::sizeHint() const
{
    const QString hint = Words::keyHint(m_key);
    const QFontMetrics metrics = fontMetrics();
    const int words = hint.isEmpty() && m_key.origin == KeyInUse::Origin::None
                              ? metrics.horizontalAdvance(text())
                              : metrics.horizontalAdvance(hint) + (hint.isEmpty() ? 0 : gap) +
                                        metrics.horizontalAdvance(Words::keyOrigin(m_key.origin));
    return {2 * padding + glyphSize + gap + words + 4, Metrics::controlHeight};
}

QSize KeyButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 2 * padding + glyphSize + gap + 72),
            Metrics::controlHeight};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);

    const Qt::LayoutDirection direction = layoutDirection();
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    paintGlyph(painter, Glyph::Key,
            QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter,
                    QSize(glyphSize, glyphSize), inner),
            theme.dim);
    const QRect words = inner.adjusted(glyphSize + gap, 0, 0, 0);
    const auto write = [&](const QRect &box, const QString &text, const QColor &colour) {
        painter.setPen(colour);
        painter.drawText(QStyle::visualRect(direction, inner, box),
                static_cast<int>(
                        QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                        Qt::TextSingleLine,
                fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    };
    const QString hint = Words::keyHint(m_key);
    if (m_key.origin == KeyInUse::Origin::None) {
        write(words, text(), theme.text);
    } else {
        const QString origin = Words::keyOrigin(m_key.origin);
        const bool kept = m_key.origin == KeyInUse::Origin::Keychain;
        // When space is short, the hint is elided before the origin: an elided hint is still
        // recognizable.
        const int originWidth =
                std::min(fontMetrics().horizontalAdvance(origin) + 1, words.width());
        QRect first = words;
        first.setWidth(words.width() - originWidth - gap);
        if (!hint.isEmpty() && first.width() > 0)
            write(first, hint, theme.text);
        QRect second = words;
        second.setLeft(hint.isEmpty() ? words.left() : words.right() + 1 - originWidth);
        write(second, origin, kept ? theme.ok : theme.dim);
    }
    if (showsFocusRing(*this))
        paintFocusRing(painter, QRectF(rect()), Metrics::radius, palette());
}

} // namespace prelisten
