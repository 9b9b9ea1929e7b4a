// SPDX-License-Identifier: MIT
#include "core/track/Collection.h"

#include "core/track/RefFinder.h"

#include <algorithm>

namespace prelisten {

using namespace Qt::StringLiterals;

bool isCollectionId(const QString &text)
{
    constexpr auto prefix = "mcoll_"_L1;
    constexpr qsizetype maxTail = 128;
    const QStringView tail = QStringView(text).mid(prefix.size());
    return text.startsWith(prefix) && !tail.isEmpty() && tail.size() <= maxTail &&
           std::all_of(tail.begin(), tail.end(), isIdCharacter);
}

} // namespace prelisten
