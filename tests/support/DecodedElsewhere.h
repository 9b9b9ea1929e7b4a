// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/SoundFiles.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <cstring>
#include <vector>

namespace prelisten::tests {

/// The samples that the `ffmpeg` program decodes from files. It decodes all of them in one run,
/// because it takes longer to start than to decode one of them.
class DecodedElsewhere
{
public:
    explicit DecodedElsewhere(const QList<QByteArray> &files)
    {
        QStringList inputs;
        QStringList outputs;
        for (qsizetype i = 0; i < files.size(); ++i) {
            // Without a suffix, so that the content alone tells the format.
            const QString name = m_folder.filePath(QString::number(i));
            QFile kept(name);
            if (!kept.open(QIODevice::WriteOnly) || kept.write(files.at(i)) != files.at(i).size())
                return;
            inputs << QStringLiteral("-i") << name;
            outputs << QStringLiteral("-map") << QString::number(i) + QStringLiteral(":a")
                    << QStringLiteral("-f") << QStringLiteral("f32le") << decoded(i);
        }
        QProcess::execute(QStringLiteral("ffmpeg"),
                QStringList{QStringLiteral("-v"), QStringLiteral("quiet")} + inputs + outputs);
    }

    /// The samples of a file; empty if it could not be decoded.
    [[nodiscard]] std::vector<float> samplesOf(qsizetype file) const
    {
        const QByteArray bytes = contentOf(decoded(file));
        std::vector<float> samples(static_cast<size_t>(bytes.size()) / sizeof(float));
        std::memcpy(samples.data(), bytes.constData(), samples.size() * sizeof(float));
        return samples;
    }

private:
    [[nodiscard]] QString decoded(qsizetype file) const
    {
        return m_folder.filePath(QStringLiteral("%1.f32").arg(file));
    }

    QTemporaryDir m_folder;
};

} // namespace prelisten::tests
