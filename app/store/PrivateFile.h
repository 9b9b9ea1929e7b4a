// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace prelisten {

/// Writes a file that only its owner may read, whole or not at all, and makes its folder. False if
/// it could not be written; what was there before stays then. Waits for the disk.
bool writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace prelisten
