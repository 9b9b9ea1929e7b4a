// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/Persistence.h"
#include "core/access/CheckRow.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <vector>

namespace prelisten {

/// The list of the checks of one service between two runs: in one JSON file of the user's data
/// folder, so that a list that was half done when the window closed goes on from there.
///
/// Reads and writes on a thread of its own; lives on the GUI thread. What cannot be read counts as
/// no list; what cannot be written is lost with the window.
class CheckListStore : public QObject
{
    Q_OBJECT
public:
    using Rows = std::vector<CheckRow>;

    /// @p service is the host and port of the API; @p current gives the rows when they are to be
    /// written, and lives as long as this.
    CheckListStore(const QString &service, Persistence persistence, std::function<Rows()> current,
            QObject *parent = nullptr);
    ~CheckListStore() override; ///< with everything on disk

    /// In memory from now on also forgets what is on disk.
    void setKeeping(Persistence persistence);

    void load();  ///< loaded() follows; not while kept in memory
    void touch(); ///< the rows have changed: they are on disk within a few seconds

    /// Nothing of @p service is on disk any more, for who has no list open.
    static void forget(const QString &service);

    /// Where the file of @p service lies.
    [[nodiscard]] static QString path(const QString &service);

Q_SIGNALS:
    void loaded(const std::vector<prelisten::CheckRow> &rows);

private:
    void write();

    QString m_path;
    Persistence m_persistence;
    std::function<Rows()> m_current;
    bool m_loading = false;
    QTimer m_later;
    QThreadPool m_disk; ///< one thread, so that a later list is never overtaken by an earlier one
};

} // namespace prelisten
