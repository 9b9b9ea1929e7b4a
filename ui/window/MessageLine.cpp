// SPDX-License-Identifier: MIT
#include "ui/window/MessageLine.h"

#include "ui/checks/VerdictCard.h"
#include "ui/controls/Announce.h"
#include "ui/controls/BusyLine.h"
#include "ui/controls/CopyButton.h"
#include "ui/controls/DisclosureButton.h"
#include "ui/controls/FitContentScrollArea.h"
#include "ui/controls/MessageBackground.h"
#include "ui/controls/PlainLabel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
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

Glyph glyphOf(Message::Tone tone)
{
    switch (tone) {
    case Message::Tone::Quiet:
        return Glyph::Note;
    case Message::Tone::Good:
        return Glyph::Good;
    case Message::Tone::Waiting:
        return Glyph::Wait;
    case Message::Tone::Warning:
    case Message::Tone::Problem:
        return Glyph::Alert;
    }
    return Glyph::Note;
}

QLabel *words(TextSize size, QFont::Weight weight, QWidget *parent)
{
    QLabel *label = makePlainLabel({}, size, weight, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

} // namespace

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_headline(words(TextSize::Strong, QFont::DemiBold, this))
    , m_body(words(TextSize::Normal, QFont::Normal, this))
    , m_more(new DisclosureButton(tr("Details"), this))
    , m_copy(new CopyButton(tr("Copy details"), this))
    , m_retry(new QPushButton(tr("Retry"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_dismiss(
              new GlyphButton(Glyph::Close, GlyphButton::Look::Bare, Metrics::controlHeight, this))
    , m_details(new FitContentScrollArea(tr("Scroll the details"), this))
    , m_busy(new BusyLine(this))
    , m_buttons(new QWidget(this))
{
    m_body->setForegroundRole(QPalette::PlaceholderText);
    m_dismiss->setAccessibleName(tr("Dismiss message"));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_copy->setContent([this] {
        return m_verdict ? MessageWords::details(*m_verdict, m_message, m_verdict->when)
                         : QString();
    });
    build();

    connect(&m_again, &Countdown::changed, this, [this] {
        updateText();
        updateProgress();
    });
    connect(m_more, &QPushButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        fitDetails();
        Q_EMIT detailsToggled(open);
    });
    connect(m_retry, &QPushButton::clicked, this, &MessageLine::retryRequested);
    connect(m_cancel, &QPushButton::clicked, this, &MessageLine::cancelRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &MessageLine::dismiss);
    showMessage({});
}

void MessageLine::build()
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(m_headline);
    texts->addWidget(m_body);
    texts->addStretch();
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (QPushButton *button : {static_cast<QPushButton *>(m_more),
                 static_cast<QPushButton *>(m_copy), m_retry, m_cancel}) {
        button->setFixedHeight(Metrics::controlHeight);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->setSpacing(8);
    m_sides->addLayout(texts, 1);
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
    m_cancel->hide();
}

void MessageLine::showMessage(const Message &message)
{
    m_again.stop();
    present(message, std::nullopt, false);
}

void MessageLine::showVerdict(
        const Verdict &verdict, bool canRetry, const TrackRef &about, Details details)
{
    m_again.stop();
    present(MessageWords::verdict(verdict), CheckedTrack{about, verdict, {}, {}}, canRetry);
    // A request that was never sent has no details worth opening.
    if (details == Details::Open && verdict.wasSent())
        m_more->setChecked(!m_more->isHidden());
}

void MessageLine::showWaiting(const Verdict &why, std::chrono::milliseconds retryIn)
{
    m_again.start(retryIn);
    present(MessageWords::waiting(why), CheckedTrack{{}, why, {}, {}}, true);
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
    if (works && m_verdict && m_verdict->source == source && !m_again.left())
        showMessage({});
}

void MessageLine::setCancellable(bool cancellable)
{
    m_cancellable = cancellable;
    m_cancel->setVisible(cancellable);
    updateProgress();
}

void MessageLine::present(
        const Message &message, const std::optional<CheckedTrack> &checked, bool canRetry)
{
    m_message = message;
    m_verdict.reset();
    if (checked) {
        m_verdict = checked->verdict;
        if (!m_verdict->when.isValid())
            m_verdict->when = QDateTime::currentDateTimeUtc();
        card()->setChecked({checked->ref, *m_verdict, checked->track, checked->sources});
    } else if (m_card) {
        m_card->clear();
    }
    const bool detailed = m_verdict && m_verdict->outcome != Verdict::Outcome::BadReference;
    m_more->setChecked(m_more->isChecked() && detailed);
    m_more->setVisible(detailed);
    m_copy->setVisible(detailed);
    m_retry->setVisible(canRetry);
    updateText();
    updateProgress();
    setVisible(!message.isEmpty());
    if (!message.isEmpty())
        announcePolitely(m_headline, m_headline->accessibleName());
    fit();
    update();
}

void MessageLine::updateText()
{
    QStringList body{m_message.meaning, m_message.next};
    if (m_again.left())
        body << MessageWords::countdown(*m_again.left());
    body.removeAll(QString());
    m_headline->setText(m_message.headline);
    m_body->setText(body.join(u' '));
    m_body->setVisible(!body.isEmpty());
    // Assistive tools read the whole message as one text, with the trace id for support at the end.
    QStringList all = QStringList{m_message.headline} + body;
    if (m_verdict)
        all << MessageWords::trace(*m_verdict);
    all.removeAll(QString());
    m_headline->setAccessibleName(tr("Message: %1").arg(all.join(u' ')));
}

void MessageLine::updateProgress()
{
    const bool waiting = m_message.tone == Message::Tone::Waiting;
    m_dismiss->setVisible(!waiting && !m_cancellable);
    if (!waiting || m_message.isEmpty())
        m_busy->stop();
    else if (m_again.left().value_or(0) > 0)
        m_busy->showShare(
                static_cast<int>(m_again.all() - *m_again.left()), static_cast<int>(m_again.all()));
    else
        m_busy->wait();
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
    const int room = box().width() - glyphRoom - padding - Metrics::controlHeight;
    const bool beside = room - m_buttons->sizeHint().width() >= readableWidth;
    m_sides->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const QRect box = this->box();
    m_busy->setGeometry(box.left() + padding, box.bottom() - 5, box.width() - 2 * padding,
            m_busy->sizeHint().height());
    fitDetails();
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

void MessageLine::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintToneBox(painter, box(), m_message.tone, theme);
    const QRect inner = box().adjusted(padding, 0, -padding, 0);
    const int top = m_headline->geometry().top() +
                    (std::min(m_headline->height(), Metrics::controlHeight) - glyphSize) / 2;
    QRect glyph = QStyle::alignedRect(
            layoutDirection(), Qt::AlignLeft | Qt::AlignTop, QSize(glyphSize, glyphSize), inner);
    glyph.moveTop(top);
    paintGlyph(painter, glyphOf(m_message.tone), glyph, toneColour(m_message.tone, theme));
}

} // namespace prelisten
