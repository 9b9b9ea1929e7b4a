// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/api/NetworkFault.h"
#include "ui/words/MessageWords.h"

#include <QCoreApplication>

namespace prelisten {

/// The sentences for requests that got no answer: why, whose host it was, and what helps. Only a
/// machine without a network is called offline. Pure functions.
class NetworkWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::NetworkWords)
public:
    [[nodiscard]] static Message fault(const NetworkFault &fault);

    /// The fault of @p verdict; as much of it as the reason says if the exact one is not known.
    [[nodiscard]] static NetworkFault faultOf(const Verdict &verdict);

    /// True if entering a user name and a password for the proxy may help.
    [[nodiscard]] static bool mayNeedProxyLogin(const NetworkFault &fault);

    /// What @p fault proves.
    [[nodiscard]] static QString proven(const NetworkFault &fault);

private:
    static QString party(const NetworkFault &fault);
    static Message tls(const NetworkFault &fault);
    static Message proxy(const NetworkFault &fault);
};

} // namespace prelisten
