// SPDX-License-Identifier: MIT
#include "ui/window/MessageLine.h"

#include "ui/checks/VerdictCard.h"
#include "ui/controls/GlyphButton.h"
#include "ui/controls/MessageBackground.h"
#include "ui/theme/Theme.h"
#include "ui/window/MessageButtons.h"
#include "ui/window/MessageDetails.h"
#include "ui/window/MessageText.h"
#include "ui/window/RetryProgress.h"
#include "ui/words/NetworkWords.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int glyphSize = 18;
constexpr int padding = 14;
constexpr int glyphRoom = padding + glyphSize + 12;
constexpr int sideMargin = 16;
constexpr int readableWidth = 380; // px; with less, the buttons go below the text

} // namespace

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new MessageText(this))
    , m_buttons(new MessageButtons(this))
    , m_dismiss(
              new GlyphButton(Glyph::Close, GlyphButton::Look::Bare, Metrics::controlHeight, this))
    , m_details(new MessageDetails(m_dismiss, this))
    , m_progress(new RetryProgress(this))
{
    m_dismiss->setAccessibleName(tr("Dismiss message"));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_buttons->setCopyContent([this] {
        return m_verdict ? MessageWords::details(*m_verdict, m_message, m_about) : QString();
    });
    build();

    connect(m_progress, &RetryProgress::secondPassed, this, [this] {
        updateText();
        updateProgress();
    });
    connect(m_buttons, &MessageButtons::detailsToggled, this, [this](bool open) {
        m_details->setVisible(open);
        fitDetails();
        Q_EMIT detailsToggled(open);
    });
    connect(m_buttons, &MessageButtons::retryRequested, this, &MessageLine::retryRequested);
    connect(m_buttons, &MessageButtons::proxyLoginRequested, this,
            [this] { Q_EMIT proxyLoginRequested(m_verdict->network->proxy); });
    connect(m_buttons, &MessageButtons::cancelRequested, this, &MessageLine::cancelRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &MessageLine::dismiss);
    showMessage({});
}

void MessageLine::build()
{
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->setSpacing(8);
    m_sides->addLayout(m_text, 1);
    m_sides->addWidget(m_buttons, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(m_sides, 1);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sideMargin + (isRightToLeft() ? padding - 4 : glyphRoom), 4 + 10,
            sideMargin + (isRightToLeft() ? glyphRoom : padding - 4), 8 + 10);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_details);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    if (parentWidget())
        parentWidget()->installEventFilter(this);
    m_details->hide();
}

void MessageLine::showMessage(const Message &message)
{
    m_progress->stopCountdown();
    present(message, std::nullopt, false);
}

void MessageLine::showVerdict(
        const Verdict &verdict, bool canRetry, const TrackRef &about, Details details)
{
    showFinal({about, verdict, {}, {}}, MessageWords::verdict(verdict), canRetry);
    // A request that was never sent has no details worth opening.
    if (details == Details::Open && verdict.wasSent())
        m_buttons->openDetails();
}

// Nothing goes on by itself from here.
void MessageLine::showFinal(const CheckedTrack &checked, Message message, bool canRetry)
{
    const Verdict &verdict = checked.verdict;
    if (message.tone == Message::Tone::Waiting)
        message.tone = Message::Tone::Warning;
    if (verdict.isFailure() && verdict.retryAfter && verdict.retryAfter->count() > 0)
        m_progress->startCountdown(*verdict.retryAfter);
    else
        m_progress->stopCountdown();
    present(message, checked, canRetry);
}

void MessageLine::showWaiting(
        const Verdict &why, std::chrono::milliseconds retryIn, const TrackRef &about)
{
    m_progress->startCountdown(retryIn);
    present(MessageWords::waiting(why), CheckedTrack{about, why, {}, {}}, true);
}

void MessageLine::setOpenTrack(const QString &trackId)
{
    m_openTrack = trackId;
}

void MessageLine::setPlaying()
{
    if (m_message.until == Message::Until::Playing)
        showMessage({});
}

void MessageLine::setSourceState(const SourceName &source, SourceState state)
{
    using Kind = SourceState::Kind;
    const bool works = state.kind == Kind::Loading || state.kind == Kind::Ready;
    const bool retries = m_message.tone == Message::Tone::Waiting && m_progress->secondsLeft();
    if (works && m_verdict && m_verdict->source == source && !retries)
        showMessage({});
}

