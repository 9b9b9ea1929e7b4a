// SPDX-License-Identifier: MIT
#include "ui/TimelineRuler.h"

#include "ui/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <utility>

namespace prelisten {

namespace {

constexpr int minorTicks = 3; // between two labels
constexpr int playheadWidth = 13;

QString label(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QChar(u'0'));
    };
    if (seconds < 3600)
        return QString::number(seconds / 60) + u':' + two(seconds % 60);
    return QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' +
           two(seconds % 60);
}

} // namespace

TimelineRuler::TimelineRuler(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(Metrics::rulerHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight);
    setFont(themeFont(TextSize::Tiny));
}

void TimelineRuler::setDuration(qint64 milliseconds)
{
    if (std::exchange(m_duration, milliseconds) != milliseconds)
        update();
}

qint64 TimelineRuler::step(qint64 durationMs, int width, int labelWidth)
{
    static constexpr std::array<qint64, 14> steps{1000, 2000, 5000, 10'000, 15'000, 30'000, 60'000,
            120'000, 300'000, 600'000, 900'000, 1'800'000, 3'600'000, 7'200'000};
    for (const qint64 candidate : steps) {
        if (durationMs <= 0 || candidate * width / durationMs >= labelWidth)
            return candidate;
    }
    return steps.back() * 2;
}

void TimelineRuler::paintEvent(QPaintEvent *)
{
    if (m_duration <= 0)
        return;
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    const QFontMetrics metrics = fontMetrics();
    const int room = (minorTicks + 1) * (metrics.horizontalAdvance(label(m_duration)) + 14);
    const qint64 distance = step(m_duration, width(), room);
    const int bottom = height() - 8;
    for (qint64 i = 0;; ++i) {
        const qint64 time = i * distance / (minorTicks + 1);
        if (time > m_duration)
            break;
        const int x = static_cast<int>(time * (width() - 1) / m_duration);
        const bool major = i % (minorTicks + 1) == 0;
        const int length = major ? 8 : 4;
        painter.fillRect(x, bottom - length, 1, length,
                major ? theme.dim : Theme::mix(theme.line, theme.dim, 0.3));
        const QString text = label(time);
        if (major && x + 6 + metrics.horizontalAdvance(text) <= width()) {
            painter.setPen(theme.dim);
            painter.drawText(x + 6, bottom, text);
        }
    }
}

Playhead::Playhead(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void Playhead::place(int x, int top, int bottom)
{
    setGeometry(x - playheadWidth / 2, top, playheadWidth, bottom - top);
}

void Playhead::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = playheadWidth / 2.0;
    QPainterPath flag(QPointF(middle - 6, 0));
    flag.lineTo(middle + 6, 0);
    flag.lineTo(middle, 8);
    flag.closeSubpath();
    painter.fillPath(flag, theme.text);
    painter.fillRect(QRectF(middle - 0.75, 4, 1.5, height() - 4), theme.text);
}

} // namespace prelisten
