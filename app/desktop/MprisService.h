// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/MediaControls.h"

#include <QObject>
#include <QString>
#include <QVariantMap>

namespace prelisten {

class MprisPlayer;

/// Publishes the media controls on the D-Bus session bus as an MPRIS 2 player
/// (https://specifications.freedesktop.org/mpris-spec/latest/).
/// Publishes a track's id, title and duration, but no address. Does nothing without a session bus.
/// GUI thread.
class MprisService : public QObject
{
    Q_OBJECT
public:
    /// @p controls must outlive this object.
    explicit MprisService(MediaControls &controls, QObject *parent = nullptr);
    ~MprisService() override;

private:
    void claim(const QString &name, bool mayTryAnother);
    void tell();

    MediaControls &m_controls;
    QObject m_object;                ///< the object registered on the bus
    MprisPlayer *m_player = nullptr; ///< owned by m_object
    QVariantMap m_told;
    QString m_name;
};

} // namespace prelisten
