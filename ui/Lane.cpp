// SPDX-License-Identifier: MIT
#include "ui/Lane.h"

#include "ui/ElidedLabel.h"
#include "ui/GlyphButton.h"
#include "ui/Theme.h"
#include "ui/TimelineStrip.h"
#include "ui/Words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int edgeWidth = 4;
constexpr int listenHeight = 26;

} // namespace

Lane::Lane(const SourceName &source, QWidget *parent)
    : QGroupBox(parent)
    , m_source(source)
    , m_name(new ElidedLabel(this))
    , m_stateLabel(new ElidedLabel(this))
    , m_listen(new GlyphButton(Glyph::Headphones, GlyphButton::Look::Pill, listenHeight, this))
    , m_strip(new TimelineStrip(source, this))
{
    setAccessibleName(tr("Lane %1").arg(source));
    setMinimumHeight(Metrics::laneMinHeight);
    setMaximumHeight(Metrics::laneMaxHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    m_name->setFullText(Words::displayName(source));
    m_name->setFont(themeFont(TextSize::Strong, QFont::DemiBold));
    m_stateLabel->setFont(themeFont(TextSize::Small));
    m_stateLabel->setForegroundRole(QPalette::PlaceholderText);
    m_listen->setFont(themeFont(TextSize::Small, QFont::DemiBold));
    m_listen->setText(tr("Listen"));
    m_listen->setCheckable(true);
    m_listen->setAccessibleName(tr("Listen to %1").arg(source));

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_name, 1);
    top->addWidget(m_stateLabel);
    auto *head = new QWidget(this);
    head->setFixedWidth(Metrics::laneHead);
    auto *headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(16, 6, 12, 6);
    headColumn->setSpacing(6);
    headColumn->addStretch();
    headColumn->addLayout(top);
    headColumn->addWidget(m_listen);
    headColumn->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::laneGap);
    row->addWidget(head);
    row->addWidget(m_strip, 1);

    connect(m_listen, &QPushButton::toggled, this, &Lane::onToggled);
    setSourceState({});
    setListening(false);
}

QWidget *Lane::firstInTabOrder() const
{
    return m_listen;
}

void Lane::setSourceState(const SourceState &state)
{
    m_state = state;
    const QString words = Words::sourceState(state);
    m_stateLabel->setFullText(words);
    const QString name = tr("Source %1: %2").arg(m_source, words);
    if (m_stateLabel->accessibleName() != name)
        m_stateLabel->setAccessibleName(name);
    m_stateLabel->setForegroundRole(state.kind == SourceState::Kind::Failed
                                            ? QPalette::BrightText
                                            : QPalette::PlaceholderText);
    m_strip->setSourceState(state);
    update();
}

void Lane::setListening(bool listening)
{
    m_listening = listening;
    const QSignalBlocker quiet(m_listen);
    m_listen->setChecked(listening);
    // A lane that is not heard steps back; its words stay readable.
    m_name->setForegroundRole(listening ? QPalette::WindowText : QPalette::PlaceholderText);
    m_strip->setHeard(listening);
    update();
}

void Lane::onToggled(bool checked)
{
    if (!checked) {
        // One source always sounds: letting go of it is done by choosing another.
        setListening(m_listening);
        return;
    }
    Q_EMIT listenRequested();
}

void Lane::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const QColor colour = theme.source(m_source);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF head(0, 0, Metrics::laneHead, height());
    if (isRightToLeft())
        head.moveRight(width());
    QPainterPath card;
    card.addRoundedRect(head.adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius, Metrics::radius);
    painter.fillPath(card, theme.panel);
    painter.strokePath(card, QPen(theme.line));

    const QColor shown = m_listening ? colour : Theme::mix(theme.panel, colour, 0.6);
    QRectF edge = head;
    edge.setWidth(edgeWidth);
    if (isRightToLeft())
        edge.moveRight(head.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(shown);
    painter.drawRoundedRect(edge, edgeWidth / 2.0, edgeWidth / 2.0);

    if (m_state.kind != SourceState::Kind::Loading)
        return;
    const QRectF track(head.left() + 16, head.bottom() - 5, head.width() - 28, 2);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(track, 1, 1);
    QRectF done = track;
    done.setWidth(track.width() * std::clamp(m_state.percent, 0, 100) / 100.0);
    if (isRightToLeft())
        done.moveRight(track.right());
    painter.setBrush(shown);
    painter.drawRoundedRect(done, 1, 1);
}

} // namespace prelisten
