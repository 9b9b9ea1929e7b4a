// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"

#include <QWidget>

namespace prelisten {

class ElidedLabel;
class FieldLabel;
class GlyphButton;
class LicenceBadge;

/// What the track is: title and licence first, then its metadata.
class TrackHeader : public QWidget
{
    Q_OBJECT
public:
    explicit TrackHeader(QWidget *parent = nullptr);

    void setTrack(const Track &track);
    void clear();

    [[nodiscard]] QWidget *lastInTabOrder() const;

private:
    ElidedLabel *m_title;
    LicenceBadge *m_licence;
    ElidedLabel *m_meaning;
    FieldLabel *m_duration;
    FieldLabel *m_engine;
    FieldLabel *m_mode;
    FieldLabel *m_instrumental;
    FieldLabel *m_created;
    FieldLabel *m_id;
    GlyphButton *m_copyId;
};

} // namespace prelisten
