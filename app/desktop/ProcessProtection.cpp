// SPDX-License-Identifier: MIT
#include "app/desktop/ProcessProtection.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace prelisten {

void protectProcessMemory()
{
#ifdef Q_OS_UNIX
    constexpr rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
#endif
#ifdef Q_OS_LINUX
    // Unlike the limit, this also keeps a core dump from a handler that the system pipes it to.
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace prelisten
