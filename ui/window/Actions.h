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

/// The menus of the menu bar and their shortcuts. Emits a signal for what the user chose and
/// executes nothing itself.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QMenuBar *bar);

    void setTrackOpen(bool open);
    void setSeekable(bool seekable);
    void setOpening(bool opening);
    void setKeeping(bool saveable, bool shareable); ///< what can be done with the open track
    void setSources(const QList<SourceName> &sources);
    /// Whether the library lists a track before and after the open one.
    void setHasPreviousNext(bool previous, bool next);

    [[nodiscard]] MixActions *mix() const { return m_mix; }
    [[nodiscard]] OutputMenu *outputs() const { return m_outputs; }
    [[nodiscard]] ViewActions *view() const { return m_view; }

    /// The shortcuts of all menu entries as they are now, grouped by menu.
    [[nodiscard]] QList<ShortcutGroup> shortcuts();

Q_SIGNALS:
    void referenceChosen();
    void pasteChosen();
    void checkChosen(); ///< check the access to the track in the reference field
    void cancelChosen();
    void saveChosen(); ///< to the library
    void shareChosen();
    void keyChosen();
    void demoChosen();
    void quitChosen();
    void playPauseChosen();
    void stopChosen();
    void stepChosen(qint64 milliseconds); ///< seek by this much; negative: backwards
    void startChosen();
    void timeChosen(); ///< go to a time that the user types
    void previousChosen();
    void nextChosen();
    void volumeStepChosen(int by);
    void listenChosen(qsizetype index);
    void preferencesChosen();
    void shortcutsChosen();
    void diagnosticsChosen();
    void aboutChosen();

private:
    QAction *addStep(QMenu *menu, const QString &text, const QKeySequence &shortcut, qint64 by);
    void addVolumeStep(QMenu *menu, const QString &text, const QKeySequence &shortcut, int by);
    void fillFile(QMenu *menu);
    void fillPlayback(QMenu *menu);
    void fillHelp(QMenu *menu);
    [[nodiscard]] static ShortcutLine submenuLine(const QAction &submenu);
    void updateEnabled();

    QMenuBar *m_bar;
    ViewActions *m_view = nullptr;
    MixActions *m_mix = nullptr;
    QMenu *m_listen = nullptr;
    OutputMenu *m_outputs = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_save = nullptr;
    QAction *m_share = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
    QList<QAction *> m_needTrack;
    QList<QAction *> m_needSeek;
    bool m_open = false;
    bool m_seekable = true;
};

} // namespace prelisten
