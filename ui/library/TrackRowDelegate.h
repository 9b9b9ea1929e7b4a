// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

#include <utility>

namespace prelisten {

struct Theme;

/// Paints a track as one row: title and duration, and below them the licence as icon and words. All
/// rows have the same height, which grows with the system's text size.
class TrackRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TrackRowDelegate(QObject *parent = nullptr);

    /// Reads the system's text size again.
    void updateFonts();
    /// Height of a row including the gap to the next one, px.
    [[nodiscard]] int rowHeight() const;
    /// The place for a button at the end of the first line of @p row.
    [[nodiscard]] static QRect buttonBox(const QRect &row, Qt::LayoutDirection direction);
    /// Sets the only row that leaves space for a button; -1: none. Returns true if it has changed.
    bool setRowWithButton(int row) { return std::exchange(m_withButton, row) != row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
            const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
            const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct FontFace
    {
        explicit FontFace(const QFont &chosen) : font(chosen), metrics(chosen) {}
        QFont font;
        QFontMetrics metrics;
    };

    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme,
            bool open) const;

    FontFace m_title;
    FontFace m_openTitle;
    FontFace m_small;
    int m_withButton = -1;
};

} // namespace prelisten
