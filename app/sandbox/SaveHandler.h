// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/ApiBodies.h"
#include "app/sandbox/http/HttpMessage.h"
#include "app/sandbox/storage/ServiceState.h"
#include "core/Result.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QStringList>

namespace prelisten::sandbox {

/// Answers the requests that change something: save a track, save the track of a share, create a
/// share. All need a key, which the caller has checked.
class SaveHandler
{
public:
    using Reply = Result<QByteArray, ApiProblem>;

    SaveHandler(ServiceState &state, quint32 seed) : m_state(state), m_random(seed) {}

    /// True if @p path, split at its slashes, is that of one of these requests.
    [[nodiscard]] static bool isSaveOfShare(const QStringList &path);
    [[nodiscard]] static bool isAboutTrack(const QStringList &path);
    /// The status of a success.
    [[nodiscard]] static int statusOf(const QStringList &path);

    [[nodiscard]] Reply saveShare(const QStringList &path);
    [[nodiscard]] Reply saveTrack(const QStringList &path);
    [[nodiscard]] Reply shareTrack(const QStringList &path, const Request &request);

private:
    [[nodiscard]] QByteArray newId(const QByteArray &prefix);
    [[nodiscard]] QByteArray savedBody(const QString &trackId, const QByteArray &members);

    ServiceState &m_state;
    QRandomGenerator m_random;
};

} // namespace prelisten::sandbox
