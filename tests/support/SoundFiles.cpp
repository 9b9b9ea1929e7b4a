// SPDX-License-Identifier: MIT
#include "tests/support/SoundFiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>
#include <QTemporaryDir>

namespace prelisten::tests {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray soundFile(const QString &options, const QString &suffix, double seconds, int sampleRate)
{
    const QString sound = QStringLiteral("aevalsrc=0.3*sin(2*PI*t*(220+40*t))+0.2*(random(0)-0.5)|"
                                         "0.3*sin(2*PI*t*(330+10*t))+0.1*(random(1)-0.5):s=%1:d=%2")
                                  .arg(sampleRate)
                                  .arg(seconds);
    const QString recipe = sound + QLatin1Char('\n') + options + QLatin1Char('\n') + suffix;
    const QString folder = QStringLiteral(SOUND_FILES);
    const QString kept =
            folder + QLatin1Char('/') +
            QString::fromLatin1(
                    QCryptographicHash::hash(recipe.toUtf8(), QCryptographicHash::Sha1).toHex()) +
            QLatin1Char('.') + suffix;
    if (QByteArray there = contentOf(kept); !there.isEmpty())
        return there;
    const QTemporaryDir work;
    const QString made = work.filePath(QLatin1String("made.") + suffix);
    QStringList arguments{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-f"),
            QStringLiteral("lavfi"), QStringLiteral("-i"), sound};
    arguments += options.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    arguments << QStringLiteral("-fflags") << QStringLiteral("+bitexact") << made;
    if (QProcess::execute(QStringLiteral("ffmpeg"), arguments) != 0)
        return {};
    QByteArray content = contentOf(made);
    // Several tests may make the same file at the same time.
    QDir().mkpath(folder);
    QSaveFile file(kept);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
        file.commit();
    }
    return content;
}

} // namespace prelisten::tests
