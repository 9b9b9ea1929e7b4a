// SPDX-License-Identifier: MIT
#include "app/store/EnvironmentKey.h"

#include <QtGlobal>

namespace prelisten {

EnvironmentKey EnvironmentKey::read()
{
    QString text = qEnvironmentVariable("FREDDY_API_KEY");
    EnvironmentKey named{ApiKey::fromText(text), keyFlawOf(text)};
    wipe(text);
    if (named.flaw == KeyFlaw::Empty)
        named.flaw.reset();
    return named;
}

} // namespace prelisten
