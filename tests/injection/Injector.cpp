// SPDX-License-Identifier: MIT
#include "tests/injection/Injector.h"

#include "tests/support/Sanitizer.h"

#include <QFile>

#include <array>
#include <atomic>
#include <cstring>

namespace prelisten::tests {

namespace {

// Nothing here may allocate: it is used from within malloc().
struct State
{
    std::atomic<Injector::Kind> kind{Injector::Kind::None};
    std::atomic<int> number{0};
    std::atomic<bool> andAllLater{false};
    std::atomic<int> calls{0};
    std::atomic<int> failures{0};
    std::array<char, 512> root{};
};
constinit State state;

} // namespace

void Injector::arm(Kind kind, int number, bool andAllLater)
{
    state.kind = Kind::None;
    state.number = number;
    state.andAllLater = andAllLater;
    state.calls = 0;
    state.failures = 0;
    state.kind = kind;
}

void Injector::disarm()
{
    state.kind = Kind::None;
}

int Injector::calls()
{
    return state.calls;
}

int Injector::failures()
{
    return state.failures;
}

bool Injector::canFailAllocations()
{
#ifdef PRELISTEN_SANITIZED
    return false;
#else
    return true;
#endif
}

void Injector::setRoot(const QString &folder)
{
    qstrncpy(state.root.data(), QFile::encodeName(folder).constData(), state.root.size());
}

bool Injector::isBelowRoot(const char *path)
{
    const char *root = state.root.data();
    return path && *root && std::strncmp(path, root, std::strlen(root)) == 0;
}

bool Injector::isArmed(Kind kind)
{
    return state.kind == kind;
}

bool Injector::fails(Kind kind)
{
    if (!isArmed(kind))
        return false;
    const int call = ++state.calls;
    const int number = state.number;
    const bool hit = number > 0 && (state.andAllLater ? call >= number : call == number);
    if (hit)
        ++state.failures;
    return hit;
}

} // namespace prelisten::tests
