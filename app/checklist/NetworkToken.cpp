// SPDX-License-Identifier: MIT
#include "app/checklist/NetworkToken.h"

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

QString tlsToken(NetworkFault::Tls fault)
{
    using Tls = NetworkFault::Tls;
    switch (fault) {
    case Tls::WrongHost:
        return u"tls_wrong_host"_s;
    case Tls::Expired:
        return u"tls_expired"_s;
    case Tls::NotYetValid:
        return u"tls_not_yet_valid"_s;
    case Tls::UnknownAuthority:
        return u"tls_unknown_authority"_s;
    case Tls::Revoked:
        return u"tls_revoked"_s;
    case Tls::Handshake:
        return u"tls_handshake"_s;
    case Tls::None:
    case Tls::BadCertificate:
        break;
    }
    return u"tls_bad_certificate"_s;
}

} // namespace

QString networkToken(const NetworkFault &fault)
{
    using Kind = NetworkFault::Kind;
    switch (fault.kind) {
    case Kind::Unreachable:
        return u"unreachable"_s;
    case Kind::Offline:
        return u"offline"_s;
    case Kind::NameUnknown:
        return u"name_unknown"_s;
    case Kind::Refused:
        return u"refused"_s;
    case Kind::TimedOut:
        return u"timed_out"_s;
    case Kind::ConnectionLost:
        return u"connection_lost"_s;
    case Kind::TlsFailed:
        return tlsToken(fault.tls);
    case Kind::ProxyUnreachable:
        return u"proxy_unreachable"_s;
    case Kind::ProxyRefuses:
        return u"proxy_refuses"_s;
    case Kind::ProxyAsksPassword:
        return u"proxy_asks_password"_s;
    case Kind::ProxyRejectsPassword:
        return u"proxy_rejects_password"_s;
    case Kind::ProxyFails:
        return u"proxy_fails"_s;
    case Kind::ProxyUnusable:
        return u"proxy_unusable"_s;
    }
    return {};
}

} // namespace prelisten
