// SPDX-License-Identifier: MIT
#include "ui/MessageLine.h"

#include "ui/Icons.h"
#include "ui/Theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int glyphSize = 18;
constexpr int glyphGap = 12;

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

QColor colourOf(Message::Tone tone, const Theme &theme)
{
    switch (tone) {
    case Message::Tone::Quiet:
        return theme.dim;
    case Message::Tone::Good:
        return theme.ok;
    case Message::Tone::Waiting:
    case Message::Tone::Warning:
        return theme.warn;
    case Message::Tone::Problem:
        return theme.danger;
    }
    return theme.dim;
}

void announcePolitely(QWidget *widget, const QString &text)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    // Older versions know no announcements; the change of the name is all they send.
    Q_UNUSED(widget)
    Q_UNUSED(text)
#endif
}

} // namespace

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy details"), this))
    , m_retry(new QPushButton(tr("Retry"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_text->setMinimumHeight(Metrics::controlHeight);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::margin, 10, Metrics::margin, 10);
    row->setSpacing(8);
    row->addSpacing(glyphSize + glyphGap);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_copy, m_retry, m_cancel}) {
        button->setFixedHeight(Metrics::controlHeight);
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &MessageLine::tick);
    connect(m_copy, &QPushButton::clicked, this, &MessageLine::copyDetails);
    connect(m_retry, &QPushButton::clicked, this, &MessageLine::retryRequested);
    connect(m_cancel, &QPushButton::clicked, this, &MessageLine::cancelRequested);
    m_cancel->hide();
    showMessage({});
}

void MessageLine::showMessage(const Message &message)
{
    m_secondsLeft.reset();
    present(message, std::nullopt, false);
}

void MessageLine::showVerdict(const Verdict &verdict, bool canRetry)
{
    m_secondsLeft.reset();
    present(MessageWords::verdict(verdict), verdict, canRetry);
}

void MessageLine::showWaiting(const Verdict &why, std::chrono::milliseconds retryIn)
{
    m_secondsLeft = std::max<qint64>(0, (retryIn.count() + 999) / 1000);
    present(MessageWords::waiting(why), why, true);
}

void MessageLine::setPlaying()
{
    if (m_message.until == Message::Until::Playing)
        showMessage({});
}

void MessageLine::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void MessageLine::present(
        const Message &message, const std::optional<Verdict> &verdict, bool canRetry)
{
    m_message = message;
    m_verdict = verdict;
    m_when = QDateTime::currentDateTimeUtc();
    m_copy->setVisible(verdict && verdict->outcome != Verdict::Outcome::BadReference &&
                       !verdict->isPlayable());
    m_retry->setVisible(canRetry);
    if (m_secondsLeft)
        m_second.start();
    else
        m_second.stop();
    updateText();
    setVisible(!message.isEmpty());
    if (!message.isEmpty())
        announcePolitely(m_text, m_text->text());
    update();
}

void MessageLine::tick()
{
    if (!m_secondsLeft || *m_secondsLeft <= 0) {
        m_second.stop();
        return;
    }
    --*m_secondsLeft;
    updateText();
}

void MessageLine::updateText()
{
    QString text = m_message.headline;
    const auto add = [&text](const QString &more) {
        if (!more.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + more;
    };
    add(m_message.next);
    if (m_secondsLeft)
        add(MessageWords::countdown(*m_secondsLeft));
    const QString trace = m_verdict ? MessageWords::trace(*m_verdict) : QString();
    // To be read out to support: on a line of its own on the screen, in the same sentence for
    // assistive tools.
    m_text->setText(trace.isEmpty() ? text : QString(text + u'\n' + trace));
    add(trace);
    m_text->setAccessibleName(tr("Message: %1").arg(text));
}

void MessageLine::copyDetails()
{
    if (m_verdict) {
        QGuiApplication::clipboard()->setText(MessageWords::details(*m_verdict, m_message, m_when));
    }
}

void MessageLine::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const QColor colour = colourOf(m_message.tone, theme);
    QPainter painter(this);
    painter.fillRect(rect(), Theme::mix(theme.ground, colour, 0.07));
    painter.fillRect(0, 0, width(), 1, theme.line);
    const QRect inner = rect().adjusted(Metrics::margin, 0, -Metrics::margin, 0);
    paintGlyph(painter, glyphOf(m_message.tone),
            QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                    QSize(glyphSize, glyphSize), inner),
            colour);
}

} // namespace prelisten
