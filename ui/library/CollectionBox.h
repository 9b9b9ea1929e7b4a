// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Collection.h"

#include <QComboBox>
#include <QList>

namespace prelisten {

/// The combo box that chooses between all saved tracks and one collection.
///
/// The names come from the service: they are shown literally, and elided where they do not fit; the
/// tooltip then has the whole name. The box keeps its accessible name, which Qt replaces by the
/// current text on Linux; the current text is its description.
class CollectionBox : public QComboBox
{
    Q_OBJECT
public:
    explicit CollectionBox(QWidget *parent = nullptr);

    /// Replaces the entries; the chosen one stays chosen if it is among them. Emits nothing.
    void setCollections(const QList<Collection> &collections);
    /// Empty, or an id that is not in the list: all saved tracks. Emits nothing.
    void setChosen(const QString &id);
    /// The id of the chosen collection; empty: all saved tracks.
    [[nodiscard]] QString chosen() const;

Q_SIGNALS:
    void collectionChosen(const QString &id); ///< the user has chosen another entry

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void describe();
};

} // namespace prelisten
