// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/TrackRef.h"

#include <QStringView>

namespace prelisten {

/// True if @p text holds a link of the app's own scheme, `prelisten:…`. Anybody can put such a link
/// on a web page or into a message, so a track it names is opened only after the user has agreed.
[[nodiscard]] bool holdsTrackLink(const QString &text);

/// True if @p word is such a link from its beginning, in any case.
[[nodiscard]] bool isTrackLink(QStringView word);

/// The track that @p link names. It must be `prelisten:ORG/TRACK` and no more; also accepted are
/// `prelisten://ORG/TRACK`, as some programs write it, and a slash or punctuation at the end. Links
/// with anything else, such as a query, an encoded character or an address of a service, are
/// refused with RefError::BadLink, and those that seem to carry a key or the token of a share with
/// RefError::SecretInLink.
[[nodiscard]] ParsedRef parseTrackLink(const QString &link);

} // namespace prelisten
