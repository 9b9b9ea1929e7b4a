// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckExport.h"
#include "app/checklist/EnglishTexts.h"
#include "core/Result.h"
#include "core/access/CheckRowList.h"
#include "ui/words/CheckNote.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>

namespace prelisten {

/// Reads lists of references and writes checked lists on a worker thread, so that the window waits
/// neither for the disk nor for parsing. Lives on the GUI thread.
class CheckListFiles : public QObject
{
    Q_OBJECT
public:
    /// The rows, or the reason why there are none.
    using Reading = Result<QList<ReferenceRow>, CheckNote>;

    explicit CheckListFiles(QObject *parent = nullptr);
    ~CheckListFiles() override; ///< waits until pending files are written

    /// read() or unreadable() follows, unless another text or file is requested before.
    void readText(const QString &text);
    void readFile(const QString &path);

    /// Writes the file atomically, in English; written() or unwritable() follows.
    void write(const QString &path, CheckExport::Format format, CheckRowList rows);

Q_SIGNALS:
    void read(const QList<prelisten::ReferenceRow> &rows);
    /// @p about: the file's name; empty for pasted text.
    void unreadable(prelisten::CheckNote why, const QString &about);
    void written(const QString &name);
    void unwritable(const QString &name);

private:
    void readLater(std::function<Reading()> reading, const QString &about);

    int m_latest = 0;
    EnglishTexts m_english; ///< used by the worker thread
    QThreadPool m_thread;
};

} // namespace prelisten
