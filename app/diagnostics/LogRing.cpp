// SPDX-License-Identifier: MIT
#include "app/diagnostics/LogRing.h"

#include <QDateTime>
#include <QTimeZone>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

constexpr auto prefix = "prelisten.";
constexpr qsizetype longestText = 500; // characters

// Qt's two hooks are plain functions without a context argument, so the ring that is installed has
// to be found through a static. It is private to this file; everybody else is given the ring.
struct Hook
{
    std::mutex mutex; ///< held while a line is added, so that the ring cannot disappear meanwhile
    LogRing *ring = nullptr;
    QtMessageHandler print = nullptr;                 ///< what handled messages before
    QLoggingCategory::CategoryFilter rules = nullptr; ///< what filtered categories before
};
constinit Hook hook;

bool isOurs(const char *category)
{
    return category && std::strncmp(category, prefix, std::strlen(prefix)) == 0;
}

QLatin1StringView nameOf(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return "critical"_L1;
}

} // namespace

LogRing::LogRing()
{
    m_lines.reserve(capacity);
    Q_ASSERT(!hook.ring);
    // Installing none returns the filter in use before ours is called, which needs it.
    hook.rules = QLoggingCategory::installFilter(nullptr);
    {
        const std::lock_guard lock(hook.mutex);
        hook.ring = this;
    }
    QLoggingCategory::installFilter(onCategory);
    hook.print = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(onMessage);
}

LogRing::~LogRing()
{
    qInstallMessageHandler(hook.print);
    QLoggingCategory::installFilter(hook.rules);
    const std::lock_guard lock(hook.mutex);
    hook.ring = nullptr;
}

void LogRing::onMessage(QtMsgType level, const QMessageLogContext &context, const QString &text)
{
    bool prints = true;
    if (isOurs(context.category)) {
        const std::lock_guard lock(hook.mutex);
        if (hook.ring)
            prints = hook.ring->add(level, context.category, text);
    }
    if (prints)
        hook.print(level, context, text);
}

void LogRing::onCategory(QLoggingCategory *category)
{
    hook.rules(category);
    const std::lock_guard lock(hook.mutex);
    if (hook.ring && isOurs(category->categoryName()))
        hook.ring->enable(*category);
}

// Called again whenever the logging rules change.
void LogRing::enable(QLoggingCategory &category)
{
    const std::lock_guard lock(m_mutex);
    m_printed.insert_or_assign(std::string(category.categoryName()),
            Printed{category.isDebugEnabled(), category.isInfoEnabled()});
    category.setEnabled(QtDebugMsg, true);
    category.setEnabled(QtInfoMsg, true);
}

bool LogRing::add(QtMsgType level, const char *category, const QString &text)
{
    Line line{QDateTime::currentMSecsSinceEpoch(), level, category + std::strlen(prefix),
            m_redactor.redacted(text.left(longestText))};
    const std::lock_guard lock(m_mutex);
    if (m_lines.size() < capacity)
        m_lines.push_back(std::move(line));
    else
        m_lines[std::exchange(m_next, (m_next + 1) % capacity)] = std::move(line);
    const auto printed = m_printed.find(std::string_view(category));
    if (printed == m_printed.end())
        return true;
    if (level == QtDebugMsg)
        return printed->second.debug;
    return level != QtInfoMsg || printed->second.info;
}

QStringList LogRing::lines() const
{
    const std::lock_guard lock(m_mutex);
    QStringList lines;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[(m_next + i) % m_lines.size()];
        const QTime time = QDateTime::fromMSecsSinceEpoch(line.when, QTimeZone::utc()).time();
        lines.append(time.toString(u"HH:mm:ss.zzz"_s) + u' ' + nameOf(line.level) + u' ' +
                     QString::fromStdString(line.category) + ": "_L1 + line.text);
    }
    return lines;
}

} // namespace prelisten
