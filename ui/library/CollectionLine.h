// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Collection.h"

#include <QList>
#include <QWidget>

namespace prelisten {

class CollectionBox;
class ElidedLabel;

/// The line of the library panel with the collections, or why there are none. Hidden while there is
/// nothing to choose and nothing to say.
class CollectionLine : public QWidget
{
    Q_OBJECT
public:
    explicit CollectionLine(QWidget *parent = nullptr);

    void setCollections(const QList<Collection> &collections);
    void setChosen(const QString &id); ///< emits nothing
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QString chosenName() const;
    /// Why they could not be loaded, until the next setCollections().
    void setTrouble(const QString &sentence);

Q_SIGNALS:
    void collectionChosen(const QString &id); ///< by the user; empty: all saved tracks

private:
    CollectionBox *m_box;
    ElidedLabel *m_trouble;
};

} // namespace prelisten
