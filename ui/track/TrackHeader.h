// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"

#include <QWidget>

namespace prelisten {

class CopyButton;
class ElidedLabel;
class FactLabel;
class KeepButtons;
class LicenceBadge;

/// The header of the open track: title and licence, then one line of facts.
class TrackHeader : public QWidget
{
    Q_OBJECT
public:
    explicit TrackHeader(QWidget *parent = nullptr);

    void setTrack(const Track &track);
    void clear();

    [[nodiscard]] KeepButtons *keeping() const { return m_keep; }
    [[nodiscard]] QWidget *lastInTabOrder() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void reserveHeight();

    ElidedLabel *m_title;
    LicenceBadge *m_licence;
    ElidedLabel *m_meaning;
    FactLabel *m_duration;
    FactLabel *m_engine;
    FactLabel *m_mode;
    FactLabel *m_instrumental;
    FactLabel *m_created;
    FactLabel *m_id;
    CopyButton *m_copyId;
    CopyButton *m_copyDetails;
    KeepButtons *m_keep;
    Track m_track;
};

} // namespace prelisten
