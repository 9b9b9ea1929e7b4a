// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/IntentLog.h"
#include "tests/support/WindowProbe.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSlider>

#include <memory>

namespace prelisten::tests {

/// The main window with the sample track open, and a log of the user's intents.
class MainWindowFixture
{
protected:
    /// Makes the window, without showing it.
    void open()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->showTrack(sampleTrack());
        m_log = std::make_unique<IntentLog>(*m_window);
    }

    /// Makes the window at 51.3 s of the track and gives it the keyboard.
    void openWithKeyboard()
    {
        open();
        m_window->track()->setPosition(51'300);
        activate(*m_window);
        m_window->setFocus();
    }

    void close()
    {
        m_log.reset();
        m_window.reset();
    }

    /// Presses a key in the widget that has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }

    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return byName<QAbstractButton>(*m_window, name);
    }
    [[nodiscard]] QSlider *slider(const QString &name) const
    {
        return byName<QSlider>(*m_window, name);
    }

    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<IntentLog> m_log;
};

} // namespace prelisten::tests
