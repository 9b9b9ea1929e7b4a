// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/CheckSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/CheckTable.h"
#include "ui/checks/ChecksPage.h"

#include <QPushButton>

#include <memory>

namespace prelisten::tests {

/// The page of checks, empty, in an active window.
class ChecksPageFixture
{
protected:
    void open()
    {
        m_page = std::make_unique<ChecksPage>();
        m_page->resize(1000, 700);
        m_page->setKeyInUse(sampleKeyInUse());
        m_page->setOrganization(QStringLiteral("org_own"));
        activate(*m_page);
    }

    void close() { m_page.reset(); }

    /// Finds a button by its accessible name, or by its text if it has none.
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        for (auto *each : m_page->findChildren<QPushButton *>()) {
            const QString own = each->accessibleName();
            if ((own.isEmpty() ? each->text() : own) == name)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] CheckTable *table() const { return m_page->findChild<CheckTable *>(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void choose(int row) { table()->setCurrentIndex(table()->model()->index(row, 0)); }

    std::unique_ptr<ChecksPage> m_page;
};

} // namespace prelisten::tests
