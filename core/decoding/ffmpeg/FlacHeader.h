// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <array>
#include <optional>

namespace prelisten::av {

/// What the first block of a FLAC stream says about all of it. RFC 9639, 8.2.
struct FlacInfo
{
    static constexpr qint64 size = 34; ///< bytes

    int leastBlock = 0; ///< frames of sound in one of the stream's own
    int mostBlock = 0;
    int sampleRate = 0; ///< Hz
    int channels = 0;
    int bits = 0;     ///< a sample
    qint64 total = 0; ///< frames; 0: not told

    /// Nothing if that is none.
    [[nodiscard]] static std::optional<FlacInfo> parse(QByteArrayView bytes);
};

/// What the header of a frame says. RFC 9639, 9.1.
struct FlacHeader
{
    static constexpr qint64 mostSize = 16; ///< bytes

    bool isVariable = false; ///< @ref number counts sound, else the stream's frames
    qint64 number = 0;
    int blockSize = 0;
    int sampleRate = 0; ///< Hz
    int channels = 0;
    int bits = 0;

    /// From the start of @p bytes, whose check sum must fit. What it leaves to the stream comes
    /// from
    /// @p info. Nothing if there is none.
    [[nodiscard]] static std::optional<FlacHeader> parse(
            QByteArrayView bytes, const FlacInfo &info);
};

/// The check sum of a frame, which is 0 over all of its bytes.
class FlacSum
{
public:
    void add(QByteArrayView bytes);
    [[nodiscard]] bool isRight() const { return m_sum == 0; }

private:
    quint16 m_sum = 0;
};

} // namespace prelisten::av
