// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/StartRequest.h"
#include "app/store/FileLock.h"
#include "app/store/KeyMatch.h"
#include "core/api/KeyProof.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QLocalSocket;

namespace prelisten {

/// Ensures one window per user and service, whatever the timing: a second instance passes what it
/// was asked for to the first one and exits.
///
/// A track's id is valid for one service only, so an instance of another service has a window of
/// its own. Who holds the lock of the service is its first instance, and only that one listens. A
/// later instance tries both, to be answered and to get the lock, until one of them succeeds: so
/// its arguments reach a first instance that is still starting, and if that one is closing, the
/// later instance takes its place.
///
/// A later instance that was given a key is accepted only if the first one uses the same. It never
/// sends the key, but what proves that it has it.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// @p group: only instances of the same group find each other (the API base, or the demo).
    explicit SingleInstance(const QString &group, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Compares the key of a later instance with the one in use here.
    using KeyJudge = std::function<KeyMatch(const KeyProof &named)>;

    /// Until it is set, no instance that names a key is accepted.
    void setKeyJudge(KeyJudge judge) { m_judge = std::move(judge); }

    /// The answer of another instance: KeyMatch::Same if it has accepted @p request, else why it
    /// has refused it because of the key @p named. std::nullopt: this instance is the first one now
    /// and accepts the requests of later ones. Blocks while another instance is there and does not
    /// answer or does not know its key yet, up to @p patience; if there is no answer then, the user
    /// gets a window of this instance as well.
    [[nodiscard]] std::optional<KeyMatch> handOver(const StartRequest &request,
            const std::optional<KeyProof> &named = {},
            std::chrono::milliseconds patience = std::chrono::seconds(10));

    /// Becomes the first instance without asking another one; false if there is one.
    [[nodiscard]] bool claim();

    /// Leaves its group for @p group, if this instance now shows another service. If that one has a
    /// first instance already, this instance accepts nothing any more.
    void moveTo(const QString &group);

    /// Accepts nothing any more, since the window is closing. Later instances wait until this one
    /// has ended.
    void stopListening();

Q_SIGNALS:
    /// From a later instance. @p activationToken: the permission to come to the front that its
    /// desktop gave it; may be empty.
    void received(const prelisten::StartRequest &request, const QByteArray &activationToken);
    /// A later instance was refused because of its key; @p why is not KeyMatch::Same.
    void refused(prelisten::KeyMatch why);

private:
    void enter(const QString &group);
    [[nodiscard]] std::optional<KeyMatch> sendToFirst(
            const QByteArray &message, std::chrono::milliseconds patience);
    void onConnection();
    void onMessage(QLocalSocket *socket);

    QString m_group;
    QString m_name; ///< of the socket
    std::unique_ptr<FileLock> m_lock;
    QLocalServer m_server{this};
    KeyJudge m_judge;
};

} // namespace prelisten
