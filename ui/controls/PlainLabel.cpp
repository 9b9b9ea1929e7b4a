// SPDX-License-Identifier: MIT
#include "ui/controls/PlainLabel.h"

#include <QEvent>
#include <QHash>
#include <QLabel>

namespace prelisten {

namespace {

/// Remembers its height for each width. Nested layouts ask for the same ones over and over, and
/// QLabel shapes all of its text for every answer (measured: an eighth of the start, Qt 6.4).
class WrappedLabel : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] int heightForWidth(int width) const override
    {
        if (m_text != text() || m_font != font()) {
            m_heights.clear();
            m_text = text();
            m_font = font();
        }
        const auto known = m_heights.constFind(width);
        return known != m_heights.cend() ? *known
                                         : *m_heights.insert(width, QLabel::heightForWidth(width));
    }

protected:
    bool event(QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::StyleChange:
        case QEvent::ContentsRectChange:
        case QEvent::ScreenChangeInternal:
            m_heights.clear();
            break;
        case QEvent::Resize:
            if (m_heights.size() > mostHeights)
                m_heights.clear();
            break;
        default:
            break;
        }
        return QLabel::event(event);
    }

private:
    static constexpr qsizetype mostHeights = 50; ///< a window that is dragged has many widths

    mutable QString m_text; ///< those that m_heights is of
    mutable QFont m_font;
    mutable QHash<int, int> m_heights;
};

} // namespace

QLabel *makePlainLabel(const QString &text, TextSize size, QFont::Weight weight, QWidget *parent)
{
    auto *label = new WrappedLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(themeFont(size, weight));
    return label;
}

} // namespace prelisten
