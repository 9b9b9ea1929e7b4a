// SPDX-License-Identifier: MIT
#pragma once

#include "app/diagnostics/Redactor.h"

#include <QLoggingCategory>
#include <QStringList>
#include <QtGlobal>

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace prelisten {

/// Keeps the last lines that the program logged, for diagnostics: those of the categories
/// `prelisten.*` at every level, also while they are not printed. What is printed stays as the
/// logging rules say. Every line passes a Redactor before it is kept.
///
/// Takes effect from its construction to its destruction, for the whole process, so there may be
/// only one at a time. Lines may come from any thread.
class LogRing
{
public:
    static constexpr std::size_t capacity = 200; ///< lines

    LogRing();
    ~LogRing();
    Q_DISABLE_COPY_MOVE(LogRing)

    /// The lines kept, the oldest first, as `12:00:03.250 debug fetch: text`, in UTC. Any thread.
    [[nodiscard]] QStringList lines() const;

private:
    struct Line
    {
        qint64 when = 0; ///< ms since 1970, UTC
        QtMsgType level = QtDebugMsg;
        std::string category;
        QString text;
    };

    /// The levels of a category that the logging rules print.
    struct Printed
    {
        bool debug = false;
        bool info = false;
    };

    static void onMessage(QtMsgType level, const QMessageLogContext &context, const QString &text);
    static void onCategory(QLoggingCategory *category);
    /// Keeps the line; true if it is to be printed, too.
    [[nodiscard]] bool add(QtMsgType level, const char *category, const QString &text);
    void enable(QLoggingCategory &category);

    const Redactor m_redactor;
    mutable std::mutex m_mutex; ///< guards all below
    std::vector<Line> m_lines;
    std::size_t m_next = 0; ///< where the next line goes, once there are `capacity`
    std::map<std::string, Printed, std::less<>> m_printed;
};

} // namespace prelisten
