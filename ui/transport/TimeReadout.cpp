// SPDX-License-Identifier: MIT
#include "ui/transport/TimeReadout.h"

#include "ui/accessibility/Announce.h"
#include "ui/controls/DigitsButton.h"
#include "ui/controls/ElidedLabel.h"
#include "ui/theme/Theme.h"
#include "ui/transport/TimeField.h"
#include "ui/words/Words.h"

#include <QApplication>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace prelisten {

TimeReadout::TimeReadout(QWidget *parent)
    : QWidget(parent)
    , m_elapsed(new DigitsButton(this))
    , m_field(new TimeField(this))
    , m_length(new DigitsButton(this))
    , m_problem(new QLabel(this))
{
    m_elapsed->setFont(themeFont(TextSize::Time, QFont::DemiBold));
    m_elapsed->setAccessibleName(tr("Go to a time"));
    m_elapsed->setToolTip(tr("Type a time to go to"));
    m_elapsed->reserveWidthFor(Words::time(0));
    m_field->setFont(themeFont(TextSize::Strong));
    m_field->setFixedHeight(m_elapsed->sizeHint().height());
    m_length->setFont(themeFont(TextSize::Small));
    m_length->setForegroundRole(QPalette::PlaceholderText);
    m_length->setCheckable(true);
    m_length->setAccessibleName(tr("Show the remaining time"));
    m_problem->setFont(themeFont(TextSize::Small));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(DigitsButton::inset, 0, DigitsButton::inset, 0);
    build();

    connect(m_elapsed, &QPushButton::clicked, this, &TimeReadout::editTime);
    connect(m_field, &TimeField::entered, this, &TimeReadout::seekToTyped);
    connect(m_field, &TimeField::cancelled, this, &TimeReadout::stopEditing);
    connect(m_field, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    connect(m_length, &QPushButton::toggled, this, [this](bool remaining) {
        showFigures();
        Q_EMIT showsRemainingChanged(remaining);
    });
    stopEditing();
    updateEnabled();
    showFigures();
}

int TimeReadout::fullHeight() const
{
    return m_elapsed->sizeHint().height() + m_length->sizeHint().height();
}

void TimeReadout::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_elapsed);
    column->addWidget(m_field);
    column->addWidget(m_length);
    column->addWidget(m_problem);
    column->addStretch();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void TimeReadout::setPosition(qint64 milliseconds)
{
    m_positionMs = milliseconds;
    showFigures();
}

void TimeReadout::setDuration(qint64 milliseconds, bool isGuess)
{
    m_durationMs = milliseconds;
    m_isGuess = isGuess;
    m_elapsed->reserveWidthFor(Words::time(milliseconds));
    // Wide enough for the length, so that nothing moves when the remaining time replaces it.
    m_length->reserveWidthFor(milliseconds > 0 ? lengthWords() : QString());
    updateEnabled();
    showFigures();
}

void TimeReadout::setTrackOpen(bool open)
{
    m_open = open;
    stopEditing();
    updateEnabled();
}

void TimeReadout::setSeekable(bool seekable)
{
    m_seekable = seekable;
    updateEnabled();
}

void TimeReadout::setShowsRemaining(bool remaining)
{
    const QSignalBlocker quiet(m_length);
    m_length->setChecked(remaining);
    showFigures();
}

void TimeReadout::editTime()
{
    if (!m_elapsed->isEnabled())
        return;
    if (m_field->isHidden()) {
        m_focusBefore = QApplication::focusWidget();
        m_field->startEditing(Words::time(m_positionMs));
        m_field->setFixedWidth(std::max(m_elapsed->width(), m_length->sizeHint().width()));
        m_elapsed->hide();
        m_field->show();
    }
    m_field->setFocus(Qt::OtherFocusReason);
}

void TimeReadout::seekToTyped(const QString &text)
{
    const auto target = TimeEntry::parse(text, m_positionMs, m_durationMs);
    if (!target) {
        showProblem(TimeField::problemWords(target.error(), m_durationMs));
        m_field->selectAll();
        return;
    }
    stopEditing();
    Q_EMIT seekRequested(target.value());
}

void TimeReadout::stopEditing()
{
    const bool hadFocus = m_field->hasFocus();
    QWidget *before = std::exchange(m_focusBefore, nullptr);
    showProblem({});
    m_elapsed->show();
    if (hadFocus && before && before != m_field)
        before->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        m_field->clearFocus();
    m_field->hide();
}

void TimeReadout::updateEnabled()
{
    m_elapsed->setEnabled(m_open && m_seekable);
    m_length->setVisible(m_durationMs > 0 && m_problem->isHidden());
    if (!m_elapsed->isEnabled())
        stopEditing();
}

QString TimeReadout::lengthWords() const
{
    const QString total = Words::time(m_durationMs);
    return m_isGuess ? tr("of about %1").arg(total) : tr("of %1").arg(total);
}

void TimeReadout::showFigures()
{
    const QString elapsed = Words::time(m_positionMs);
    m_elapsed->setFigure(elapsed);
    m_elapsed->setSpoken(tr("Now at %1. Press to type a time to go to.").arg(elapsed));
    if (m_length->isChecked()) {
        const QString left = Words::time(std::max<qint64>(0, m_durationMs - m_positionMs));
        m_length->setFigure(QChar(u'\u2212') + left);
        m_length->setSpoken(tr("%1 remain.").arg(left));
        m_length->setToolTip(tr("Show the length"));
    } else {
        const QString total = Words::time(m_durationMs);
        m_length->setFigure(lengthWords());
        m_length->setSpoken(m_isGuess ? tr("The length is about %1.").arg(total)
                                      : tr("The length is %1.").arg(total));
        m_length->setToolTip(tr("Show the remaining time"));
    }
}

void TimeReadout::showProblem(const QString &words)
{
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    m_length->setVisible(words.isEmpty() && m_durationMs > 0);
    m_field->setAccessibleDescription(words.isEmpty()
                                              ? TimeField::formatHelp()
                                              : QString(words + u". " + TimeField::formatHelp()));
    if (words.isEmpty())
        return;
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, Theme::of(this->palette()).danger);
    m_problem->setPalette(palette);
    announcePolitely(m_problem, words);
    QToolTip::showText(m_field->mapToGlobal(QPoint(0, 0)), m_field->toolTip(), m_field);
}

} // namespace prelisten
