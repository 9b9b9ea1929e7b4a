// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>

#include <memory>

namespace prelisten::tests {

/// The panel of an organization's saved tracks, in an active window.
class LibraryPanelFixture
{
protected:
    void open()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(Metrics::sidePanel, 600);
        m_panel = new LibraryPanel(m_window.get());
        m_panel->resize(m_window->size());
        m_panel->setOrganization(QStringLiteral("org_abc123"));
        m_open = std::make_unique<QSignalSpy>(m_panel, &LibraryPanel::openRequested);
        m_more = std::make_unique<QSignalSpy>(m_panel, &LibraryPanel::moreRequested);
        m_sent = 0;
        m_panel->setState(LibraryState::Loading);
        activate(*m_window);
    }

    void close() { m_window.reset(); }

    template <typename T>
    [[nodiscard]] T *named(const QString &name) const
    {
        return byName<T>(*m_panel, name);
    }
    [[nodiscard]] QLineEdit *search() const
    {
        return named<QLineEdit>(QStringLiteral("Search the library"));
    }
    [[nodiscard]] TrackListView *list() const
    {
        return named<TrackListView>(QStringLiteral("Saved tracks"));
    }

    /// A visible button with this text.
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        const auto buttons = m_panel->findChildren<QAbstractButton *>();
        for (QAbstractButton *each : buttons) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }

    /// Adds the first @p count tracks.
    void fill(int count, LibraryState state)
    {
        m_panel->addTracks(savedTracks(count));
        m_panel->setState(state);
        m_sent = count;
    }

    /// Adds tracks as when the service's next page arrives.
    void answer(int count, LibraryState state)
    {
        m_panel->setState(LibraryState::Loading);
        m_panel->addTracks(savedTracks(count, m_sent));
        m_sent += count;
        m_panel->setState(state);
    }

    std::unique_ptr<QWidget> m_window;
    LibraryPanel *m_panel = nullptr; ///< owned by the window
    std::unique_ptr<QSignalSpy> m_open;
    std::unique_ptr<QSignalSpy> m_more;
    int m_sent = 0; ///< number of tracks added
};

} // namespace prelisten::tests
