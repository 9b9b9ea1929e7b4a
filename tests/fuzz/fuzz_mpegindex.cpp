// SPDX-License-Identifier: MIT
#include "core/formats/InMemoryBytes.h"
#include "core/formats/MpegIndex.h"

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace prelisten;

void check(bool isSo)
{
    if (!isSo)
        std::abort();
}

/// Searches for a frame as a decoder does. The search must end, and every frame must lie within the
/// body.
void find(MpegIndex &index, QByteArrayView body, qint64 number)
{
    qint64 turns = 0;
    for (auto request = index.wanted(number); request; request = index.wanted(number)) {
        check(request->offset >= 0 && request->size > 0 &&
                request->offset + request->size <= body.size());
        check(++turns <= 2 * body.size() + 10);
        index.feed(request->offset, body.sliced(request->offset, request->size));
    }
    if (const auto frame = index.frame(number))
        check(frame->byte >= 0 && frame->byte + frame->bytes <= body.size() && frame->sample >= 0);
}

} // namespace

/// The first three bytes select the options: whether to repeat the second half of the body, so that
/// there are frames to count; the duration measured by the service; the offset to begin at; and the
/// frames to search for. The rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr size_t orders = 3;
    constexpr qint64 most = 200'000;
    if (size < orders)
        return 0;
    QByteArray bytes(
            reinterpret_cast<const char *>(data + orders), static_cast<qsizetype>(size - orders));
    const qsizetype part = bytes.size() / 2;
    if (data[0] & 1 && part > 0) {
        const QByteArray middle = bytes.sliced(part);
        bytes += middle.repeated(std::min<qint64>(most / middle.size(), 400));
    }
    const std::optional<double> service = data[0] & 2 ? std::optional(data[1] * 0.1) : std::nullopt;
    MpegIndex index(data[0] >> 4, bytes.size(), service);
    find(index, bytes, 0);
    find(index, bytes, data[2]);
    for (qint64 number = 37LL * data[2]; number > 0; number /= 3)
        find(index, bytes, number);
    index.feed(bytes.size() / 3, QByteArrayView(bytes).sliced(bytes.size() / 3, bytes.size() / 4));
    (void)index.length();
    (void)index.claimedSamples();
    index.grow(InMemoryBytes(0, bytes, bytes.size()));
    check(index.isComplete() && !index.wanted() && index.length().frames >= 0);
    qint64 end = 0;
    for (qint64 number = 0; number < index.counted(); ++number) {
        const auto frame = index.frame(number);
        check(frame && frame->byte >= end);
        end = frame->byte + frame->bytes;
    }
    check(end <= bytes.size());
    return 0;
}
