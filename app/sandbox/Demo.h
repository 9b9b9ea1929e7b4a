// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "core/api/ApiBase.h"
#include "core/api/ApiKey.h"

#include <memory>
#include <optional>

namespace prelisten {

/// The built-in sample service with the demo track, and a small library of others that sound like
/// it: no key, no network, links that die within seconds.
class Demo
{
public:
    /// Nothing if no port could be had on this machine.
    [[nodiscard]] static std::unique_ptr<Demo> start();

    [[nodiscard]] ApiBase base() const { return m_base; }
    [[nodiscard]] ApiKey key() const { return m_key; }
    [[nodiscard]] QString reference() const { return m_reference; } ///< `org_…/mtrack_…`

private:
    Demo(std::unique_ptr<sandbox::Sandbox> service, ApiBase base, ApiKey key, QString reference);

    std::unique_ptr<sandbox::Sandbox> m_service;
    ApiBase m_base;
    ApiKey m_key;
    QString m_reference;
};

} // namespace prelisten
