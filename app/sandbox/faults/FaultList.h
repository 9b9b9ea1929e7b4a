// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"

#include <QList>
#include <QRandomGenerator>

#include <optional>

namespace prelisten::sandbox {

/// The faults in force, and which of them hit a request. Same seed and same requests, same faults.
class FaultList
{
public:
    /// The moments in the life of a request at which faults can hit.
    enum class Stage {
        Answer, ///< instead of anything else
        Key,    ///< the key was good
        Access, ///< the key may see the track
        Mint,   ///< links are made
        Body,   ///< the answer is a real one
        Tag,    ///< … and has an ETag
        Range,  ///< … to a request with a Range
    };

    explicit FaultList(quint32 seed) : m_random(seed) {}

    void add(const Fault &fault) { m_entries.append({fault, 0}); }
    void clear() { m_entries.clear(); }

    /// The faults that hit a request to @p origin at @p stage, one of a kind at most, in the order
    /// they were added.
    /// @p source names what storage is asked for; empty for the API.
    [[nodiscard]] QList<Fault> take(Stage stage, Fault::Where origin, const QString &source = {});

    /// The one fault that takes the place of an answer.
    [[nodiscard]] std::optional<Fault> takeAnswer(Fault::Where origin, const QString &source = {});

private:
    struct Entry
    {
        Fault fault;
        int seen = 0;
    };

    [[nodiscard]] static bool matches(
            const Fault &fault, Fault::Where origin, const QString &source);
    [[nodiscard]] bool due(Entry &entry);

    QList<Entry> m_entries;
    QRandomGenerator m_random;
};

} // namespace prelisten::sandbox
