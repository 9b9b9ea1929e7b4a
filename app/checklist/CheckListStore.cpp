// SPDX-License-Identifier: MIT
#include "app/checklist/CheckListStore.h"

#include "app/checklist/CheckJson.h"
#include "app/store/PrivateFile.h"
#include "app/store/StoredFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

using Rows = CheckListStore::Rows;

constexpr qint64 largestFile = 256LL << 20; // bytes; 10,000 rows take some 6 MB
constexpr int writtenAfterMs = 5'000;

Rows readRows(const QString &path)
{
    Rows rows;
    const QJsonArray entries = QJsonDocument::fromJson(readStoredFile(path, largestFile))
                                       .object()
                                       .value("rows"_L1)
                                       .toArray();
    for (const auto entry : entries) {
        if (auto row = checkRowFromJson(entry.toObject()))
            rows.append(std::move(*row));
    }
    return rows;
}

void writeRows(const QString &path, const Rows &rows)
{
    if (rows.empty()) {
        QFile::remove(path);
        return;
    }
    // Row by row: the whole list as a QJsonArray would take several times the memory.
    QByteArray document = "{\"rows\":[";
    for (const CheckRow &row : rows) {
        document += QJsonDocument(toJson(row)).toJson(QJsonDocument::Compact);
        document += ',';
    }
    document.back() = ']'; // instead of the last comma
    writePrivateFile(path, document + '}');
}

} // namespace

CheckListStore::CheckListStore(const QString &service, Persistence persistence,
        std::function<Rows()> current, QObject *parent)
    : QObject(parent)
    , m_path(path(service))
    , m_persistence(persistence)
    , m_current(std::move(current))
{
    m_disk.setMaxThreadCount(1);
    m_later.setSingleShot(true);
    m_later.setInterval(writtenAfterMs);
    connect(&m_later, &QTimer::timeout, this, &CheckListStore::write);
}

CheckListStore::~CheckListStore()
{
    if (m_later.isActive() || m_touchedMeanwhile)
        write();
    m_disk.waitForDone();
}

QString CheckListStore::path(const QString &service)
{
    // Ports and IPv6 addresses contain colons and brackets, which not every file system allows.
    QString name;
    for (const QChar c : service)
        name += c.isLetterOrNumber() || c == u'.' || c == u'-' ? c : QChar(u'_');
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/prelisten/checks/"_s + name + u".json"_s;
}

void CheckListStore::forget(const QString &service)
{
    QFile::remove(path(service));
}

void CheckListStore::setPersistence(Persistence persistence)
{
    if (std::exchange(m_persistence, persistence) == persistence ||
            persistence == Persistence::OnDisk)
        return;
    m_later.stop();
    m_touchedMeanwhile = false;
    m_disk.start([path = m_path] { QFile::remove(path); });
}

void CheckListStore::load()
{
    if (m_persistence == Persistence::InMemory || std::exchange(m_loading, true))
        return;
    m_disk.start([path = m_path, this] { // `this` stays valid: the destructor waits for the thread
        QMetaObject::invokeMethod(
                this,
                [this, rows = readRows(path)] {
                    m_loading = false;
                    Q_EMIT loaded(rows);
                },
                Qt::QueuedConnection);
    });
}

void CheckListStore::touch()
{
    if (m_persistence != Persistence::OnDisk)
        return;
    if (m_writing)
        m_touchedMeanwhile = true;
    else if (!m_later.isActive())
        m_later.start();
}

void CheckListStore::write()
{
    m_later.stop();
    m_writing = true;
    m_touchedMeanwhile = false;
    m_disk.start([this, path = m_path, rows = m_current()] {
        writeRows(path, rows);
        QMetaObject::invokeMethod(this, &CheckListStore::onWritten, Qt::QueuedConnection);
    });
}

void CheckListStore::onWritten()
{
    m_writing = false;
    if (std::exchange(m_touchedMeanwhile, false))
        m_later.start();
}

} // namespace prelisten
