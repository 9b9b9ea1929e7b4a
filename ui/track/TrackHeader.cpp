// SPDX-License-Identifier: MIT
#include "ui/track/TrackHeader.h"

#include "ui/controls/CopyButton.h"
#include "ui/controls/FactLabel.h"
#include "ui/controls/FlowLayout.h"
#include "ui/theme/Theme.h"
#include "ui/track/KeepButtons.h"
#include "ui/track/LicenceBadge.h"
#include "ui/words/TrackWords.h"
#include "ui/words/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace prelisten {

namespace {

using Place = FactLabel::Place;

// In a line of values "unknown" alone would not say what is unknown.
QString shownInstrumental(const std::optional<bool> &instrumental)
{
    if (!instrumental)
        return TrackHeader::tr("instrumental or not: unknown");
    return *instrumental ? TrackHeader::tr("instrumental") : TrackHeader::tr("not instrumental");
}

} // namespace

TrackHeader::TrackHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_licence(new LicenceBadge(this))
    , m_meaning(new ElidedLabel(this))
    , m_duration(new FactLabel(tr("Duration"), Place::Within, this))
    , m_engine(new FactLabel(tr("Engine"), Place::Within, this))
    , m_mode(new FactLabel(tr("Mode"), Place::Within, this))
    , m_instrumental(new FactLabel(tr("Instrumental"), Place::Within, this))
    , m_created(new FactLabel(tr("Created"), Place::Within, this))
    , m_id(new FactLabel(tr("Track id"), Place::Last, this))
    , m_copyId(new CopyButton(Glyph::Copy, tr("Copy track id"), tr("Copy the track id"), this))
    , m_copyDetails(new CopyButton(Glyph::Sheet, tr("Copy track details"),
              tr("Copy the details: title, licence, id, duration and date"), this))
    , m_keep(new KeepButtons(this))
{
    m_title->setFont(themeFont(TextSize::Title, QFont::Bold));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyId->setContent([this] { return m_track.id; });
    m_copyDetails->setContent([this] { return TrackWords::details(m_track); });
    build();
}

void TrackHeader::build()
{
    auto *identity = new QWidget(this);
    auto *identityRow = new QHBoxLayout(identity);
    identityRow->setContentsMargins(0, 0, 0, 0);
    identityRow->setSpacing(2);
    identityRow->addWidget(m_id);
    identityRow->addSpacing(4);
    identityRow->addWidget(m_copyId);
    identityRow->addWidget(m_copyDetails);

    auto *names = new QWidget(this);
    auto *nameRow = new FlowLayout(16, 6, names);
    nameRow->addWidget(m_title);
    nameRow->addWidget(m_licence);
    nameRow->addWidget(m_meaning);
    auto *facts = new QWidget(this);
    auto *factRow = new FlowLayout(0, 2, facts);
    for (FactLabel *fact : {m_duration, m_engine, m_mode, m_instrumental, m_created})
        factRow->addWidget(fact);
    factRow->addWidget(identity);
    factRow->addWidget(m_keep);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(names);
    column->addWidget(facts);
}

void TrackHeader::setTrack(const Track &track)
{
    m_track = track;
    const auto shown = [](const QString &value, const QString &whenUnknown) {
        return value == Words::unknown() ? whenUnknown : value;
    };
    const QString title = TrackWords::title(track);
    m_title->setFullText(title);
    m_title->setAccessibleName(tr("Title: %1").arg(title));
    m_licence->setLicence(track.licence);
    m_meaning->setFullText(Words::licenceMeaning(track.licence.kind));
    const QString duration = Words::duration(track.durationSeconds);
    m_duration->setValue(duration, shown(duration, tr("duration unknown")));
    const QString engine = Words::orUnknown(track.engine);
    m_engine->setValue(engine, shown(engine, tr("engine unknown")));
    const QString mode = Words::orUnknown(track.mode);
    m_mode->setValue(mode, shown(mode, tr("mode unknown")));
    m_instrumental->setValue(
            Words::yesNo(track.instrumental), shownInstrumental(track.instrumental));
    const QString created = Words::created(track.createdAt);
    m_created->setValue(created, shown(created, tr("date unknown")));
    const QString utc = Words::createdUtc(track.createdAt);
    if (!utc.isEmpty())
        m_created->setHint(tr("Created: %1").arg(utc));
    m_id->setValue(track.id);
}

void TrackHeader::clear()
{
    m_track = {};
    // Texts and accessible names are cleared, since assistive tools would still read and find them.
    m_title->setFullText({});
    m_title->setAccessibleName({});
    m_licence->clearLicence();
    m_meaning->setFullText({});
    for (FactLabel *fact : {m_duration, m_engine, m_mode, m_instrumental, m_created, m_id})
        fact->clearValue();
}

void TrackHeader::reserveHeight()
{
    // In a small window the licence must not be squeezed out of view.
    setMinimumHeight(heightForWidth(width()));
}

void TrackHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    reserveHeight();
}

bool TrackHeader::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        reserveHeight();
    return QWidget::event(event);
}

QWidget *TrackHeader::lastInTabOrder() const
{
    return m_keep->lastInTabOrder();
}

} // namespace prelisten
