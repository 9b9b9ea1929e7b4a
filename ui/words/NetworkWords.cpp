// SPDX-License-Identifier: MIT
#include "ui/words/NetworkWords.h"

namespace prelisten {

namespace {

using Kind = NetworkFault::Kind;
using Party = NetworkFault::Party;
using Tls = NetworkFault::Tls;
using Tone = Message::Tone;

} // namespace

NetworkFault NetworkWords::faultOf(const Verdict &verdict)
{
    if (verdict.network)
        return *verdict.network;
    NetworkFault fault;
    fault.party = verdict.source.isEmpty() ? Party::Service : Party::Storage;
    if (verdict.reason == Verdict::Reason::TlsFailed)
        fault.kind = Kind::TlsFailed;
    else if (verdict.reason == Verdict::Reason::TimedOut)
        fault.kind = Kind::TimedOut;
    return fault;
}

/// Begins a sentence.
QString NetworkWords::party(const NetworkFault &fault)
{
    const bool isService = fault.party == Party::Service;
    if (fault.host.isEmpty())
        return isService ? tr("The service") : tr("The storage");
    return isService ? tr("The service %1").arg(fault.host) : tr("The storage %1").arg(fault.host);
}

Message NetworkWords::fault(const NetworkFault &fault)
{
    const QString who = party(fault);
    const QString retryHint = tr("Check the connection, then try again.");
    switch (fault.kind) {
    case Kind::Offline:
        return {tr("You are offline: this machine has no connection to a network."),
                tr("Connect it, then try again."), Tone::Warning};
    case Kind::NameUnknown:
        return {tr("%1 cannot be found: its name is not known in this network.").arg(who),
                tr("Check the address and the network you are in, then try again."), Tone::Warning};
    case Kind::Refused:
        return {tr("%1 refuses the connection.").arg(who), tr("Try again in a moment."),
                Tone::Warning};
    case Kind::TimedOut:
        return {fault.proxy.isEmpty() ? tr("%1 did not answer in time.").arg(who)
                                      : tr("%1 did not answer in time through the proxy %2.")
                                                .arg(who, fault.proxy),
                retryHint, Tone::Warning};
    case Kind::ConnectionLost:
        return {tr("%1 was reached, but the connection was lost.").arg(who), retryHint,
                Tone::Warning};
    case Kind::Unreachable:
        return {tr("%1 cannot be reached.").arg(who), retryHint, Tone::Warning};
    case Kind::TlsFailed:
        return tls(fault);
    case Kind::ProxyUnreachable:
    case Kind::ProxyRefuses:
    case Kind::ProxyAsksPassword:
    case Kind::ProxyRejectsPassword:
    case Kind::ProxyFails:
    case Kind::ProxyUnusable:
        break;
    }
    return proxy(fault);
}

Message NetworkWords::tls(const NetworkFault &fault)
{
    const QString who = party(fault);
    const QString checkClock =
            tr("Check the clock of this machine. If it is right, tell the service’s support.");
    const QString checkNetwork =
            tr("Check the network you are in: a filter or a login page may answer in its place.");
    switch (fault.tls) {
    case Tls::WrongHost:
        return {tr("%1 shows the certificate of another host, so nothing was sent.").arg(who),
                checkNetwork, Tone::Problem};
    case Tls::Expired:
        return {tr("%1 shows a certificate that has expired, so nothing was sent.").arg(who),
                checkClock, Tone::Problem};
    case Tls::NotYetValid:
        return {tr("%1 shows a certificate that is not valid yet, so nothing was sent.").arg(who),
                checkClock, Tone::Problem};
    case Tls::UnknownAuthority:
        return {tr("%1 shows a certificate of an authority that this machine does not know, so "
                   "nothing was sent.")
                        .arg(who),
                checkNetwork, Tone::Problem};
    case Tls::Revoked:
        return {tr("%1 shows a certificate that was withdrawn, so nothing was sent.").arg(who),
                tr("Tell the service’s support."), Tone::Problem};
    case Tls::Handshake:
        return {tr("%1 and this machine could not agree on a secure connection, so nothing was "
                   "sent.")
                        .arg(who),
                checkNetwork, Tone::Problem};
    case Tls::None:
    case Tls::BadCertificate:
        break;
    }
    return {tr("%1 could not prove its identity, so nothing was sent.").arg(who),
            tr("Check the clock of this machine and the network you are in."), Tone::Problem};
}

Message NetworkWords::proxy(const NetworkFault &fault)
{
    const QString who = party(fault);
    const QString &proxy = fault.proxy;
    const QString checkProxy =
            tr("Check the proxy in the preferences of Prelisten or of the system.");
    switch (fault.kind) {
    case Kind::ProxyUnreachable:
        return {tr("%1 was not asked: the proxy %2 cannot be reached.").arg(who, proxy), checkProxy,
                Tone::Warning};
    case Kind::ProxyRefuses:
        return {tr("%1 was not asked: the proxy %2 does not allow it.").arg(who, proxy),
                tr("Ask whoever runs the proxy, or choose another one in the preferences."),
                Tone::Problem};
    case Kind::ProxyAsksPassword:
        return {tr("%1 was not asked: the proxy %2 wants a password.").arg(who, proxy),
                tr("Enter it with “Proxy password…”."), Tone::Warning};
    case Kind::ProxyRejectsPassword:
        return {tr("%1 was not asked: the proxy %2 did not accept the user name or the password.")
                        .arg(who, proxy),
                tr("Enter them again with “Proxy password…”."), Tone::Warning};
    case Kind::ProxyUnusable:
        return {tr("%1 was not asked: the environment names a proxy that cannot be used.").arg(who),
                tr("It takes an address that begins with http:// or socks5://."), Tone::Problem};
    default:
        return {tr("%1 was not reached: the proxy %2 answered with an error.").arg(who, proxy),
                tr("Check the proxy, and its password if it wants one."), Tone::Warning};
    }
}

bool NetworkWords::mayNeedProxyLogin(const NetworkFault &fault)
{
    // Some proxies answer a wrong password with an error that does not say so.
    return fault.needsProxyLogin() || fault.kind == Kind::ProxyFails;
}

QString NetworkWords::proven(const NetworkFault &fault)
{
    const bool isService = fault.party == Party::Service;
    switch (fault.kind) {
    case Kind::Offline:
        return tr("This machine has no connection to a network.");
    case Kind::TlsFailed:
        return isService ? tr("Something answered, but could not prove that it is the service.")
                         : tr("Something answered, but could not prove that it is the storage.");
    case Kind::ProxyRefuses:
    case Kind::ProxyAsksPassword:
    case Kind::ProxyRejectsPassword:
    case Kind::ProxyFails:
        return isService ? tr("The proxy %1 was reached, but not the service.").arg(fault.proxy)
                         : tr("The proxy %1 was reached, but not the storage.").arg(fault.proxy);
    default:
        return isService ? tr("This machine got no usable answer from the service.")
                         : tr("This machine got no usable answer from the storage.");
    }
}

} // namespace prelisten
