// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/SampleTrack.h"
#include "ui/checks/VerdictCard.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/lanes/LaneList.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MessageLine.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/TrackView.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace prelisten {

/// Finds widgets of a window the way assistive tools do: by their accessible names.
template <typename T>
T *byName(const QWidget &window, const QString &name)
{
    const auto widgets = window.findChildren<T *>();
    for (T *widget : widgets) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

/// The accessible name that begins with @p field, or nothing.
inline QString valueOf(const QWidget &window, const QString &field)
{
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->accessibleName().startsWith(field))
            return widget->accessibleName();
    }
    return {};
}

/// Drums soloed and turned down, bass muted; the mixer plays.
inline MixState sampleMix()
{
    using namespace Qt::StringLiterals;
    MixState mix;
    mix.lanes = {{masterSource(), false, false, 100, false}, {u"drums"_s, true, false, 80, true},
            {u"bass"_s, false, true, 100, false}};
    mix.engaged = true;
    return mix;
}

/// True if a label that is not hidden contains @p text.
inline bool saysInALabel(const QWidget &window, const QString &text)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->text().contains(text) && !label->isHidden();
    });
}

/// Shows @p window and makes it the one with the focus.
inline void activate(QWidget &window)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace prelisten
