// SPDX-License-Identifier: MIT
#include "app/cli/TerminalProgress.h"

#include "app/cli/Terminal.h"

#include <QLocale>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

template <typename Unit>
qint64 rounded(std::chrono::milliseconds time)
{
    return std::chrono::round<Unit>(time).count();
}

QString about(std::chrono::milliseconds left)
{
    constexpr auto manyMinutes = 99min;
    constexpr auto manySeconds = 90s;
    if (left > manyMinutes)
        return u"about %1 h left"_s.arg(rounded<std::chrono::hours>(left));
    if (left > manySeconds)
        return u"about %1 min left"_s.arg(rounded<std::chrono::minutes>(left));
    return u"about %1 s left"_s.arg(std::max<qint64>(1, rounded<std::chrono::seconds>(left)));
}

} // namespace

TerminalProgress::TerminalProgress(std::FILE *stream)
    : m_stream(stream), m_isTerminal(isTerminal(stream))
{
}

void TerminalProgress::show(const CheckProgress &progress)
{
    if (!m_isTerminal)
        return;
    const QString line = text(progress);
    if (line == m_shown)
        return;
    m_shown = line;
    std::fputs((u"\r\x1b[K"_s + line).toLocal8Bit().constData(), m_stream);
    std::fflush(m_stream);
}

void TerminalProgress::clear()
{
    if (m_shown.isEmpty())
        return;
    m_shown.clear();
    std::fputs("\r\x1b[K", m_stream);
    std::fflush(m_stream);
}

QString TerminalProgress::text(const CheckProgress &progress)
{
    const QLocale locale(QLocale::English);
    QString line =
            u"%1 of %2"_s.arg(locale.toString(progress.done), locale.toString(progress.total));
    if (progress.activity == CheckProgress::Activity::Pausing && progress.pause)
        line += u", the service's limit: going on in %1 s"_s.arg(
                std::max<qint64>(1, rounded<std::chrono::seconds>(*progress.pause)));
    if (progress.left)
        line += u", "_s + about(*progress.left);
    return line;
}

} // namespace prelisten
