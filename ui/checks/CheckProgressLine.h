// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "ui/controls/Countdown.h"

#include <QWidget>

namespace prelisten {

class BusyLine;
class ElidedLabel;

/// Shows the progress of a run, as text and as a progress line. During a pause that the service has
/// imposed it counts down.
class CheckProgressLine : public QWidget
{
    Q_OBJECT
public:
    explicit CheckProgressLine(QWidget *parent = nullptr);

    void setProgress(const CheckProgress &progress);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateWords();

    ElidedLabel *m_words;
    BusyLine *m_line;
    CheckProgress m_progress;
    Countdown m_pause;
};

} // namespace prelisten
