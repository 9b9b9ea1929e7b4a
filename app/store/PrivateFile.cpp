// SPDX-License-Identifier: MIT
#include "app/store/PrivateFile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace prelisten {

bool writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
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
