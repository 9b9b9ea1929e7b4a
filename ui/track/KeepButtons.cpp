// SPDX-License-Identifier: MIT
#include "ui/track/KeepButtons.h"

#include "ui/accessibility/Announce.h"
#include "ui/controls/TextButton.h"
#include "ui/words/ShareWords.h"

#include <QHBoxLayout>

#include <utility>

namespace prelisten {

KeepButtons::KeepButtons(QWidget *parent)
    : QWidget(parent)
    , m_save(new TextButton(ShareWords::saving(SaveState::NotSaved), this))
    , m_share(new TextButton(tr("Share…"), this))
{
    m_save->setAccessibleName(ShareWords::saving(SaveState::NotSaved));
    m_share->setAccessibleName(m_share->text());
    m_share->setToolTip(tr("Create a link to this track"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_save);
    row->addWidget(m_share);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_state == SaveState::NotSaved)
            Q_EMIT saveRequested();
    });
    connect(m_share, &QPushButton::clicked, this, &KeepButtons::shareRequested);
    setSaveState(SaveState::NoTrack);
    setShareable(false);
}

// While saving, the button stays enabled: disabling it would take the keyboard focus away.
void KeepButtons::setSaveState(SaveState state)
{
    const SaveState before = std::exchange(m_state, state);
    const QString words = ShareWords::saving(state);
    m_save->setText(words);
    m_save->updateGeometry();
    m_save->setEnabled(state == SaveState::NotSaved || state == SaveState::Saving);
    m_save->setVisible(state != SaveState::NoTrack);
    const bool isUsual = state == SaveState::NoTrack || state == SaveState::NotSaved;
    m_save->setAccessibleDescription(isUsual ? QString() : words);
    if (!isUsual && before != state)
        announcePolitely(m_save, words);
}

void KeepButtons::setShareable(bool shareable)
{
    m_share->setVisible(shareable);
}

QWidget *KeepButtons::lastInTabOrder() const
{
    return m_share;
}

} // namespace prelisten
