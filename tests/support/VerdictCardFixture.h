// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/CheckSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/VerdictCard.h"

#include <QPushButton>

#include <memory>

namespace prelisten::tests {

/// The card of one verdict, in an active window.
class VerdictCardFixture
{
protected:
    void open()
    {
        m_card = std::make_unique<VerdictCard>(VerdictCard::Place::Alone);
        m_card->setCurl(
                [](const TrackRef &ref) { return QString(QStringLiteral("curl ") + ref.trackId); });
        m_card->setVersions(
                {QStringLiteral("0.1.0"), QStringLiteral("6.4.2"), QStringLiteral("FFmpeg")});
        m_card->resize(900, 500);
        activate(*m_card);
    }

    void close() { m_card.reset(); }

    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return byName<QPushButton>(*m_card, name);
    }

    /// Their names, sorted.
    [[nodiscard]] QStringList visibleButtons() const
    {
        QStringList visible;
        for (const auto *each : m_card->findChildren<QPushButton *>()) {
            if (each->isVisible())
                visible << each->accessibleName();
        }
        visible.sort();
        return visible;
    }

    /// Shows what @p status, as the service's answer, means.
    void show(Verdict::Outcome outcome, int status)
    {
        m_card->setChecked(*doneRow(7, outcome, status).checked);
    }

    std::unique_ptr<VerdictCard> m_card;
};

} // namespace prelisten::tests
