// SPDX-License-Identifier: MIT
#include "app/cli/CheckInput.h"

#include "app/cli/CheckReport.h"
#include "app/cli/Terminal.h"
#include "core/access/ReferenceList.h"

#include <QFile>
#include <QFileInfo>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

QString sentenceFor(ListError error, const QString &name)
{
    switch (error) {
    case ListError::NotText:
        return u"%1 is no text: a list has one reference a line, or is a CSV table."_s.arg(name);
    case ListError::TooLarge:
        return u"%1 is too large: a list has at most %2 MiB."_s.arg(
                name, QString::number(maxListBytes / 1024 / 1024));
    case ListError::TooManyRows:
        return u"%1 has too many rows: at most %2."_s.arg(name, QString::number(maxListRows));
    }
    return {};
}

Result<QByteArray, QString> readStdin()
{
    if (isTerminal(stdin))
        CheckReport::complain(u"Type or paste references, one a line; Ctrl+D ends the list."_s);
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return u"The standard input cannot be read."_s;
    // Reads in a loop, since a terminal delivers one line at a time, up to a limit, since a pipe
    // may never end.
    QByteArray bytes;
    while (bytes.size() <= maxListBytes) {
        const QByteArray part = file.read(maxListBytes + 1 - bytes.size());
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (file.error() != QFileDevice::NoError)
        return u"The standard input cannot be read: %1."_s.arg(file.errorString());
    return bytes;
}

Result<QByteArray, QString> readFile(const QString &name)
{
    QFile file(name);
    if (QFileInfo(file).isDir())
        return u"'%1' is a folder, not a list."_s.arg(name);
    if (!file.open(QIODevice::ReadOnly))
        return u"The file '%1' cannot be read: %2."_s.arg(name, file.errorString());
    const QByteArray bytes = file.read(maxListBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return u"The file '%1' cannot be read: %2."_s.arg(name, file.errorString());
    return bytes;
}

} // namespace

Result<QList<ReferenceRow>, QString> readCheckInput(const CommandLine &line)
{
    ReferenceMerger rows;
    for (const QString &track : line.tracks)
        rows.add(referenceRow(track, 0));
    if (line.inputFile.isEmpty())
        return rows.rows();

    const bool isStdin = line.inputFile == u"-"_s;
    const auto bytes = isStdin ? readStdin() : readFile(line.inputFile);
    if (!bytes)
        return bytes.error();
    const auto list = readReferences(*bytes);
    if (!list) {
        const QString name =
                isStdin ? u"The standard input"_s : u"The file '%1'"_s.arg(line.inputFile);
        return sentenceFor(list.error(), name);
    }
    for (const ReferenceRow &row : *list)
        rows.add(row);
    return rows.rows();
}

} // namespace prelisten
