// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/RetryPolicy.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace prelisten {

/// Spaces the retries of all sources of a track, so that an outage costs as few requests for many
/// sources as for one: while no source gets through, one at a time retries, with the delays of one
/// RetryPolicy between them.
///
/// A source whose trouble is its own delays no other: bytes of any source end the spacing. GUI
/// thread only.
class RetryPacer : public QObject
{
    Q_OBJECT
public:
    explicit RetryPacer(RetryPolicy retry, QObject *parent = nullptr);

    /// 0 ms if a source may retry now; the next one then has to wait. Otherwise the time after
    /// which to ask again.
    [[nodiscard]] std::chrono::milliseconds ask();

    /// Bytes of some source have arrived.
    void bytesArrived();

    /// True once the quick retries are used up, those of all sources together.
    [[nodiscard]] bool isWaitingForNetwork() const { return m_retry.isWaitingForNetwork(); }

Q_SIGNALS:
    void recovered(); ///< the storage works again: whoever was told to wait may retry at once

private:
    RetryPolicy m_retry;
    QTimer m_gap; ///< until the next retry
};

} // namespace prelisten
