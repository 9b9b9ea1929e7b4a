// SPDX-License-Identifier: MIT
#include "app/checklist/CheckMemory.h"

#include "app/checklist/CheckJson.h"
#include "app/store/PrivateFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

using Rows = CheckMemory::Rows;

constexpr qint64 largestFile = 256LL << 20; // bytes; 10,000 rows take some 6 MB
constexpr int writtenAfterMs = 5'000;

Rows readRows(const QString &path)
{
    QFile file(path);
    if (file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return {};
    Rows rows;
    const QJsonArray entries =
            QJsonDocument::fromJson(file.readAll()).object().value("rows"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        if (auto row = checkRowFromJson(entry.toObject()))
            rows.push_back(std::move(*row));
    }
    return rows;
}

void writeRows(const QString &path, const Rows &rows)
{
    if (rows.empty()) {
        QFile::remove(path);
        return;
    }
    QJsonArray entries;
    for (const CheckRow &row : rows)
        entries.append(toJson(row));
    writePrivateFile(
            path, QJsonDocument(QJsonObject{{u"rows"_s, entries}}).toJson(QJsonDocument::Compact));
}

} // namespace

CheckMemory::CheckMemory(
        const QString &service, Keeping keeping, std::function<Rows()> current, QObject *parent)
    : QObject(parent), m_path(path(service)), m_keeping(keeping), m_current(std::move(current))
{
    m_disk.setMaxThreadCount(1);
    m_later.setSingleShot(true);
    m_later.setInterval(writtenAfterMs);
    connect(&m_later, &QTimer::timeout, this, &CheckMemory::write);
}

CheckMemory::~CheckMemory()
{
    if (m_later.isActive())
        write();
    m_disk.waitForDone();
}

QString CheckMemory::path(const QString &service)
{
    // A port or an IPv6 address brings colons and brackets, which not every file system takes.
    QString name;
    for (const QChar c : service)
        name += c.isLetterOrNumber() || c == u'.' || c == u'-' ? c : QChar(u'_');
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/prelisten/checks/"_s + name + u".json"_s;
}

void CheckMemory::forget(const QString &service)
{
    QFile::remove(path(service));
}

void CheckMemory::setKeeping(Keeping keeping)
{
    if (std::exchange(m_keeping, keeping) == keeping || keeping == Keeping::OnDisk)
        return;
    m_later.stop();
    m_disk.start([path = m_path] { QFile::remove(path); });
}

void CheckMemory::load()
{
    if (m_keeping == Keeping::InMemory || std::exchange(m_loading, true))
        return;
    m_disk.start([path = m_path, this] { // the destructor waits for it
        QMetaObject::invokeMethod(
                this,
                [this, rows = readRows(path)] {
                    m_loading = false;
                    Q_EMIT loaded(rows);
                },
                Qt::QueuedConnection);
    });
}

void CheckMemory::touch()
{
    if (m_keeping == Keeping::OnDisk && !m_later.isActive())
        m_later.start();
}

void CheckMemory::write()
{
    m_later.stop();
    m_disk.start([path = m_path, rows = m_current()] { writeRows(path, rows); });
}

} // namespace prelisten
