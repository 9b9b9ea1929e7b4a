// SPDX-License-Identifier: MIT
#include "core/access/KnownRefusals.h"

#include "core/access/VerdictRules.h"

namespace prelisten {

void KnownRefusals::record(const ApiError &error, const QString &organization)
{
    switch (scopeOf(error)) {
    case ErrorScope::Key:
        m_key = error;
        break;
    case ErrorScope::Organization:
        m_organizations.insert_or_assign(organization, error);
        break;
    case ErrorScope::Track:
        break;
    }
}

void KnownRefusals::clear()
{
    m_key.reset();
    m_organizations.clear();
}

std::optional<Verdict> KnownRefusals::verdictIn(
        const QString &organization, const KeyInUse &key) const
{
    const auto refused = m_organizations.find(organization);
    if (!m_key && refused == m_organizations.end())
        return {};
    const ApiError &error = m_key ? *m_key : refused->second;
    Verdict verdict = verdictOf(error, key, organization);
    verdict.inferred = error.httpStatus != 0;
    return verdict;
}

} // namespace prelisten
