// SPDX-License-Identifier: MIT
#include "app/ListFiles.h"

#include "core/access/ReferenceList.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace prelisten {

/// What came of reading.
struct ListFiles::Reading
{
    QList<ReferenceRow> rows;
    CheckNote trouble = CheckNote::None;
};

namespace {

CheckNote noteOf(ListError error)
{
    switch (error) {
    case ListError::NotText:
        return CheckNote::NotText;
    case ListError::TooLarge:
        return CheckNote::FileTooLarge;
    case ListError::TooManyRows:
        return CheckNote::TooManyReferences;
    }
    return CheckNote::NotText;
}

bool writeRows(const QString &path, CheckExport::Format format, const std::vector<CheckRow> &rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    CheckExport text(format);
    file.write(text.begin().toUtf8());
    for (const CheckRow &row : rows)
        file.write(text.row(row).toUtf8());
    file.write(text.end().toUtf8());
    return file.commit();
}

} // namespace

ListFiles::ListFiles(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

ListFiles::~ListFiles()
{
    m_thread.waitForDone();
}

void ListFiles::tell(int id, const Reading &reading, const QString &about)
{
    if (id != m_latest)
        return;
    if (reading.trouble != CheckNote::None)
        Q_EMIT unreadable(reading.trouble, about);
    else if (reading.rows.isEmpty())
        Q_EMIT unreadable(CheckNote::NoReferences, about);
    else
        Q_EMIT read(reading.rows);
}

namespace {

template <typename Content, typename Reading>
Reading readingOf(const Content &content)
{
    auto list = readReferences(content);
    if (!list)
        return {{}, noteOf(list.error())};
    return {std::move(list).value(), CheckNote::None};
}

} // namespace

void ListFiles::readText(const QString &text)
{
    m_thread.start([this, id = ++m_latest, text] {
        const auto reading = readingOf<QString, Reading>(text);
        QMetaObject::invokeMethod(
                this, [this, id, reading] { tell(id, reading, {}); }, Qt::QueuedConnection);
    });
}

void ListFiles::readFile(const QString &path)
{
    m_thread.start([this, id = ++m_latest, path] {
        QFile file(path);
        Reading reading{{}, CheckNote::FileUnreadable};
        if (!QFileInfo(path).isDir() && file.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = file.read(maxListBytes + 1);
            if (file.error() == QFileDevice::NoError)
                reading = readingOf<QByteArray, Reading>(bytes);
        }
        QMetaObject::invokeMethod(
                this,
                [this, id, reading, name = QFileInfo(path).fileName()] { tell(id, reading, name); },
                Qt::QueuedConnection);
    });
}

void ListFiles::write(const QString &path, CheckExport::Format format, std::vector<CheckRow> rows)
{
    m_thread.start([this, path, format, rows = std::move(rows)] {
        const bool done = writeRows(path, format, rows);
        QMetaObject::invokeMethod(
                this,
                [this, done, name = QFileInfo(path).fileName()] {
                    if (done)
                        Q_EMIT written(name);
                    else
                        Q_EMIT unwritable(name);
                },
                Qt::QueuedConnection);
    });
}

} // namespace prelisten
