// SPDX-License-Identifier: MIT
#include "core/analysis/Loudness.h"

#include "core/analysis/SampleScale.h"
#include "core/decoding/PcmStore.h"

#include <ebur128.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace prelisten {

/// Wraps the library's state, which is null from the first failure on.
class Loudness::Meter
{
public:
    explicit Meter(int sampleRate)
        : m_state(sampleRate > 0
                          ? ebur128_init(PcmStore::channels, static_cast<unsigned long>(sampleRate),
                                    EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK)
                          : nullptr)
    {
    }
    ~Meter()
    {
        if (m_state)
            ebur128_destroy(&m_state);
    }
    Q_DISABLE_COPY_MOVE(Meter)

    void add(std::span<const float> interleaved)
    {
        const size_t frames = interleaved.size() / PcmStore::channels;
        if (m_state &&
                ebur128_add_frames_float(m_state, interleaved.data(), frames) != EBUR128_SUCCESS)
            ebur128_destroy(&m_state);
    }

    [[nodiscard]] std::optional<LoudnessFigure> figure() const
    {
        double lufs = 0;
        if (!m_state || ebur128_loudness_global(m_state, &lufs) != EBUR128_SUCCESS)
            return {};
        double peak = 0;
        for (unsigned channel = 0; channel < PcmStore::channels; ++channel) {
            double own = 0;
            if (ebur128_true_peak(m_state, channel, &own) != EBUR128_SUCCESS)
                return {};
            peak = std::max(peak, own);
        }
        return LoudnessFigure{lufs, 20 * std::log10(peak)};
    }

private:
    ebur128_state *m_state;
};

Loudness::Loudness(int sampleRate) : m_meter(std::make_unique<Meter>(sampleRate)) {}

Loudness::~Loudness() = default;
Loudness::Loudness(Loudness &&other) noexcept = default;
Loudness &Loudness::operator=(Loudness &&other) noexcept = default;

void Loudness::add(std::span<const qint16> interleaved)
{
    std::array<float, 2048> piece;
    while (!interleaved.empty()) {
        const size_t count = std::min(interleaved.size(), piece.size());
        std::transform(interleaved.begin(),
                interleaved.begin() + static_cast<std::ptrdiff_t>(count), piece.begin(), asFloat);
        add(std::span<const float>(piece).first(count));
        interleaved = interleaved.subspan(count);
    }
}

void Loudness::add(std::span<const float> interleaved)
{
    m_meter->add(interleaved);
}

std::optional<LoudnessFigure> Loudness::figure() const
{
    return m_meter->figure();
}

QString Loudness::library()
{
    int major = 0;
    int minor = 0;
    int patch = 0;
    ebur128_get_version(&major, &minor, &patch);
    return QStringLiteral("libebur128 %1.%2.%3").arg(major).arg(minor).arg(patch);
}

} // namespace prelisten
