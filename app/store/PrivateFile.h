// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

class QSaveFile;

namespace prelisten {

/// Creates the folder @p path and its parents, accessible to their owner only, whatever the umask.
/// If it exists, only its own permissions are corrected. Returns false on failure.
bool makePrivateFolder(const QString &path);

/// Creates an empty file that its owner only may read and write, in a private folder, whatever the
/// umask. If it exists, only its permissions are corrected.
void makePrivateFile(const QString &path);

/// Writes a file atomically, readable and writable by its owner only, in a private folder. Returns
/// false on failure; a previous file is then unchanged. Blocks on disk I/O.
bool writePrivateFile(const QString &path, const QByteArray &bytes);

/// Like QSaveFile::commit(), which however succeeds if the last, buffered bytes cannot be written,
/// and so replaces the previous file by a part of the new one.
[[nodiscard]] bool commitWhole(QSaveFile &file);

} // namespace prelisten
