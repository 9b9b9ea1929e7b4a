// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "core/api/ApiBase.h"
#include "core/api/ApiKey.h"
#include "core/track/TrackRef.h"

#include <memory>
#include <optional>

namespace prelisten {

/// The built-in sample service with the demo track, and a small library of made-up tracks with the
/// same audio. The share `shr_demo4prelisten` is of the demo track, `shr_demo4collection` of a
/// collection. The user needs no API key and no network; links expire within seconds.
class Demo
{
public:
    /// Null if no local port could be opened.
    [[nodiscard]] static std::unique_ptr<Demo> start();

    [[nodiscard]] ApiBase base() const { return m_base; }
    [[nodiscard]] ApiKey key() const { return m_key; }
    [[nodiscard]] const TrackRef &track() const { return m_track; } ///< the demo track

private:
    Demo(std::unique_ptr<sandbox::Sandbox> service, ApiBase base, ApiKey key, TrackRef track);

    std::unique_ptr<sandbox::Sandbox> m_service;
    ApiBase m_base;
    ApiKey m_key;
    TrackRef m_track;
};

} // namespace prelisten
