// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/SaveState.h"

#include <QWidget>

namespace prelisten {

class TextButton;

/// The buttons that save and share the open track. Quiet once it is saved.
class KeepButtons : public QWidget
{
    Q_OBJECT
public:
    explicit KeepButtons(QWidget *parent = nullptr);

    void setSaveState(SaveState state);
    void setShareable(bool shareable); ///< false hides the button that shares

    [[nodiscard]] QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void saveRequested();
    void shareRequested();

private:
    TextButton *m_save;
    TextButton *m_share;
    SaveState m_state = SaveState::NoTrack;
};

} // namespace prelisten
