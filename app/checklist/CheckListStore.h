// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/Persistence.h"
#include "core/access/CheckRowList.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace prelisten {

/// Stores the list of the checks of one service between runs, in a JSON file in the user's data
/// folder, so that a list that was unfinished when the window closed can be continued.
///
/// Reads and writes on a worker thread; lives on the GUI thread, which only copies the list: that
/// is cheap, see CheckRowList. A file that cannot be read counts as an empty list; if it cannot be
/// written, the list is lost when the window closes.
class CheckListStore : public QObject
{
    Q_OBJECT
public:
    using Rows = CheckRowList;

    /// @p service is the host and port of the API. @p current returns the rows to write; it must
    /// stay valid as long as this object.
    CheckListStore(const QString &service, Persistence persistence, std::function<Rows()> current,
            QObject *parent = nullptr);
    ~CheckListStore() override; ///< writes pending changes and waits for the disk

    /// InMemory also deletes the file.
    void setPersistence(Persistence persistence);

    void load(); ///< loaded() follows; no effect with InMemory
    /// Call it when the rows have changed. They are written within 5 s, but never sooner than 5 s
    /// after the previous writing has ended: a list of 200,000 rows takes a while.
    void touch();

    /// Deletes the stored list of @p service while no CheckListStore for it exists.
    static void forget(const QString &service);

    /// The path of the file of @p service.
    [[nodiscard]] static QString path(const QString &service);

Q_SIGNALS:
    void loaded(const prelisten::CheckRowList &rows);

private:
    void write();
    void onWritten();

    QString m_path;
    Persistence m_persistence;
    std::function<Rows()> m_current;
    bool m_loading = false;
    bool m_writing = false;
    bool m_touchedMeanwhile = false; ///< while writing
    QTimer m_later;
    QThreadPool m_disk; ///< one thread, so that writes stay in order
};

} // namespace prelisten
