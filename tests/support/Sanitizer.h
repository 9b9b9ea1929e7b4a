// SPDX-License-Identifier: MIT
#pragma once

/// Defined under the address and the thread sanitizer, which have an allocator of their own. GCC
/// and Clang say it in different ways.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define PRELISTEN_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define PRELISTEN_SANITIZED
#endif
#endif
