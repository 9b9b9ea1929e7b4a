// SPDX-License-Identifier: MIT
// Replaces the C library's allocation functions in the test program, and so in all its libraries.
// operator new uses them too.
#include "tests/injection/Injector.h"
#include "tests/support/Sanitizer.h"

#ifndef PRELISTEN_SANITIZED

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <execinfo.h>
#include <unistd.h>

using prelisten::tests::Injector;

extern "C" {
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *old, std::size_t size);
void *__libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

constexpr std::size_t large = std::size_t{64} << 10;
constexpr int ownFrames = 3; // this file's functions on the stack

// Libraries that allocate for whoever calls them. The first function of another file decides whose
// allocation it is.
constexpr std::array helpers{"libc.so", "libstdc++", "libgcc_s", "libQt6Core", "libav", "libsw",
        "libsamplerate", "libebur128"};

bool isHelper(const char *file)
{
    const char *slash = std::strrchr(file, '/');
    const char *name = slash ? slash + 1 : file;
    for (const char *helper : helpers) {
        if (std::strncmp(name, helper, std::strlen(helper)) == 0)
            return true;
    }
    return false;
}

// True if the allocation is made by this program, or by a helper that it called, and may fail
// there. On the GUI thread only those that report a failure may: an exception cannot pass Qt's
// event loop.
__attribute__((noinline)) bool isTheProducts(const void *program)
{
    std::array<void *, 24> frames{};
    const int count = backtrace(frames.data(), static_cast<int>(frames.size()));
    bool mayFail = gettid() != getpid();
    for (int i = ownFrames; i < count; ++i) {
        Dl_info info{};
        if (dladdr(frames[static_cast<std::size_t>(i)], &info) == 0 || !info.dli_fname)
            return false;
        if (info.dli_fbase == program)
            return mayFail;
        if (!isHelper(info.dli_fname))
            return false;
        if (info.dli_sname && std::strstr(info.dli_sname, "nothrow"))
            mayFail = true;
    }
    return false;
}

// For addr2line: which allocation a test made fail.
void printStack()
{
    std::array<void *, 24> frames{};
    backtrace_symbols_fd(
            frames.data(), backtrace(frames.data(), static_cast<int>(frames.size())), 2);
}

thread_local bool looking = false; // backtrace() may allocate

__attribute__((noinline)) bool fails(std::size_t size)
{
    if (size < large || looking || !Injector::isArmed(Injector::Kind::Allocation))
        return false;
    looking = true;
    Dl_info self{};
    dladdr(reinterpret_cast<const void *>(&isHelper), &self);
    const bool hit = isTheProducts(self.dli_fbase) && Injector::fails(Injector::Kind::Allocation);
    if (hit && std::getenv("PRELISTEN_INJECTION_TRACE"))
        printStack();
    looking = false;
    return hit;
}

} // namespace

extern "C" {

void *malloc(std::size_t size) noexcept
{
    if (fails(size)) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_malloc(size);
}

void *calloc(std::size_t count, std::size_t size) noexcept
{
    if (fails(count * size)) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_calloc(count, size);
}

void *realloc(void *old, std::size_t size) noexcept
{
    if (fails(size)) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_realloc(old, size);
}

int posix_memalign(void **result, std::size_t alignment, std::size_t size) noexcept
{
    if (fails(size))
        return ENOMEM;
    *result = __libc_memalign(alignment, size);
    return *result ? 0 : ENOMEM;
}

} // extern "C"

#endif
