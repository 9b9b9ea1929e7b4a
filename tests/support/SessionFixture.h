// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "core/playback/Transport.h"
#include "core/session/Audition.h"
#include "core/session/Session.h"
#include "tests/support/FakeDeck.h"

#include <QSignalSpy>
#include <QString>
#include <QStringList>

#include <memory>

namespace prelisten::tests {

/// A session on a sample service with three tracks, with a log of its signals in order.
class SessionFixture
{
public:
    static inline const QString organization = QStringLiteral("org_house");
    static inline const QString first = QStringLiteral("mtrack_first0000001");
    static inline const QString second = QStringLiteral("mtrack_second000002");
    /// Its metadata declares 10,000 s.
    static inline const QString endless = QStringLiteral("mtrack_endless00003");
    static constexpr qint64 lengthMs = 10'000;

    SessionFixture();
    ~SessionFixture();
    Q_DISABLE_COPY_MOVE(SessionFixture)

    std::unique_ptr<sandbox::Sandbox> service;
    FakeDeck deck;
    Transport transport{deck};
    Mix mix;
    Audition audition{transport, mix};
    std::unique_ptr<StudioClient> studio;
    std::unique_ptr<Session> session;

    /// `opening mtrack_…`, `opened mtrack_…`, `failed`, `cancelled`, `waiting`, `recovered`.
    QStringList said;
    QList<Verdict> verdicts; ///< of failed() and waiting()
    bool canRetry = false;   ///< of the last failed()

    void open(const QString &track) const { session->open(parseTrackRef(track, organization)); }

    /// Opens @p track. True once it is open and its master has been downloaded; false after 5 s.
    [[nodiscard]] bool opens(const QString &track);

    /// The logged signals that end an opening, in order.
    [[nodiscard]] QStringList ends() const;

    void fault(sandbox::Fault::Origin where, int status, int times = -1, const QString &text = {},
            const QByteArray &body = {}) const;

private:
    [[nodiscard]] static sandbox::SampleTrack track(
            const QString &id, int seconds = lengthMs / 1000);
};

} // namespace prelisten::tests
