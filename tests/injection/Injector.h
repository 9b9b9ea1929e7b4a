// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten::tests {

/// Makes the n-th call of one kind fail. The calls themselves are wrapped by this folder's other
/// files, by definitions that the linker prefers to those of the shared libraries, or by the
/// factories that the product is given anyway; so the product knows nothing of it.
///
/// All functions are static, since the wrapped functions are plain ones that no object can be given
/// to. Any thread.
class Injector
{
public:
    enum class Kind {
        None,
        Allocation, ///< of at least 64 KiB, requested by the product or for it by a library
        Connection, ///< connect() to another process by TCP
        Keychain,   ///< the start of a keychain job
        Decoder,    ///< opening a decoder
        Voice,      ///< opening a player
        Output,     ///< opening the output of the mix
        File,       ///< open for writing, write, rename below root()
    };

    /// Fails call number @p number of @p kind, counted from 1; 0: none, the calls are only counted.
    /// With @p andAllLater the calls after it fail as well.
    static void arm(Kind kind, int number, bool andAllLater = false);
    static void disarm();

    static int calls();    ///< of the kind, since arm()
    static int failures(); ///< since arm()

    /// False under a sanitizer, which wraps the same functions.
    static bool canFailAllocations();

    /// The folder whose files count for Kind::File.
    static void setRoot(const QString &folder);
    static bool isBelowRoot(const char *path);

    /// Called by the wrappers: counts the call; true if it is to fail.
    static bool fails(Kind kind);
    static bool isArmed(Kind kind);
};

} // namespace prelisten::tests
