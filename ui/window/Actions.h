// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SignedLink.h"

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QMenuBar;

namespace prelisten {

class MixActions;
class OutputMenu;
class ViewActions;
struct ShortcutGroup;
struct ShortcutLine;

/// The menus and their shortcuts; says what was chosen and does nothing itself.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QMenuBar *bar);

    void setTrackOpen(bool open);
    void setSeekable(bool seekable);
    void setOpening(bool opening);
    void setSources(const QList<SourceName> &sources);
    void setNeighbours(bool previous, bool next); ///< in the library

    [[nodiscard]] MixActions *mix() const { return m_mix; }
    [[nodiscard]] OutputMenu *outputs() const { return m_outputs; }
    [[nodiscard]] ViewActions *view() const { return m_view; }

    /// What keys do, menu by menu, as the menus have them now.
    [[nodiscard]] QList<ShortcutGroup> shortcuts();

Q_SIGNALS:
    void referenceChosen();
    void pasteChosen();
    void checkChosen(); ///< of the access to the track that is named
    void cancelChosen();
    void keyChosen();
    void demoChosen();
    void quitChosen();
    void playPauseChosen();
    void stopChosen();
    void stepChosen(qint64 milliseconds); ///< forward, or back when negative
    void startChosen();
    void timeChosen(); ///< to be typed
    void previousChosen();
    void nextChosen();
    void volumeStepChosen(int by);
    void listenChosen(qsizetype index);
    void preferencesChosen();
    void shortcutsChosen();
    void aboutChosen();

private:
    QAction *addStep(QMenu *menu, const QString &text, const QKeySequence &shortcut, qint64 by);
    void addVolumeStep(QMenu *menu, const QString &text, const QKeySequence &shortcut, int by);
    void fillFile(QMenu *menu);
    void fillPlayback(QMenu *menu);
    void fillHelp(QMenu *menu);
    [[nodiscard]] static ShortcutLine firstToLast(const QAction &submenu);
    void updateAbility();

    QMenuBar *m_bar;
    ViewActions *m_view = nullptr;
    MixActions *m_mix = nullptr;
    QMenu *m_listen = nullptr;
    OutputMenu *m_outputs = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
    QList<QAction *> m_needTrack;
    QList<QAction *> m_needSeek;
    bool m_open = false;
    bool m_seekable = true;
};

} // namespace prelisten
