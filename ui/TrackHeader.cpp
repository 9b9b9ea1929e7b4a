// SPDX-License-Identifier: MIT
#include "ui/TrackHeader.h"

#include "ui/FieldLabel.h"
#include "ui/FlowLayout.h"
#include "ui/GlyphButton.h"
#include "ui/LicenceBadge.h"
#include "ui/Theme.h"
#include "ui/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace prelisten {

TrackHeader::TrackHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_licence(new LicenceBadge(this))
    , m_meaning(new ElidedLabel(this))
    , m_duration(new FieldLabel(tr("Duration"), this))
    , m_engine(new FieldLabel(tr("Engine"), this))
    , m_mode(new FieldLabel(tr("Mode"), this))
    , m_instrumental(new FieldLabel(tr("Instrumental"), this))
    , m_created(new FieldLabel(tr("Created"), this))
    , m_id(new FieldLabel(tr("Track id"), this))
    , m_copyId(new GlyphButton(Glyph::Copy, GlyphButton::Look::Bare, 22, this))
{
    m_title->setFont(themeFont(TextSize::Title, QFont::Bold));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    m_copyId->setAccessibleName(tr("Copy track id"));
    m_copyId->setToolTip(tr("Copy the track id"));

    auto *identity = new QWidget(this);
    auto *identityRow = new QHBoxLayout(identity);
    identityRow->setContentsMargins(0, 0, 0, 0);
    identityRow->setSpacing(4);
    identityRow->addWidget(m_id);
    identityRow->addWidget(m_copyId, 0, Qt::AlignBottom);

    auto *names = new QWidget(this);
    auto *nameRow = new FlowLayout(16, 6, names);
    nameRow->addWidget(m_title);
    nameRow->addWidget(m_licence);
    nameRow->addWidget(m_meaning);
    auto *facts = new QWidget(this);
    auto *factRow = new FlowLayout(20, 6, facts);
    factRow->addWidget(m_duration);
    factRow->addWidget(m_engine);
    factRow->addWidget(m_mode);
    factRow->addWidget(m_instrumental);
    factRow->addWidget(m_created);
    factRow->addWidget(identity);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(names);
    column->addWidget(facts);

    connect(m_copyId, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_id->fullText()); });
}

void TrackHeader::setTrack(const Track &track)
{
    const bool titled = track.title && !track.title->trimmed().isEmpty();
    const QString title = titled ? *track.title : track.id;
    m_title->setFullText(title);
    m_title->setAccessibleName(tr("Title: %1").arg(title));
    m_licence->setLicence(track.licence);
    m_meaning->setFullText(Words::licenceMeaning(track.licence.kind));
    m_duration->setValue(Words::duration(track.durationSeconds));
    m_engine->setValue(Words::orUnknown(track.engine));
    m_mode->setValue(Words::orUnknown(track.mode));
    m_instrumental->setValue(Words::yesNo(track.instrumental));
    m_created->setValue(Words::created(track.createdAt));
    m_created->setHint(Words::createdUtc(track.createdAt));
    m_id->setValue(track.id);
}

void TrackHeader::clear()
{
    // Names of values that are not there would be read out, and found, as if they were.
    m_title->setFullText({});
    m_title->setAccessibleName({});
    m_licence->clearLicence();
    m_meaning->setFullText({});
    for (FieldLabel *field : {m_duration, m_engine, m_mode, m_instrumental, m_created, m_id})
        field->clearValue();
    m_created->setHint({});
}

QWidget *TrackHeader::lastInTabOrder() const
{
    return m_copyId;
}

} // namespace prelisten
