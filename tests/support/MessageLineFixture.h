// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/MessageLine.h"

#include <QAbstractButton>

#include <memory>

namespace prelisten::tests {

/// The verdict on a track that the service does not find.
inline Verdict notAvailable()
{
    Verdict verdict(Verdict::Outcome::NotAvailable);
    verdict.httpStatus = 404;
    verdict.code = QStringLiteral("RESOURCE_NOT_FOUND");
    verdict.traceId = QStringLiteral("req_jkl012mno");
    verdict.key = {
            KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, QStringLiteral("oak_live_a1b2")};
    return verdict;
}

/// A message line by itself, empty.
class MessageLineFixture
{
protected:
    void open()
    {
        m_line = std::make_unique<MessageLine>();
        m_line->resize(1000, 90);
    }

    void close() { m_line.reset(); }

    /// Finds a button by its text or its accessible name.
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        const auto buttons = m_line->findChildren<QAbstractButton *>();
        for (QAbstractButton *each : buttons) {
            if (each->text() == text || each->accessibleName() == text)
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<MessageLine> m_line;
};

} // namespace prelisten::tests
