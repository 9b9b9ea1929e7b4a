// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/HeldBytes.h"
#include "core/formats/MpegIndex.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <algorithm>
#include <optional>

namespace prelisten::tests {

/// An index over a body that is all there, fed as a decoder feeds it: what is wanted, no more.
class IndexHouse
{
public:
    explicit IndexHouse(
            QByteArray content, std::optional<double> serviceSeconds = {}, qint64 begin = 0)
        : body(std::move(content)), index(begin, body.size(), serviceSeconds)
    {
    }

    void feed(const MpegIndex::Wish &wish, qint64 atLeast = 0)
    {
        const qint64 size = std::min(std::max(wish.size, atLeast), body.size() - wish.offset);
        index.feed(wish.offset, QByteArrayView(body).sliced(wish.offset, size));
        fed += size;
    }

    /// Counts on until the next byte to look at is @p offset or behind it.
    void walkTo(qint64 offset)
    {
        for (auto wish = index.wanted(); wish && wish->offset < offset; wish = index.wanted())
            feed(*wish);
    }

    void walk() { index.grow(HeldBytes(0, body, body.size())); }

    /// As the header of MpegIndex has it.
    std::optional<MpegIndex::Frame> find(qint64 number)
    {
        std::optional<MpegIndex::Frame> found = index.frame(number);
        for (auto wish = index.wanted(number); !found && wish; wish = index.wanted(number)) {
            feed(*wish);
            found = index.frame(number);
        }
        return found;
    }

    /// Where all counted frames begin.
    [[nodiscard]] QList<qint64> places() const
    {
        QList<qint64> places;
        for (qint64 i = 0; i < index.counted(); ++i)
            places.append(index.frame(i)->byte);
        return places;
    }

    QByteArray body;
    MpegIndex index;
    qint64 fed = 0; ///< bytes
};

} // namespace prelisten::tests
