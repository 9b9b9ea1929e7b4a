// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;

namespace prelisten {

class FigureButton;
class TimeField;

/// The time that has been heard and, below it, how long the track is or what remains of it. The
/// first can be typed over, to go to a place; the second changes between the two.
class TimeReadout : public QWidget
{
    Q_OBJECT
public:
    explicit TimeReadout(QWidget *parent = nullptr);

    void setPosition(qint64 milliseconds);
    void setDuration(qint64 milliseconds, bool isGuess = false); ///< 0: not known
    void setTrackOpen(bool open);
    void setSeekable(bool seekable);
    void setShowsRemaining(bool remaining);

    /// Lets a time be typed, as a press on the time does; nothing where one cannot seek.
    void editTime();

    /// With the length, whether it is known by now or not.
    [[nodiscard]] int fullHeight() const;

Q_SIGNALS:
    void seekRequested(qint64 milliseconds);
    void showsRemainingChanged(bool remaining);

private:
    void build();
    void enter(const QString &text);
    void leave();
    void updateAbility();
    void showFigures();
    [[nodiscard]] QString lengthWords() const;
    void showProblem(const QString &words);

    FigureButton *m_elapsed;
    TimeField *m_field;
    FigureButton *m_length;
    QLabel *m_problem;
    QPointer<QWidget> m_before; ///< had the focus before the field
    qint64 m_positionMs = 0;
    qint64 m_durationMs = 0;
    bool m_isGuess = false;
    bool m_open = false;
    bool m_seekable = true;
};

} // namespace prelisten
