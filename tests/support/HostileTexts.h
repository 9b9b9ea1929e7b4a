// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace prelisten::tests {

/// The texts of tests/hostile/metadata.txt, in its order. Their placeholders become a file that
/// exists and an address of this computer.
[[nodiscard]] inline QStringList hostileTexts(const QString &path)
{
    using namespace Qt::StringLiterals;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList texts;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.startsWith('"'))
            continue;
        QString text = QJsonDocument::fromJson('[' + line + ']').array().at(0).toString();
        text.replace("{file}"_L1, "/etc/hostname"_L1).replace("{http}"_L1, "http://127.0.0.1:9"_L1);
        texts.append(text);
    }
    return texts;
}

} // namespace prelisten::tests
