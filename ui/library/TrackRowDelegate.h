// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

#include <utility>

namespace prelisten {

struct Theme;

/// Paints a track as one row: title and duration, and below them the licence as shape and words.
/// All rows are of one height, which grows with the system's text.
class TrackRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TrackRowDelegate(QObject *parent = nullptr);

    /// Takes the system's text size anew.
    void updateFonts();
    /// Of a row with the gap to the next one.
    [[nodiscard]] int rowHeight() const;
    /// Room at the end of the first line of @p row, in which a button may stand.
    [[nodiscard]] static QRect buttonBox(const QRect &row, Qt::LayoutDirection direction);
    /// @p row, and no other, leaves room for a button; -1: none does. True if that is news.
    bool setRowWithButton(int row) { return std::exchange(m_withButton, row) != row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
            const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
            const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Face
    {
        explicit Face(const QFont &chosen) : font(chosen), metrics(chosen) {}
        QFont font;
        QFontMetrics metrics;
    };

    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme,
            bool open) const;

    Face m_title;
    Face m_openTitle;
    Face m_small;
    int m_withButton = -1;
};

} // namespace prelisten
