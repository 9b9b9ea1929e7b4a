// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/LoudnessFigure.h"

#include <QtGlobal>

#include <memory>
#include <optional>
#include <span>

namespace prelisten {

/// Measures how loud stereo sound is while it comes, by EBU R 128. Movable; one thread at a time.
///
/// A rate that the measuring library refuses, or memory it does not get, shows in the figure only.
class Loudness
{
public:
    /// @p sampleRate in Hz.
    explicit Loudness(int sampleRate);
    ~Loudness();
    Loudness(Loudness &&other) noexcept;
    Loudness &operator=(Loudness &&other) noexcept;

    /// Takes the next whole frames, interleaved. Floats: 1 is full scale, more is allowed.
    void add(std::span<const qint16> interleaved);
    void add(std::span<const float> interleaved);

    /// Of all that was taken; nothing if it could not be measured.
    [[nodiscard]] std::optional<LoudnessFigure> figure() const;

private:
    class Meter;

    std::unique_ptr<Meter> m_meter;
};

} // namespace prelisten
