// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/ApiKeySource.h"
#include "app/store/Persistence.h"
#include "app/store/RecentTracks.h"
#include "app/store/Settings.h"
#include "core/api/StudioClient.h"
#include "core/decoding/DecoderModule.h"
#include "core/library/Collections.h"
#include "core/library/Library.h"
#include "core/session/Audition.h"
#include "core/session/Session.h"

namespace prelisten {

/// A service and the objects that belong to it. Replaced when the user tries the demo or enters
/// another address.
struct Service
{
    Service(const ApiBase &base, Persistence persistence, Settings &settings, Audition &audition,
            DecoderProvider decoders);

    StudioClient studio;
    Session session;
    ApiKeySource keys;
    Library library;
    Collections collections;
    RecentTracks recent;
    Persistence persistence;
};

} // namespace prelisten
