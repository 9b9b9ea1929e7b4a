// SPDX-License-Identifier: MIT
#include "core/mixing/Mix.h"

#include "core/track/SourceRole.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

// A smaller difference is inaudible and not corrected.
constexpr double minMatchDb = 0.1;

} // namespace

Mix::Transaction::Transaction(Mix &mix) : m_mix(mix)
{
    ++m_mix.m_transactions;
}

Mix::Transaction::~Transaction()
{
    if (--m_mix.m_transactions == 0 && std::exchange(m_mix.m_hasChanged, false))
        Q_EMIT m_mix.changed();
}

void Mix::reportChange()
{
    if (m_transactions > 0)
        m_hasChanged = true;
    else
        Q_EMIT changed();
}

void Mix::setSources(const QList<SourceName> &sources)
{
    m_sources = sources;
    m_side = Side::Stems;
    m_audition.reset();
    m_matched = false;
    m_masterMatchDb = m_stemsMatchDb = 0;
    reportChange();
}

QList<SourceName> Mix::missing() const
{
    QList<SourceName> missing;
    for (auto it = m_settings.cbegin(); it != m_settings.cend(); ++it) {
        if (!it->isDefault() && !m_sources.contains(it.key()))
            missing.append(it.key());
    }
    std::sort(missing.begin(), missing.end());
    return missing;
}

bool Mix::isStem(const SourceName &source) const
{
    return !isMaster(source) && m_sources.contains(source);
}

// The solo of a stem that this track does not have silences nothing.
bool Mix::anySolo() const
{
    return std::any_of(m_sources.cbegin(), m_sources.cend(), [this](const SourceName &source) {
        return isStem(source) && m_settings.value(source).solo;
    });
}

template <typename Change>
void Mix::change(const SourceName &source, Change change)
{
    if (!m_sources.contains(source))
        return;
    change(m_settings[source]);
    reportChange();
}

void Mix::setSolo(const SourceName &stem, bool on)
{
    if (isStem(stem))
        change(stem, [on](Setting &setting) { setting.solo = on; });
}

void Mix::soloOnly(const SourceName &stem)
{
    if (!isStem(stem))
        return;
    const auto isOther = [&](const SourceName &source) {
        return source != stem && isStem(source) && m_settings.value(source).solo;
    };
    const bool alone = m_settings.value(stem).solo &&
                       std::none_of(m_sources.cbegin(), m_sources.cend(), isOther);
    for (const SourceName &source : std::as_const(m_sources)) {
        if (isStem(source))
            m_settings[source].solo = source == stem && !alone;
    }
    reportChange();
}

void Mix::setMute(const SourceName &stem, bool on)
{
    if (isStem(stem))
        change(stem, [on](Setting &setting) { setting.mute = on; });
}

void Mix::setFader(const SourceName &source, int position)
{
    change(source,
            [position](Setting &setting) { setting.fader = std::clamp(position, 0, Fader::top); });
}

void Mix::setSide(Side side)
{
    if (side == Side::Master && !hasMaster(m_sources))
        return;
    if (std::exchange(m_side, side) != side)
        reportChange();
}

void Mix::setAudition(const std::optional<SourceName> &source)
{
    if (std::exchange(m_audition, source) != source)
        reportChange();
}

void Mix::setEngaged(bool engaged)
{
    if (std::exchange(m_engaged, engaged) != engaged)
        reportChange();
}

void Mix::setMatch(double masterLufs, double stemsLufs, bool on)
{
    const double louder = masterLufs - stemsLufs;
    const bool known = std::isfinite(louder);
    const bool heard = known && std::abs(louder) >= minMatchDb;
    const double master = heard ? -std::max(0.0, louder) : 0.0;
    const double stems = heard ? -std::max(0.0, -louder) : 0.0;
    const bool matched = on && known;
    if (matched == m_matched && master == m_masterMatchDb && stems == m_stemsMatchDb)
        return;
    m_matched = matched;
    m_masterMatchDb = master;
    m_stemsMatchDb = stems;
    reportChange();
}

double Mix::matchDb(Side side) const
{
    if (!m_matched)
        return 0;
    return side == Side::Master ? m_masterMatchDb : m_stemsMatchDb;
}

bool Mix::isAudible(const SourceName &source) const
{
    if (!m_sources.contains(source))
        return false;
    if (m_audition)
        return source == *m_audition;
    if (m_side == Side::Master)
        return isMaster(source);
    const Setting setting = m_settings.value(source);
    return isStem(source) && !setting.mute && (setting.solo || !anySolo());
}

float Mix::gain(const SourceName &source) const
{
    if (!isAudible(source))
        return 0;
    // An auditioned source plays at unity gain.
    if (m_audition)
        return 1;
    return Fader::gain(m_settings.value(source).fader) *
           static_cast<float>(std::pow(10.0, matchDb(m_side) / 20.0));
}

MixState Mix::state() const
{
    MixState state;
    for (const SourceName &source : m_sources) {
        const Setting setting = m_settings.value(source);
        state.lanes.append({source, setting.solo, setting.mute, setting.fader, isAudible(source)});
    }
    state.side = m_side;
    state.engaged = m_engaged;
    state.matched = m_matched;
    state.matchDb = matchDb(m_side);
    return state;
}

} // namespace prelisten
