// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "ui/words/MessageWords.h"

#include <QCoreApplication>

namespace prelisten {

/// The sentences for each outcome and reason of a verdict. Pure functions.
class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::VerdictWords)
public:
    [[nodiscard]] static Message outcome(const Verdict &verdict);

    /// What the outcome means and does not mean; never claims more than it proves. Empty if the
    /// outcome's sentence says all of it.
    [[nodiscard]] static QString meaning(const Verdict &verdict);

    /// That the open or checked track consists of stems only.
    [[nodiscard]] static QString noMaster();

    /// Shortens a text of the service for a line of the window.
    [[nodiscard]] static QString quoted(const QString &text);

private:
    static Message key(const Verdict &verdict);
    static Message organization(const Verdict &verdict);
    static Message service(const Verdict &verdict);
    static Message storage(const Verdict &verdict);
    static Message reference(const Verdict &verdict);
    static Message share(const Verdict &verdict);
    static QString shareMeaning(const Verdict &verdict);
    static QString notAvailableNext(const Verdict &verdict);
    static QString serviceMeaning(const Verdict &verdict);
    static QString audioOf(const Verdict &verdict);
};

} // namespace prelisten
