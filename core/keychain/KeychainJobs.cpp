// SPDX-License-Identifier: MIT
#include "core/keychain/KeychainJobs.h"

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#endif

namespace prelisten::keychain {

void reconnect()
{
#ifdef Q_OS_LINUX
    void *library = ::dlopen("libsecret-1.so.0", RTLD_LAZY | RTLD_NOLOAD);
    if (!library) {
        return;
    }
    using Disconnect = void (*)();
    if (const auto disconnect =
                    reinterpret_cast<Disconnect>(::dlsym(library, "secret_service_disconnect"))) {
        disconnect();
    }
    ::dlclose(library);
#endif
}

} // namespace prelisten::keychain
