// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "ui/controls/FitContentScrollArea.h"
#include "ui/words/TicketWords.h"

#include <functional>

namespace prelisten {

class VerdictCard;

/// The details below a message: a verdict card that scrolls. Takes at most about half of the
/// window's height.
///
/// The card is created on first use, which keeps it out of the start-up time of the window.
class MessageDetails : public FitContentScrollArea
{
    Q_OBJECT
public:
    /// In the tab order, the card follows @p before.
    explicit MessageDetails(QWidget *before, QWidget *parent = nullptr);

    [[nodiscard]] VerdictCard *card();
    void showChecked(const CheckedTrack &checked);
    void clear(); ///< empties the card

    void setCurl(const std::function<QString(const TrackRef &)> &curl); ///< see VerdictCard
    void setVersions(const AppVersions &versions);

    /// Limits the height to its share of the window, of which the rest of the message takes
    /// @p messageHeight px. No effect while hidden.
    void fitHeight(int messageHeight);
    void setHeightUnlimited(bool unlimited); ///< takes effect with the next fitHeight()

private:
    QWidget *m_before;
    VerdictCard *m_card = nullptr; ///< created on first use
    std::function<QString(const TrackRef &)> m_curl;
    AppVersions m_versions;
    bool m_unlimited = false;
};

} // namespace prelisten
