// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/TrackRef.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace prelisten {

/// Asks whether to open the track that a link names. Part of the layout and hidden while there is
/// nothing to ask, so it stops nothing else. The focus is on the button that does nothing: a key
/// that was meant for another window opens no track. Plain text only.
class LinkQuestion : public QWidget
{
    Q_OBJECT
public:
    explicit LinkQuestion(QWidget *parent = nullptr);

    void ask(const TrackRef &ref); ///< replaces a question that is still open

Q_SIGNALS:
    void accepted(const prelisten::TrackRef &ref);
    /// The question is gone, whatever the answer, and nothing has the focus that it took.
    void focusReleased();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void end();

    QLabel *m_question;
    QLabel *m_source;
    QPushButton *m_open;
    QPushButton *m_ignore;
    QPointer<QWidget> m_before; ///< what had the focus
    TrackRef m_ref;
};

} // namespace prelisten
