// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/Library.h"
#include "tests/support/ScriptedStorage.h"

#include <QStringList>
#include <QUrlQuery>

#include <memory>

namespace prelisten::tests {

/// One request of a library.
struct Asked
{
    explicit Asked(const StorageRequest &request);

    [[nodiscard]] QString word(const QString &name) const { return query.queryItemValue(name); }
    [[nodiscard]] int number(const QString &name) const { return word(name).toInt(); }

    QString path;
    QUrlQuery query;
};

/// The id of the track with this number.
[[nodiscard]] QString idOf(int number);

/// @p count tracks from @p first on as JSON items of a list; each also has @p members, which begin
/// with a comma.
[[nodiscard]] QByteArray items(int first, int count, const QByteArray &members = {});

/// The answer to a list call with these items.
[[nodiscard]] StorageAnswer page(const QByteArray &list);

/// 503 or 429, with a Retry-After of one minute.
[[nodiscard]] StorageAnswer busy(int status);

/// A library on a scripted service, with a log of its signals in order.
class LibraryFixture
{
public:
    static inline const QString organization = QStringLiteral("org_house");

    LibraryFixture();
    Q_DISABLE_COPY_MOVE(LibraryFixture)

    /// From now on the service has @p tracks tracks, all with @p members.
    void serve(int tracks, const QByteArray &members = {});

    /// Fetches page after page to the end. True if the library is complete; false after 5 s.
    [[nodiscard]] bool fetchesAll() const;

    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] int requests() const { return static_cast<int>(server.requests().size()); }
    [[nodiscard]] Asked asked(int number) const { return Asked(server.requests().at(number)); }

    ScriptedStorage server{ScriptedStorage::Script()};
    std::unique_ptr<StudioClient> studio;
    std::unique_ptr<Library> library;
    QStringList said;        ///< `cleared`, `+3`, `loading`, …
    QList<Verdict> verdicts; ///< of failed() and waiting()
};

} // namespace prelisten::tests
