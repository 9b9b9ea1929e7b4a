// SPDX-License-Identifier: MIT
#pragma once

class QAbstractSocket;

namespace prelisten::sandbox {

/// Ends the connection of @p socket with a RST instead of a FIN. Safe to call if it has already
/// ended.
void resetConnection(QAbstractSocket &socket);

} // namespace prelisten::sandbox
