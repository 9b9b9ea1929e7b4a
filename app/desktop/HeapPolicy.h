// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Makes all threads share one heap. glibc gives each thread one of its own, up to eight times the
/// number of processors; players and decoders live on many short-lived threads, and what each
/// leaves scattered over these heaps cannot be given back. Measured over 240 track changes: 13 MiB
/// more memory instead of 53. The threads allocate rarely, so they do not wait for each other.
///
/// Call it before the first thread starts. Does nothing with other C libraries.
void shareOneHeap();

} // namespace prelisten
