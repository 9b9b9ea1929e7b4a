// SPDX-License-Identifier: MIT
#include "core/access/SaveVerdict.h"

#include "core/access/VerdictRules.h"

namespace prelisten {

using Kind = ApiError::Kind;
using Reason = Verdict::Reason;

namespace {

constexpr int gone = 410;

} // namespace

Verdict verdictOnSave(
        const ApiError &error, const KeyInUse &key, const QString &organization, bool ofShare)
{
    Verdict verdict = verdictOf(error, key, organization);
    if (error.kind == Kind::BadReply) {
        verdict.reason = Reason::SaveNotConfirmed;
    } else if (ofShare && (error.kind == Kind::NotFound || error.httpStatus == gone)) {
        verdict.outcome = Verdict::Outcome::NotAvailable;
        verdict.reason = Reason::ShareNotSaved;
    }
    return verdict;
}

Verdict verdictOnSharing(const ApiError &error, const KeyInUse &key, const QString &organization)
{
    Verdict verdict = verdictOf(error, key, organization);
    if (error.kind == Kind::BadReply)
        verdict.reason = Reason::ShareNotConfirmed;
    else if (error.kind == Kind::NotFound)
        verdict.reason = Reason::NotTheCreator;
    return verdict;
}

} // namespace prelisten
