// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Opens stdin, stdout and stderr where the caller closed them, so that nothing that the program
/// opens later takes their numbers and is read or written in their place: stdin is at its end, and
/// writing to stdout fails as before. Call it before anything else. POSIX only; elsewhere nothing
/// happens.
void openStandardStreams();

} // namespace prelisten
