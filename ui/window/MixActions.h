// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixState.h"
#include "core/track/SignedLink.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace prelisten {

/// The menu of the mixer and the loop, with its shortcuts. Emits a signal for what the user chose
/// and executes nothing itself.
///
/// Its entries are created when the menu or a track is first opened, which shortens the start-up of
/// the window.
class MixActions : public QObject
{
    Q_OBJECT
public:
    explicit MixActions(QMenu *menu);

    void fill(); ///< creates the entries on the first call

    void setTrackOpen(bool open);
    void setSeekable(bool seekable);
    void setMixable(bool mixable);
    void setHasLoop(bool hasLoop);
    void setSources(const QList<SourceName> &sources);
    void setMix(const MixState &mix); ///< which stems are soloed and muted

Q_SIGNALS:
    void sideChosen();
    void soloChosen(qsizetype index); ///< of the source, which is a stem
    void soloOnlyChosen(qsizetype index);
    void muteChosen(qsizetype index);
    void loopStartChosen();
    void loopEndChosen();
    void loopToggleChosen();
    void loopClearChosen();

private:
    using Chosen = void (MixActions::*)(qsizetype);

    void addStem(QMenu *menu, qsizetype index, Qt::KeyboardModifiers modifiers, Chosen chosen);
    void updateEnabled();

    QMenu *m_menu;
    QMenu *m_solo = nullptr;
    QMenu *m_soloOnly = nullptr;
    QMenu *m_mute = nullptr;
    QList<QAction *> m_needMaster;
    QList<QAction *> m_needSeek;
    QList<QAction *> m_needLoop;
    QList<SourceName> m_sources;
    bool m_open = false;
    bool m_seekable = true;
    bool m_mixable = true;
    bool m_hasLoop = false;
};

} // namespace prelisten
