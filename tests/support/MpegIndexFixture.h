// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/InMemoryBytes.h"
#include "core/formats/MpegIndex.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <algorithm>
#include <optional>

namespace prelisten::tests {

/// An MpegIndex of a complete body, fed as a decoder feeds it: only with the bytes it requests.
class MpegIndexFixture
{
public:
    explicit MpegIndexFixture(
            QByteArray content, std::optional<double> serviceSeconds = {}, qint64 begin = 0)
        : body(std::move(content)), index(begin, body.size(), serviceSeconds)
    {
    }

    void feed(const MpegIndex::Request &request, qint64 atLeast = 0)
    {
        const qint64 size = std::min(std::max(request.size, atLeast), body.size() - request.offset);
        index.feed(request.offset, QByteArrayView(body).sliced(request.offset, size));
        fed += size;
    }

    /// Continues counting until the next requested byte is at @p offset or after it.
    void walkTo(qint64 offset)
    {
        for (auto request = index.wanted(); request && request->offset < offset;
                request = index.wanted())
            feed(*request);
    }

    void walk() { index.grow(InMemoryBytes(0, body, body.size())); }

    /// Finds a frame in the way that the documentation of MpegIndex describes.
    std::optional<MpegIndex::Frame> find(qint64 number)
    {
        std::optional<MpegIndex::Frame> found = index.frame(number);
        for (auto request = index.wanted(number); !found && request;
                request = index.wanted(number)) {
            feed(*request);
            found = index.frame(number);
        }
        return found;
    }

    /// The byte offsets of all counted frames.
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
