// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/track/SignedLink.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace prelisten {

/// Stores what the user set in the mixer, by stem name: solo, mute, fader, and which side plays.
/// Outlives the track, so that the next one starts with the same settings. Makes no sound. GUI
/// thread.
///
/// Mute takes precedence over solo; solos leave the mutes unchanged. The master never plays
/// together with stems.
class Mix : public QObject
{
    Q_OBJECT
public:
    using Side = MixState::Side;
    using QObject::QObject;

    /// Makes the changes during its lifetime one change: changed() is emitted once, at its end, if
    /// there was any. May be nested; must not outlive the mix.
    class Transaction
    {
    public:
        explicit Transaction(Mix &mix);
        ~Transaction();
        Q_DISABLE_COPY_MOVE(Transaction)

    private:
        Mix &m_mix;
    };

    /// Sets the sources of the open track, the master first if it has one. What was set for a name
    /// is kept; side, audition and match are reset.
    void setSources(const QList<SourceName> &sources);

    /// The stems with settings that the open track does not have.
    [[nodiscard]] QList<SourceName> missing() const;

    void setSolo(const SourceName &stem, bool on);
    void soloOnly(const SourceName &stem); ///< soloes only it; a second call ends the solo
    void setMute(const SourceName &stem, bool on);
    void setFader(const SourceName &source, int position);
    void setSide(Side side); ///< no effect if the track has no master and @p side is that

    /// Only @p source plays, whatever the settings, until called with no value.
    void setAudition(const std::optional<SourceName> &source);

    /// Sets the loudness of the two sides; while @p on, the louder one is attenuated to the
    /// other's.
    void setMatch(double masterLufs, double stemsLufs, bool on);

    /// Whether the mixer is what plays, or is paused. For display only.
    void setEngaged(bool engaged);

    [[nodiscard]] bool hasSource(const SourceName &source) const
    {
        return m_sources.contains(source);
    }
    [[nodiscard]] const QList<SourceName> &sources() const { return m_sources; }
    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] bool isAudible(const SourceName &source) const;

    /// The gain factor of @p source; 0 if it is not audible.
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
    void reportChange();
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
    int m_transactions = 0;    ///< how many are in progress, one within another
    bool m_hasChanged = false; ///< during them
};

} // namespace prelisten
