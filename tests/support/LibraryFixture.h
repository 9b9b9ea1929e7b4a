// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/Library.h"
#include "tests/support/ScriptedStorage.h"

#include <QStringList>
#include <QUrlQuery>

#include <memory>

namespace prelisten::tests {

/// What a library asked for.
struct Asked
{
    explicit Asked(const StorageRequest &request);

    [[nodiscard]] QString word(const QString &name) const { return query.queryItemValue(name); }
    [[nodiscard]] int number(const QString &name) const { return word(name).toInt(); }

    QString path;
    QUrlQuery query;
};

/// The number of a track as its id.
[[nodiscard]] QString idOf(int number);

/// The tracks from @p first on as items of a list; each has @p members, which begin with a comma.
[[nodiscard]] QByteArray items(int first, int count, const QByteArray &members = {});

/// The answer that has these items.
[[nodiscard]] StorageAnswer page(const QByteArray &list);

/// 503 or 429, and not to be asked again for a minute.
[[nodiscard]] StorageAnswer busy(int status);

/// A library over a service that answers as a test tells it to, and everything it says, in order.
class LibraryFixture
{
public:
    static inline const QString organization = QStringLiteral("org_house");

    LibraryFixture();
    Q_DISABLE_COPY_MOVE(LibraryFixture)

    /// From now on the service has that many tracks, all with @p members.
    void serve(int tracks, const QByteArray &members = {});

    /// Asks for more until there is no more. True if all came.
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
