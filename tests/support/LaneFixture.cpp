// SPDX-License-Identifier: MIT
#include "tests/support/LaneFixture.h"

#include "core/decoding/ffmpeg/Decoders.h"

namespace prelisten::tests {

DecoderProvider testDecoders()
{
    return [factory = std::make_shared<const FfmpegDecoders>()] {
        return factory;
    };
}

PcmLane::Shared newShared(qint64 bytes)
{
    return {std::make_shared<MixRate>(), std::make_shared<PcmBudget>(bytes), testDecoders(),
            std::make_shared<ThreadReaper>()};
}

LaneFixture::LaneFixture(const SourceName &name, const QByteArray &body,
        const PcmLane::Shared &shared, qint64 durationMs)
    : fixture(body)
{
    fixture.storage = [this](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        const qint64 room = m_let - request.rangeBegin.value_or(0);
        if (room < answer.body.size())
            answer.stallAfter = std::max<qint64>(0, room);
        return answer;
    };
    spool = fixture.newSpool(name);
    lane = std::make_unique<PcmLane>(*spool, durationMs, shared);
}

LaneFixture::~LaneFixture() = default;

void LaneFixture::let(qint64 end)
{
    m_let = end;
    spool->start();
    fixture.server().cutAll(); // makes stalled downloads send a new request
}

bool LaneFixture::completes()
{
    lane->start();
    let();
    return QTest::qWaitFor([this] { return lane->state() == PcmLane::State::Complete; }, 20'000);
}

} // namespace prelisten::tests
