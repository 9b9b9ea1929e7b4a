// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/MediaControls.h"

#include <QObject>
#include <QString>
#include <QVariantMap>

namespace prelisten {

class MprisPlayer;

/// Puts the media controls on the session bus as MPRIS 2 asks for
/// (https://specifications.freedesktop.org/mpris-spec/latest/). Tells a track's id, title and
/// length, and no address of anything. Without a bus it does nothing. GUI thread.
class MprisService : public QObject
{
    Q_OBJECT
public:
    /// @p controls outlive it.
    explicit MprisService(MediaControls &controls, QObject *parent = nullptr);
    ~MprisService() override;

private:
    void claim(const QString &name, bool mayTryAnother);
    void tell();

    MediaControls &m_controls;
    QObject m_object;                ///< what is on the bus
    MprisPlayer *m_player = nullptr; ///< the object's
    QVariantMap m_told;
    QString m_name;
};

} // namespace prelisten
