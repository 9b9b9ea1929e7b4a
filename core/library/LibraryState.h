// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// How far the list of an organization's saved tracks has come.
enum class LibraryState {
    Idle,     ///< nothing is on its way; there may be more
    Loading,  ///< a page is on its way
    Waiting,  ///< a page could not be had; it is asked for again without being told to
    Failed,   ///< a page could not be had; retry() asks again
    Complete, ///< all there is has come
};

} // namespace prelisten
