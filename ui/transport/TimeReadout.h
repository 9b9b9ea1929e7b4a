// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;

namespace prelisten {

class DigitsButton;
class TimeField;

/// The time display: the playback position and, below it, the track's length or the remaining time.
/// A click on the position lets the user type a time to seek to; a click on the second line
/// switches between length and remaining time.
class TimeReadout : public QWidget
{
    Q_OBJECT
public:
    explicit TimeReadout(QWidget *parent = nullptr);

    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds, bool isGuess = false); ///< 0: unknown
    void setTrackOpen(bool open);
    void setSeekable(bool seekable);
    void setShowsRemaining(bool remaining);

    /// Opens the input field, as a click on the position does. No effect if seeking is off.
    void editTime();

    /// The height of both lines, even while the length is hidden because it is unknown.
    [[nodiscard]] int fullHeight() const;

Q_SIGNALS:
    void seekRequested(qint64 milliseconds);
    void showsRemainingChanged(bool remaining);

private:
    void build();
    void seekToTyped(const QString &text);
    void stopEditing();
    void updateEnabled();
    void showFigures();
    [[nodiscard]] QString lengthWords() const;
    void showProblem(const QString &words);

    DigitsButton *m_elapsed;
    TimeField *m_field;
    DigitsButton *m_length;
    QLabel *m_problem;
    QPointer<QWidget> m_focusBefore; ///< had the focus before the input field
    qint64 m_positionMs = 0;
    qint64 m_durationMs = 0;
    bool m_isGuess = false;
    bool m_open = false;
    bool m_seekable = true;
};

} // namespace prelisten
