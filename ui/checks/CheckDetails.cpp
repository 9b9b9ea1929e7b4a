// SPDX-License-Identifier: MIT
#include "ui/checks/CheckDetails.h"

#include "ui/checks/VerdictCard.h"
#include "ui/controls/PlainLabel.h"
#include "ui/controls/VerticalScroll.h"
#include "ui/theme/Theme.h"
#include "ui/words/AccessWords.h"
#include "ui/words/Words.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace prelisten {

namespace {

constexpr int padding = 16;
constexpr int least = 160;

} // namespace

CheckDetails::CheckDetails(QWidget *parent) : QScrollArea(parent)
{
    auto *body = new QWidget(this);
    m_words = makePlainLabel({}, TextSize::Normal, QFont::Normal, body);
    m_card = new VerdictCard(VerdictCard::Place::Alone, body);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    // Here another key applies to the whole list and is entered in CheckControls.
    m_card->setOtherKeyOffered(false);
    m_card->setAbout(tr("the chosen row")); // the message line's card has the names without it
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(padding, padding, padding, padding);
    column->addWidget(m_words);
    column->addWidget(m_card);
    column->addStretch();
    setWidget(body);
    setAccessibleName(tr("Details of the check"));
    setVerticalScrollOnly(this, tr("Scroll the details of the check"));
    viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    showRow(nullptr);
}

void CheckDetails::showRow(const CheckRow *row)
{
    using State = CheckRow::State;
    const QString before = std::exchange(m_shown, row ? row->reference.shown : QString());
    const bool same = row && before == m_shown && !m_card->isHidden();
    const CheckedTrack *known = row ? row->known() : nullptr;
    if (known || !same)
        m_awaiting = false;
    // While a row is checked again or watched, the card keeps its last result until there is a new
    // one. A row that only waits for its turn has none.
    const bool keeps = same && (m_awaiting || row->state != State::Waiting);
    const bool watching = row && row->state == State::Watching;
    if (known) {
        m_card->setAbout(m_shown);
        m_card->setRepeatable(!row->reference.isShare || row->reference.share);
        m_card->setChecked(*known);
        m_card->setActivity(
                watching ? VerdictCard::Activity::Watching : VerdictCard::Activity::None);
    } else if (keeps) {
        m_card->setActivity(
                watching ? VerdictCard::Activity::Watching : VerdictCard::Activity::Checking);
        m_card->setProbing(row->probing);
    }
    if (!row)
        m_words->setText(tr("Choose a row to see all that is known about it."));
    else if (row->state == State::Waiting)
        m_words->setText(tr("%1 is waiting for its turn.").arg(m_shown));
    else if (row->probing)
        m_words->setText(Words::field(m_shown, AccessWords::probing(*row->probing)));
    else
        m_words->setText(tr("Checking %1…").arg(m_shown));
    m_words->setVisible(!known && !keeps);
    m_card->setVisible(known || keeps);
}

void CheckDetails::awaitAnswer()
{
    m_awaiting = !m_card->isHidden();
}

void CheckDetails::setNextTry(std::chrono::milliseconds in)
{
    m_card->setNextTry(in);
}

void CheckDetails::setCurl(std::function<QString(const TrackRef &)> curl)
{
    m_card->setCurl(std::move(curl));
}

void CheckDetails::setVersions(const AppVersions &versions)
{
    m_card->setVersions(versions);
}

QSize CheckDetails::minimumSizeHint() const
{
    return {least, least};
}

void CheckDetails::paintEvent(QPaintEvent *event)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5),
            Metrics::radius, Metrics::radius);
    painter.end();
    QScrollArea::paintEvent(event);
}

} // namespace prelisten
