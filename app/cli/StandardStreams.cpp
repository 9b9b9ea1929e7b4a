// SPDX-License-Identifier: MIT
#include "app/cli/StandardStreams.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace prelisten {

void openStandardStreams()
{
#ifdef Q_OS_UNIX
    // open() takes the lowest number that is free, which is the one in question: those below it
    // are open. stdout cannot be written to: results that nobody gets are an error.
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            (void)::open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY);
    }
#endif
}

} // namespace prelisten
