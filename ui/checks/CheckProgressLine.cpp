// SPDX-License-Identifier: MIT
#include "ui/checks/CheckProgressLine.h"

#include "ui/accessibility/Announce.h"
#include "ui/controls/BusyLine.h"
#include "ui/controls/ElidedLabel.h"
#include "ui/theme/Theme.h"
#include "ui/words/AccessWords.h"
#include "ui/words/Words.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace prelisten {

using Activity = CheckProgress::Activity;

CheckProgressLine::CheckProgressLine(QWidget *parent)
    : QWidget(parent), m_words(new ElidedLabel(this)), m_line(new BusyLine(this))
{
    m_words->setFont(themeFont(TextSize::Normal));
    m_words->setForegroundRole(QPalette::PlaceholderText);
    // The line overlays the lower edge outside the layout, so that nothing moves when it appears.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 2 * Metrics::grid);
    column->addWidget(m_words);
    connect(&m_pause, &Countdown::changed, this, &CheckProgressLine::updateWords);
}

void CheckProgressLine::setProgress(const CheckProgress &progress)
{
    const Activity before = std::exchange(m_progress, progress).activity;
    if (progress.activity == Activity::Pausing && progress.pause)
        m_pause.start(*progress.pause);
    else
        m_pause.stop();
    if (progress.isGoing())
        m_line->showShare(progress.done, std::max(1, progress.total));
    else
        m_line->stop();
    updateWords();
    if (progress.activity == Activity::Over && before != Activity::Over)
        announcePolitely(m_words, m_words->accessibleName());
}

void CheckProgressLine::updateWords()
{
    QString words = AccessWords::progress(m_progress);
    if (m_pause.secondsLeft())
        words += QStringLiteral(" · ") + AccessWords::servicePause(*m_pause.secondsLeft());
    m_words->setFullText(words);
    m_words->setAccessibleName(Words::field(tr("Checks"), words));
}

void CheckProgressLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_line->setGeometry(
            0, height() - m_line->sizeHint().height(), width(), m_line->sizeHint().height());
}

} // namespace prelisten
