// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckExport.h"
#include "core/Result.h"
#include "core/access/CheckRow.h"
#include "ui/words/CheckNote.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace prelisten {

/// Reads lists of references and writes checked ones on a thread of its own: the window never waits
/// for a disk, nor for a long list to be understood. Lives on the GUI thread.
class CheckListFiles : public QObject
{
    Q_OBJECT
public:
    /// The rows, or why there are none.
    using Reading = Result<QList<ReferenceRow>, CheckNote>;

    explicit CheckListFiles(QObject *parent = nullptr);
    ~CheckListFiles() override; ///< when what is being written is on disk

    /// read() or unreadable() follows, unless another one is asked for before.
    void readText(const QString &text);
    void readFile(const QString &path);

    /// The whole file or nothing of it: written() or unwritable() follows.
    void write(const QString &path, CheckExport::Format format, std::vector<CheckRow> rows);

Q_SIGNALS:
    void read(const QList<prelisten::ReferenceRow> &rows);
    /// @p about: the file's name; empty for a text.
    void unreadable(prelisten::CheckNote why, const QString &about);
    void written(const QString &name);
    void unwritable(const QString &name);

private:
    void readLater(std::function<Reading()> reading, const QString &about);

    int m_latest = 0;
    QThreadPool m_thread;
};

} // namespace prelisten
