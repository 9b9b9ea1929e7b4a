// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace prelisten {

/// Writes a file atomically, readable and writable by its owner only, and creates its folder.
/// Returns false on failure; a previous file is then unchanged. Blocks on disk I/O.
bool writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace prelisten
