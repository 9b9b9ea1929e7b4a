// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputChoice.h"

#include <QMenu>

namespace prelisten {

/// The menu to choose an audio output. It is in the menu bar, where the keyboard and assistive
/// tools can reach it; the button beside the volume opens the same menu. Device names are shown
/// literally.
class OutputMenu : public QMenu
{
    Q_OBJECT
public:
    explicit OutputMenu(QWidget *parent = nullptr);

    void setOutputs(const OutputChoice &outputs); ///< emits nothing

Q_SIGNALS:
    void chosen(const QByteArray &id); ///< empty: the system's default

private:
    void addOutput(const QString &text, const QByteArray &id, bool checked);
};

} // namespace prelisten
