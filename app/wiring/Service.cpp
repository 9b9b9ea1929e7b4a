// SPDX-License-Identifier: MIT
#include "app/wiring/Service.h"

#include <utility>

namespace prelisten {

Service::Service(const ApiBase &base, Persistence kept, Settings &settings, Audition &audition,
        DecoderProvider decoders)
    : studio(base)
    , session(studio, audition, std::move(decoders), {})
    , keys(base, settings)
    , library(studio, {})
    , collections(studio, {})
    , recent(base.hostAndPort(), kept)
    , persistence(kept)
{
}

} // namespace prelisten
