// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ffmpeg/Decoders.h"
#include "core/mixing/OpenBackoff.h"
#include "tests/injection/Injector.h"
#include "tests/support/OutputFixture.h"

#include <memory>
#include <optional>
#include <utility>

namespace prelisten::tests {

/// Opens the fake outputs, some of which fail. Then so much time passes that the next attempt is
/// due.
class FailingOutputs : public OutputStreamFactory
{
public:
    explicit FailingOutputs(OutputFixture &output) : m_output(output) {}

    std::unique_ptr<OutputStream> open(
            const OutputStream::Request &request, OutputStream::Listener listener) override
    {
        if (Injector::fails(Injector::Kind::Output)) {
            m_output.clock.advance(OpenBackoff::longest);
            return nullptr;
        }
        return m_output.outputs->open(request, std::move(listener));
    }

private:
    OutputFixture &m_output;
};

/// A decoder that cannot be opened.
class ClosedDecoder : public AudioDecoder
{
public:
    std::optional<Error> open() override { return Error::Unsupported; }
    [[nodiscard]] Format format() const override { return {}; }
    [[nodiscard]] AudioLength length() const override { return {}; }
    [[nodiscard]] std::optional<qint64> claimedFrames() const override { return {}; }
    bool seek(qint64) override { return false; }
    Step read(Block &) override { return Step::Failed; }
    [[nodiscard]] Error error() const override { return Error::Unsupported; }
};

class FailingDecoders : public AudioDecoderFactory
{
public:
    std::unique_ptr<AudioDecoder> create(
            AudioKind kind, ByteSource &bytes, std::optional<double> serviceSeconds) const override
    {
        if (Injector::fails(Injector::Kind::Decoder))
            return std::make_unique<ClosedDecoder>();
        return m_decoders.create(kind, bytes, serviceSeconds);
    }
    [[nodiscard]] QString libraries() const override { return m_decoders.libraries(); }

private:
    const FfmpegDecoders m_decoders;
};

[[nodiscard]] inline DecoderProvider failingDecoders()
{
    return [decoders = std::make_shared<const FailingDecoders>()] {
        return decoders;
    };
}

} // namespace prelisten::tests
