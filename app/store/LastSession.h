// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyProof.h"
#include "core/session/AuditionSetup.h"
#include "core/track/TrackRef.h"

#include <QByteArray>
#include <QString>
#include <QThreadPool>

#include <optional>

namespace prelisten {

/// The track that was open last at one service, with its place and setup, in a file of its own in
/// the user's data folder. Neither link nor key nor token is stored: whose key it was, a salted
/// hash tells. GUI thread; writes on a thread of its own.
///
/// A file that cannot be read counts as none. If it cannot be written, only this is lost.
class LastSession
{
public:
    struct Entry
    {
        TrackRef ref;
        ListeningPlace place;
        KeyProof key; ///< of the key the track was opened with
    };

    /// @p service is the host and port of the API: ids are valid for one service only.
    explicit LastSession(const QString &service);
    ~LastSession(); ///< waits until pending changes are written
    Q_DISABLE_COPY_MOVE(LastSession)

    [[nodiscard]] std::optional<Entry> read() const;
    void write(const Entry &entry);
    void forget();
    void forgetAll(); ///< of the other services, too

    /// The path of the file for @p service.
    [[nodiscard]] static QString pathFor(const QString &service);

private:
    const QString m_path;
    QByteArray m_written; ///< by this object
    QThreadPool m_thread;
};

} // namespace prelisten
