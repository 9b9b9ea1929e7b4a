// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCommandLineOption>
#include <QList>
#include <QStringList>

#include <vector>

class QCommandLineParser;

namespace prelisten {

/// The options that Qt takes in every program with a window. This program reads its arguments
/// before there is an application, so that it has to know their names to tell them from mistakes.
class QtOptions
{
public:
    [[nodiscard]] static QList<QCommandLineOption> all();

    /// Those that were given, as Qt itself reads them: one dash, and the value as the next word.
    /// Without -style, which is for the app's own style and not in place of it.
    [[nodiscard]] static QStringList given(const QCommandLineParser &parser);
};

/// The arguments of the application object: the program's name and Qt's own options, nothing else.
/// Must outlive that object, which keeps references.
class QtArguments
{
public:
    QtArguments(const char *program, const QStringList &options);
    Q_DISABLE_COPY_MOVE(QtArguments)

    [[nodiscard]] int &count() { return m_count; }
    [[nodiscard]] char **values() { return m_values.data(); }

private:
    std::vector<QByteArray> m_words;
    std::vector<char *> m_values; ///< point into the words; the last one is null
    int m_count = 0;
};

} // namespace prelisten
