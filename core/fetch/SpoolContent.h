// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/fetch/AnswerHead.h"
#include "core/fetch/RangeRequest.h"
#include "core/fetch/SpoolBuffer.h"
#include "core/fetch/SpoolStatus.h"
#include "core/formats/ContentGate.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace prelisten {

/// The content of one source: its length, entity tag and bytes. Decides whether a later answer
/// still belongs to it. Does no networking. GUI thread only.
class SpoolContent
{
public:
    /// Larger sources are refused; in bytes.
    static constexpr qint64 sizeLimit = 512LL * 1024 * 1024;

    /// Creates the content from the answer to a request for the whole source.
    [[nodiscard]] static Result<std::shared_ptr<SpoolContent>, SpoolError::Kind> fromAnswer(
            const AnswerHead &head);

    enum class Fit {
        Same,    ///< belongs to this content
        Changed, ///< the content has changed
        Bad,     ///< the answer does not match the request
    };

    /// Whether the answer @p head to a request for the bytes from @p begin on belongs to this
    /// content.
    [[nodiscard]] Fit fit(const AnswerHead &head, qint64 begin) const;

    /// The range to request so that the next gap at or after @p wanted is filled. Without a strong
    /// ETag it begins up to 256 bytes earlier, to compare these with the stored bytes.
    [[nodiscard]] RangeRequest::Range rangeFor(qint64 wanted) const;

    /// Stores bytes. Returns false and stores nothing if they differ from stored bytes: the content
    /// has then changed.
    [[nodiscard]] bool add(qint64 offset, QByteArrayView bytes);

    /// Runs the content gate as soon as it has enough bytes, until it reaches a decision, and
    /// returns its last answer. A decision never changes.
    [[nodiscard]] ContentGate::Answer inspect();

    /// The offset of the first missing byte that the gate needs for its answer.
    [[nodiscard]] qint64 wantedByGate() const { return m_buffer->contiguousEnd(m_gate.offset); }

    [[nodiscard]] qint64 total() const { return m_buffer->total(); }
    [[nodiscard]] bool isReadable() const { return m_gate.answer == ContentGate::Answer::Audio; }
    [[nodiscard]] AudioKind kind() const { return m_gate.kind; }
    [[nodiscard]] qint64 audioBegin() const { return m_gate.begin; } ///< byte, after all tags
    [[nodiscard]] const std::shared_ptr<SpoolBuffer> &buffer() const { return m_buffer; }
    [[nodiscard]] const QByteArray &etag() const { return m_etag; }

private:
    SpoolContent(std::shared_ptr<SpoolBuffer> buffer, QByteArray etag);

    std::shared_ptr<SpoolBuffer> m_buffer;
    QByteArray m_etag;  ///< strong, or empty
    ContentGate m_gate; ///< its last answer
};

} // namespace prelisten
