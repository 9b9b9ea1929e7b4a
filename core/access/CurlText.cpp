// SPDX-License-Identifier: MIT
#include "core/access/CurlText.h"

namespace prelisten {

using namespace Qt::StringLiterals;

QString curlText(const ApiBase &base, const TrackRef &ref)
{
    // Safe in double quotes: ids are validated, and a base contains nothing that a shell expands.
    const auto address = [&base](const TrackRef &named) {
        return QString::fromUtf8(base.trackUrl(named).toEncoded());
    };
    const QString placeholder = u"org_placeholder"_s;
    QString url = ref.organization.isEmpty() ? address({placeholder, ref.trackId}) : address(ref);
    if (ref.organization.isEmpty())
        url.replace(placeholder, u"$ORGANIZATION"_s);
    return u"curl -i -H \"X-API-Key: $FREDDY_API_KEY\" \"%1\""_s.arg(url);
}

} // namespace prelisten
