// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

namespace prelisten {

/// What the file at @p path holds; nothing if it cannot be read, has more than @p largest bytes, or
/// is no file: a pipe would block, and a device may never end.
[[nodiscard]] inline QByteArray readStoredFile(const QString &path, qint64 largest)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > largest || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(largest);
}

} // namespace prelisten
