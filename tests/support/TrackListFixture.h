// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QApplication>

#include <memory>

namespace prelisten::tests {

/// A list of 50 tracks, in an active window.
class TrackListFixture
{
protected:
    void open()
    {
        m_model = std::make_unique<LibraryModel>();
        m_model->addTracks(savedTracks(50));
        m_list = std::make_unique<TrackListView>(m_model.get());
        m_list->resize(Metrics::sidePanel, 500);
        activate(*m_list);
        m_list->setFocus();
    }

    void close()
    {
        m_list.reset();
        m_model.reset();
        QApplication::setFont(m_font);
    }

    [[nodiscard]] QPoint middleOf(int row) const
    {
        return m_list->visualRect(m_model->index(row)).center();
    }
    [[nodiscard]] QAccessibleInterface *item(int row) const
    {
        return QAccessible::queryAccessibleInterface(m_list.get())->child(row);
    }

    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<TrackListView> m_list;
    QFont m_font = QApplication::font(); ///< the one to go back to
};

} // namespace prelisten::tests
