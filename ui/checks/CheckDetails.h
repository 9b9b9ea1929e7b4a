// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "ui/words/TicketWords.h"

#include <QScrollArea>

#include <functional>

class QLabel;

namespace prelisten {

class VerdictCard;

/// A scroll area with the details of the current row: its verdict card, or a sentence why there is
/// none yet.
class CheckDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit CheckDetails(QWidget *parent = nullptr);

    void showRow(const CheckRow *row); ///< null: no current row; the pointer is not stored
    /// The user wants the row that the card shows to be checked again: its last result stays until
    /// there is a new one.
    void awaitAnswer();
    void setNextTry(std::chrono::milliseconds in);
    void setCurl(std::function<QString(const TrackRef &)> curl);
    void setVersions(const AppVersions &versions);

    [[nodiscard]] VerdictCard *card() const { return m_card; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words; ///< shown instead of the card
    VerdictCard *m_card;
    QString m_shown;         ///< the reference that the card is about
    bool m_awaiting = false; ///< awaitAnswer() was called, and the row is not known yet
};

} // namespace prelisten
