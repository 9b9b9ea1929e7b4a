// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/track/SignedLink.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace prelisten {

/// What the user set in the mixer, by the names of the stems: solo, mute, fader, and which side
/// plays. Outlives the track, so that the next one comes up in the same mix. Makes no sound. GUI
/// thread.
///
/// Mute beats solo; to let go of a solo brings back what was muted before. The master never sounds
/// together with stems.
class Mix : public QObject
{
    Q_OBJECT
public:
    using Side = MixState::Side;
    using QObject::QObject;

    /// The sources of the open track, the master first. What was set for a name is kept.
    void setSources(const QList<SourceName> &sources);

    /// What was set for stems that the open track does not have.
    [[nodiscard]] QList<SourceName> missing() const;

    void setSolo(const SourceName &stem, bool on);
    void soloOnly(const SourceName &stem); ///< it alone; again: none
    void setMute(const SourceName &stem, bool on);
    void setFader(const SourceName &source, int position);
    void setSide(Side side);

    /// Only @p source sounds, whatever is set, until it is nothing again.
    void setAudition(const std::optional<SourceName> &source);

    /// How loud the two sides are; the louder is turned down to the other's loudness while @p on.
    void setMatch(double masterLufs, double stemsLufs, bool on);

    /// The mixer is what plays, or would. Only shown.
    void setEngaged(bool engaged);

    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] bool isAudible(const SourceName &source) const;

    /// The factor for @p source, 0 if it is not audible.
    [[nodiscard]] float gain(const SourceName &source) const;

    [[nodiscard]] MixState state() const;

Q_SIGNALS:
    void changed();

private:
    struct Setting
    {
        bool solo = false;
        bool mute = false;
        int fader = Fader::top;

        [[nodiscard]] bool isDefault() const { return !solo && !mute && fader == Fader::top; }
    };

    [[nodiscard]] bool isStem(const SourceName &source) const;
    [[nodiscard]] bool anySolo() const;
    [[nodiscard]] double matchDb(Side side) const;
    template <typename Change>
    void change(const SourceName &source, Change change);

    QList<SourceName> m_sources;
    QHash<SourceName, Setting> m_settings;
    Side m_side = Side::Stems;
    std::optional<SourceName> m_audition;
    bool m_engaged = false;
    bool m_matched = false;
    double m_masterMatchDb = 0;
    double m_stemsMatchDb = 0;
};

} // namespace prelisten
