// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/LoudnessFigure.h"

#include <QString>
#include <QtGlobal>

#include <memory>
#include <optional>
#include <span>

namespace prelisten {

/// Measures the loudness of stereo audio incrementally, by EBU R 128. Movable; used by one thread
/// at a time.
///
/// If the measuring library rejects the sample rate or runs out of memory, the only effect is that
/// figure() returns nothing.
class Loudness
{
public:
    /// @p sampleRate in Hz.
    explicit Loudness(int sampleRate);
    ~Loudness();
    Loudness(Loudness &&other) noexcept;
    Loudness &operator=(Loudness &&other) noexcept;

    /// Adds the next whole frames, interleaved. Floats: 1 is full scale, more is allowed.
    void add(std::span<const qint16> interleaved);
    void add(std::span<const float> interleaved);

    /// The loudness of everything added; nothing if it could not be measured.
    [[nodiscard]] std::optional<LoudnessFigure> figure() const;

    /// Name and version of the measuring library, as loaded; for diagnostics.
    [[nodiscard]] static QString library();

private:
    class Meter;

    std::unique_ptr<Meter> m_meter;
};

} // namespace prelisten
