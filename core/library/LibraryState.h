// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// How far the list of an organization's saved tracks has been loaded.
enum class LibraryState {
    Idle,     ///< no page is being requested; there may be more
    Loading,  ///< a page is being requested
    Waiting,  ///< a page could not be loaded; it will be retried automatically
    Failed,   ///< a page could not be loaded; retry() requests it again
    Complete, ///< all tracks have been loaded
};

} // namespace prelisten
