// SPDX-License-Identifier: MIT
#include "app/checklist/CheckListFiles.h"

#include "app/store/PrivateFile.h"
#include "core/access/ReferenceList.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace prelisten {

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

using Reading = CheckListFiles::Reading;

template <typename Content>
Reading readingOf(const Content &content)
{
    auto list = readReferences(content);
    if (!list)
        return noteOf(list.error());
    if (list->isEmpty())
        return CheckNote::NoReferences;
    return std::move(list).value();
}

Reading readingOfFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return CheckNote::FileUnreadable;
    const QByteArray bytes = file.read(maxListBytes + 1);
    return file.error() == QFileDevice::NoError ? readingOf(bytes) : CheckNote::FileUnreadable;
}

bool writeRows(const QString &path, CheckExport::Format format, const CheckRowList &rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    CheckExport text(format);
    file.write(text.begin().toUtf8());
    for (const CheckRow &row : rows)
        file.write(text.row(row).toUtf8());
    file.write(text.end().toUtf8());
    return commitWhole(file);
}

} // namespace

CheckListFiles::CheckListFiles(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

CheckListFiles::~CheckListFiles()
{
    m_thread.waitForDone();
}

void CheckListFiles::readText(const QString &text)
{
    readLater([text] { return readingOf(text); }, {});
}

void CheckListFiles::readFile(const QString &path)
{
    readLater([path] { return readingOfFile(path); }, QFileInfo(path).fileName());
}

void CheckListFiles::readLater(std::function<Reading()> reading, const QString &about)
{
    m_thread.start([this, id = ++m_latest, reading = std::move(reading), about] {
        QMetaObject::invokeMethod(
                this,
                [this, id, about, result = reading()] {
                    if (id != m_latest)
                        return;
                    if (result)
                        Q_EMIT read(*result);
                    else
                        Q_EMIT unreadable(result.error(), about);
                },
                Qt::QueuedConnection);
    });
}

void CheckListFiles::write(const QString &path, CheckExport::Format format, CheckRowList rows)
{
    m_thread.start([this, path, format, rows = std::move(rows)] {
        const EnglishTexts::Scope english(m_english);
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
