// SPDX-License-Identifier: MIT
#include "core/access/ReferenceList.h"

#include <QSet>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// For any bytes: no crash; each row has its line number and either a track or an error; each track
/// occurs once; and the displayed text is short, on one line, and without keys or the signature of
/// a link.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace prelisten;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto rows = readReferences(bytes);
    if (!rows)
        return 0;
    constexpr qsizetype most = 80;
    QSet<QString> names;
    for (const ReferenceRow &row : *rows) {
        if (row.lines.isEmpty() || row.lines.first() < 1 || row.lines.first() > bytes.size() + 1)
            std::abort();
        if (row.error) {
            if (row.shown.size() > most || row.shown.contains(QLatin1String("sig=")) ||
                    row.shown.contains(QLatin1String("oak_live_")) || row.shown.contains(u'\n'))
                std::abort();
            continue;
        }
        if (row.isShare) {
            if (!row.share || row.shown != row.share->token.hint() || row.shown.size() > most)
                std::abort();
            continue;
        }
        if (!isTrackId(row.ref.trackId) || row.shown != row.ref.trackId ||
                (!row.ref.organization.isEmpty() && !isOrganizationId(row.ref.organization)))
            std::abort();
        const QString name = row.ref.organization + u'/' + row.ref.trackId;
        if (names.contains(name))
            std::abort();
        names.insert(name);
    }
    return 0;
}
