// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <QtEndian>

namespace prelisten::tests {

/// A WAV file of silence, 16-bit stereo of 44.1 kHz. A @p claimedSize that is not 0 is the size of
/// its sound, in bytes, that the head claims.
inline QByteArray wave(int seconds, quint32 claimedSize = 0)
{
    const auto size = static_cast<quint32>(seconds * 44'100 * 4);
    const auto little = [](quint32 value, int bytes) {
        QByteArray text(4, Qt::Uninitialized);
        qToLittleEndian(value, text.data());
        return text.first(bytes);
    };
    return "RIFF" + little(size + 36, 4) + "WAVEfmt " + little(16, 4) + little(1, 2) +
           little(2, 2) + little(44'100, 4) + little(176'400, 4) + little(4, 2) + little(16, 2) +
           "data" + little(claimedSize == 0 ? size : claimedSize, 4) +
           QByteArray(qsizetype(size), '\0');
}

/// One source, the master.
inline QList<sandbox::SampleSource> master(const QByteArray &body)
{
    return {{QStringLiteral("master"), body}};
}

} // namespace prelisten::tests
