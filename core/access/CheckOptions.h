// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/RateLimiter.h"
#include "core/fetch/RetryPolicy.h"

#include <chrono>

namespace prelisten {

/// How a CheckRun sends its requests.
struct CheckOptions
{
    /// The number of connections that Qt opens to one origin.
    static constexpr int connections = 6;

    double perSecond = 1; ///< requests to the API; 0: as fast as the service allows
    int inFlight = 2;     ///< concurrent requests; at most six connections are opened
    bool deep = false;    ///< also request the first bytes of every source from storage
    std::chrono::milliseconds sourceTimeout{15'000}; ///< idle timeout of storage requests
    /// For each request. The tries include the first one. Once a request has used up its tries
    /// without an answer, later ones get a single try each until the service answers again.
    RetryPolicy::Limits retry{std::chrono::milliseconds(500), std::chrono::milliseconds(30'000), 5};
    /// For a watch: the pauses between polls grow from the base to the cap.
    RetryPolicy::Limits watch{
            std::chrono::milliseconds(5'000), std::chrono::milliseconds(60'000), 0};
    std::chrono::milliseconds watchFor = std::chrono::hours(2); ///< longest duration of a watch

    /// For a list at this rate (requests per second); 0: as fast as the service allows, over all
    /// available connections.
    [[nodiscard]] static CheckOptions forList(double perSecond);
    /// For one track whose result the user waits for: no rate limit of our own, and fewer retries
    /// with shorter delays than for a list.
    [[nodiscard]] static CheckOptions forOne();

    /// How many requests the network manager gets at a time. A run without a rate limit passes on
    /// more than there are connections: a request that waits there is sent as soon as a connection
    /// is free, not only after this thread has handled the previous answer.
    [[nodiscard]] int maxPending() const;

    [[nodiscard]] RateLimiter::Limits rateLimits() const { return {perSecond, maxPending()}; }
};

} // namespace prelisten
