// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "ui/words/TicketWords.h"

#include <QScrollArea>

#include <functional>

class QLabel;

namespace prelisten {

class VerdictCard;

/// All that is known of the row that is chosen: its card, or why there is none yet. Scrolls.
class CheckDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit CheckDetails(QWidget *parent = nullptr);

    void showRow(const CheckRow *row); ///< nothing: no row is chosen; not kept
    void setNextTry(std::chrono::milliseconds in);
    void setCurl(std::function<QString(const TrackRef &)> curl);
    void setVersions(const AppVersions &versions);

    [[nodiscard]] VerdictCard *card() const { return m_card; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words; ///< while there is no card
    VerdictCard *m_card;
    QString m_shown; ///< whose card it is
};

} // namespace prelisten
