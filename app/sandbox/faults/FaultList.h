// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"

#include <QList>
#include <QRandomGenerator>

#include <optional>

namespace prelisten::sandbox {

/// Holds the active faults and decides which of them hit a request. The same seed and the same
/// requests give the same faults.
class FaultList
{
public:
    /// The points in the handling of a request at which faults can hit.
    enum class Stage {
        Answer,      ///< before anything else; replaces the answer
        Key,         ///< after the key was accepted
        Access,      ///< after the track was found
        Collections, ///< a call for collections
        Collection,  ///< a page of the saved tracks of one
        Mint,        ///< when links are minted
        Body,        ///< the answer is not a refusal
        Tag,         ///< the ETag of such an answer
        Range,       ///< the request has a Range header
    };

    explicit FaultList(quint32 seed) : m_random(seed) {}

    void add(const Fault &fault) { m_entries.append({fault, 0}); }
    void clear() { m_entries.clear(); }

    /// The faults that hit a request to @p origin at @p stage, at most one of each kind (at
    /// Stage::Mint: for each source and text), in the order they were added. @p source is the
    /// source requested from storage; empty for the API.
    [[nodiscard]] QList<Fault> take(Stage stage, Fault::Origin origin, const QString &source = {});

    /// The fault that replaces the answer, if any.
    [[nodiscard]] std::optional<Fault> takeAnswer(Fault::Origin origin, const QString &source = {});

private:
    struct Entry
    {
        Fault fault;
        int seen = 0;
    };

    [[nodiscard]] static bool matches(
            const Fault &fault, Fault::Origin origin, const QString &source);
    [[nodiscard]] bool due(Entry &entry);

    QList<Entry> m_entries;
    QRandomGenerator m_random;
};

} // namespace prelisten::sandbox
