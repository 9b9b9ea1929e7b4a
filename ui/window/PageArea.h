// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"
#include "core/track/TrackRef.h"
#include "ui/words/TicketWords.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace prelisten {

class ChecksPage;
class EmptyPanel;
class FirstRunPanel;
class LaneList;
class TrackHeader;

/// The middle of the window. Shows one page: the access checks, the open track, or, without a
/// track, how to begin.
class PageArea : public QWidget
{
    Q_OBJECT
public:
    explicit PageArea(QWidget *parent = nullptr);

    [[nodiscard]] TrackHeader *header() const { return m_header; }
    [[nodiscard]] LaneList *lanes() const { return m_lanes; }
    [[nodiscard]] FirstRunPanel *firstRun() const { return m_firstRun; }
    /// Created on first use, which checksMade() reports.
    [[nodiscard]] ChecksPage *checks();
    [[nodiscard]] bool hasChecks() const { return m_checks != nullptr; }

    void setKey(const KeyInUse &key); ///< without a key, the first-run page replaces the empty one
    /// For the checks page, see there.
    void setCurl(const std::function<QString(const TrackRef &)> &curl);
    void setVersions(const AppVersions &versions);
    void setTrackOpen(bool open);
    void setChecksShown(bool shown); ///< instead of the track
    /// The details of a message need the space: hides the page that only says how to begin.
    void setCrowded(bool crowded);

    [[nodiscard]] bool isTrackOpen() const { return m_trackOpen; }
    [[nodiscard]] bool areChecksShown() const { return m_checksShown; }
    [[nodiscard]] bool isFirstRunShown() const;

Q_SIGNALS:
    void checksMade();

private:
    void choosePage();

    FirstRunPanel *m_firstRun;
    EmptyPanel *m_empty;
    QWidget *m_track;
    TrackHeader *m_header;
    LaneList *m_lanes;
    ChecksPage *m_checks = nullptr; ///< created on first use
    std::optional<KeyInUse> m_key;  ///< empty until setKey()
    std::function<QString(const TrackRef &)> m_curl;
    AppVersions m_versions;
    bool m_trackOpen = false;
    bool m_checksShown = false;
    bool m_crowded = false;
};

} // namespace prelisten
