// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

class QSaveFile;

namespace prelisten {

/// Writes a file atomically, readable and writable by its owner only, and creates its folder.
/// Returns false on failure; a previous file is then unchanged. Blocks on disk I/O.
bool writePrivateFile(const QString &path, const QByteArray &bytes);

/// Like QSaveFile::commit(), which however succeeds if the last, buffered bytes cannot be written,
/// and so replaces the previous file by a part of the new one.
[[nodiscard]] bool commitWhole(QSaveFile &file);

} // namespace prelisten