void MessageLine::setCancellable(bool cancellable)
{
    m_cancellable = cancellable;
    m_buttons->setCancelOffered(cancellable);
    updateProgress();
}

bool MessageLine::areDetailsOpen() const
{
    return !isHidden() && m_buttons->areDetailsOpen();
}

VerdictCard *MessageLine::card()
{
    return m_details->card();
}

void MessageLine::setCurl(const std::function<QString(const TrackRef &)> &curl)
{
    m_details->setCurl(curl);
}

void MessageLine::setVersions(const AppVersions &versions)
{
    m_details->setVersions(versions);
}

void MessageLine::setHeightUnlimited(bool unlimited)
{
    m_details->setHeightUnlimited(unlimited);
    fitDetails();
}

bool MessageLine::isWarning() const
{
    return !isHidden() && m_message.tone >= Message::Tone::Warning;
}

void MessageLine::present(
        const Message &message, const std::optional<CheckedTrack> &checked, bool canRetry)
{
    m_message = message;
    m_verdict.reset();
    m_about = {};
    if (checked) {
        m_verdict = checked->verdict;
        m_about = checked->ref;
        if (m_about.trackId != m_openTrack)
            m_message.meaning = MessageWords::about(m_about, m_message.meaning);
        if (!m_verdict->when.isValid())
            m_verdict->when = QDateTime::currentDateTimeUtc();
        m_details->showChecked({checked->ref, *m_verdict, checked->track, checked->sources});
    } else {
        m_details->clear();
    }
    m_buttons->setDetailsOffered(m_verdict && m_verdict->outcome != Verdict::Outcome::BadReference);
    m_buttons->setRetryOffered(canRetry);
    m_buttons->setProxyLoginOffered(m_verdict && m_verdict->network &&
                                    NetworkWords::mayNeedProxyLogin(*m_verdict->network));
    updateText();
    updateProgress();
    setVisible(!message.isEmpty());
    if (!message.isEmpty())
        m_text->announce();
    fit();
    update();
}

void MessageLine::updateText()
{
    const std::optional<qint64> left = m_progress->secondsLeft();
    const bool waiting = m_message.tone == Message::Tone::Waiting;
    QString countdown;
    if (left)
        countdown = waiting ? MessageWords::countdown(*left) : MessageWords::pause(*left);
    m_text->setText(m_message, countdown, m_verdict ? MessageWords::trace(*m_verdict) : QString());
}

void MessageLine::updateProgress()
{
    const bool waiting = m_message.tone == Message::Tone::Waiting;
    m_dismiss->setVisible(!waiting && !m_cancellable);
    const bool pausing = m_progress->secondsLeft().value_or(0) > 0;
    m_progress->showWaiting((waiting || pausing) && !m_message.isEmpty());
}

void MessageLine::dismiss()
{
    showMessage({});
    Q_EMIT dismissed();
}

QRect MessageLine::box() const
{
    return rect().adjusted(sideMargin, 4, -sideMargin, -8);
}

void MessageLine::fit()
{
    const QRect box = this->box();
    const int room = box.width() - glyphRoom - padding - Metrics::controlHeight;
    const bool beside = room - m_buttons->sizeHint().width() >= readableWidth;
    m_sides->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_progress->setGeometry(box.left() + padding, box.bottom() - 5, box.width() - 2 * padding,
            m_progress->sizeHint().height());
    fitDetails();
}

void MessageLine::fitDetails()
{
    const QMargins margins = layout()->contentsMargins();
    m_details->fitHeight(
            m_sides->sizeHint().height() + margins.top() + margins.bottom() + layout()->spacing());
}

void MessageLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool MessageLine::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

bool MessageLine::eventFilter(QObject *watched, QEvent *event)
{
    // The height of the window may have changed.
    if (event->type() == QEvent::Resize)
        fitDetails();
    return QWidget::eventFilter(watched, event);
}

void MessageLine::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintToneBox(painter, box(), m_message.tone, theme);
    const QRect inner = box().adjusted(padding, 0, -padding, 0);
    const QRect headline = m_text->headlineBox();
    QRect glyph = QStyle::alignedRect(
            layoutDirection(), Qt::AlignLeft | Qt::AlignTop, QSize(glyphSize, glyphSize), inner);
    glyph.moveTop(
            headline.top() + (std::min(headline.height(), Metrics::controlHeight) - glyphSize) / 2);
    paintGlyph(painter, toneGlyph(m_message.tone), glyph, toneColour(m_message.tone, theme));
}

} // namespace prelisten
