// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>
#include <QStringList>

class QMenu;

namespace prelisten {

/// The button with the menu of the library's filter: a mode, an engine, both or none. It is filled
/// while a filter is set; its accessible name tells the filter.
class FilterButton : public QPushButton
{
    Q_OBJECT
public:
    explicit FilterButton(QWidget *parent = nullptr);

    void setChoices(const QStringList &modes, const QStringList &engines);
    /// Empty: all.
    void setFilter(const QString &mode, const QString &engine);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const QString &mode, const QString &engine);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();
    /// Adds menu entries for each of @p choices and for all; @p change receives the user's choice.
    template <typename Change>
    void addChoices(QMenu *menu, const QString &all, const QStringList &choices,
            const QString &current, Change change);
    void updateWords();

    QStringList m_modes;
    QStringList m_engines;
    QString m_mode;
    QString m_engine;
};

} // namespace prelisten
