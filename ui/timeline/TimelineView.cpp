// SPDX-License-Identifier: MIT
#include "ui/timeline/TimelineView.h"

#include <cmath>

namespace prelisten {

namespace {

constexpr double roomAround = 0.06; // margin on either side, as a share of the loop
constexpr double leadOfPage = 0.04; // share of the view left of the position on a new page

} // namespace

void TimelineView::setDuration(qint64 milliseconds)
{
    m_scale.durationMs = milliseconds;
    setRange(m_scale.startUs, m_scale.span());
}

void TimelineView::setSize(int width, double pixelRatio)
{
    m_scale.width = width;
    m_pixelRatio = pixelRatio;
    setRange(m_scale.startUs, m_scale.span());
}

bool TimelineView::shows(std::chrono::microseconds time) const
{
    const double x = m_scale.xAt(time);
    return x >= 0 && x <= m_scale.width;
}

double TimelineView::pixelUs() const
{
    return m_scale.isKnown() ? m_scale.span() / (m_scale.width * m_pixelRatio) : 0;
}

void TimelineView::showAll()
{
    setRange(0, m_scale.durationUs());
}

void TimelineView::show(const LoopRegion &region)
{
    const auto begin = static_cast<double>(region.begin.count());
    const double room = static_cast<double>((region.end - region.begin).count()) * roomAround;
    const double span = static_cast<double>((region.end - region.begin).count()) + 2 * room;
    // A loop shorter than the smallest span is centred.
    setRange(begin - room - std::max(0.0, leastSpanUs - span) / 2, span);
}

void TimelineView::zoom(double factor, double x)
{
    if (!m_scale.isKnown())
        return;
    const double share = x / m_scale.width;
    const double least = std::min(leastSpanUs, m_scale.durationUs());
    const double span = std::clamp(m_scale.span() / factor, least, m_scale.durationUs());
    setRange(m_scale.startUs + share * (m_scale.span() - span), span);
}

void TimelineView::pan(double pixels)
{
    if (m_scale.isKnown())
        scrollTo(m_scale.startUs + pixels * m_scale.span() / m_scale.width);
}

void TimelineView::scrollTo(double startUs)
{
    setRange(startUs, m_scale.span());
}

void TimelineView::follow(std::chrono::microseconds time)
{
    if (shows(time))
        m_following = true;
    else if (m_following)
        scrollTo(static_cast<double>(time.count()) - leadOfPage * m_scale.span());
}

void TimelineView::setRange(double startUs, double spanUs)
{
    const double whole = m_scale.durationUs();
    const double span = std::max(spanUs, std::min(leastSpanUs, whole));
    if (span >= whole) {
        m_scale.startUs = 0;
        m_scale.spanUs = 0;
        return;
    }
    m_scale.spanUs = span;
    const double start = std::clamp(startUs, 0.0, whole - span);
    const double pixel = pixelUs();
    m_scale.startUs = pixel > 0 ? std::round(start / pixel) * pixel : start;
}

} // namespace prelisten
