// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/SpoolFixture.h"

#include <future>
#include <memory>
#include <utility>

namespace prelisten::tests {

/// A spool with readers that seek. The storage's first answer stalls after 100,000 bytes with the
/// connection open, so that everything behind them is still missing.
class SeekFixture : public SpoolFixture
{
public:
    static constexpr int bodySize = 3'000'000;

    explicit SeekFixture(QByteArray content = waveBody(bodySize)) : SpoolFixture(std::move(content))
    {
        storage = [this](const StorageRequest &request, int) {
            StorageAnswer answer = good(request);
            if (fetches().size() == 1)
                answer.stallAfter = 100'000;
            return answer;
        };
    }

    /// Starts the spool. True once it has the bytes before the stall; false after 5 s.
    [[nodiscard]] bool startsAndStalls()
    {
        spool().start();
        return QTest::qWaitFor([this] { return spool().status().received == 100'000; });
    }

    /// One read of @p size bytes at @p offset, on a thread of its own.
    [[nodiscard]] std::future<QByteArray> readAt(qint64 offset, qint64 size)
    {
        return std::async(
                std::launch::async, [offset, size, reader = std::shared_ptr(spool().openReader())] {
                    reader->seek(offset);
                    QByteArray bytes;
                    while (bytes.size() < size) {
                        const QByteArray more = reader->read(size - bytes.size());
                        if (more.isEmpty())
                            break;
                        bytes += more;
                    }
                    return bytes;
                });
    }

    /// The Range of the request number @p fetch, from 0.
    [[nodiscard]] QByteArray rangeOf(qsizetype fetch) const
    {
        return fetches().at(fetch).header("range");
    }
};

} // namespace prelisten::tests
