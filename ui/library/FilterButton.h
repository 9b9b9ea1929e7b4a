// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>
#include <QStringList>

class QMenu;

namespace prelisten {

/// One button for what the library shows: an engine, a mode, both or all. Filled while it hides
/// something; says in its accessible name what it shows.
class FilterButton : public QPushButton
{
    Q_OBJECT
public:
    explicit FilterButton(QWidget *parent = nullptr);

    void setChoices(const QStringList &modes, const QStringList &engines);
    /// An empty one stands for all.
    void setFilter(const QString &mode, const QString &engine);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const QString &mode, const QString &engine);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();
    /// One of @p choices, or all of them; @p change gets the choice.
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
