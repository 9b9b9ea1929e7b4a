// SPDX-License-Identifier: MIT
#include "app/store/PrivateFile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace prelisten {

namespace {

constexpr QFile::Permissions ownersFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownersFolder = ownersFile | QFile::ExeOwner;
constexpr QFile::Permissions ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                        QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

void takeFromOthers(const QFileInfo &info, QFile::Permissions owners)
{
    if (info.permissions() & ofOthers)
        QFile::setPermissions(info.filePath(), owners);
}

} // namespace

bool makePrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        takeFromOthers(info, ownersFolder);
        return true;
    }
    const QString parent = info.path();
    if (!QFileInfo::exists(parent) && !makePrivateFolder(parent))
        return false;
    // Another instance may create it at the same moment.
    return QDir().mkdir(path, ownersFolder) || QFileInfo(path).isDir();
}

void makePrivateFile(const QString &path)
{
    const QFileInfo info(path);
    makePrivateFolder(info.path());
    if (info.exists()) {
        takeFromOthers(info, ownersFile);
        return;
    }
    QFile file(path);
    (void)file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownersFile);
}

bool writePrivateFile(const QString &path, const QByteArray &bytes)
{
    makePrivateFolder(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(ownersFile);
    file.write(bytes);
    return commitWhole(file);
}

bool commitWhole(QSaveFile &file)
{
    if (!file.flush())
        file.cancelWriting();
    return file.commit();
}

} // namespace prelisten
