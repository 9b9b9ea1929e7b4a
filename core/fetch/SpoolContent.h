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

/// The content a source turned out to have: its length, its entity tag, its bytes – and the
/// decision whether a later answer still belongs to it. Knows nothing of the network. GUI thread
/// only.
class SpoolContent
{
public:
    /// A source larger than this is refused, in bytes.
    static constexpr qint64 sizeLimit = 512LL * 1024 * 1024;

    /// From the answer to a request for the whole source.
    [[nodiscard]] static Result<std::shared_ptr<SpoolContent>, SpoolError::Kind> fromAnswer(
            const AnswerHead &head);

    enum class Fit {
        Same,    ///< goes on with this content
        Changed, ///< another content
        Bad,     ///< not what was asked for
    };

    /// Whether the answer @p head to a request for the bytes from @p begin on belongs to this
    /// content.
    [[nodiscard]] Fit fit(const AnswerHead &head, qint64 begin) const;

    /// What to ask for so that the next hole at or after @p wanted is filled. Without a strong ETag
    /// a few bytes before it are asked for again, to be compared.
    [[nodiscard]] RangeRequest::Range rangeFor(qint64 wanted) const;

    /// Stores bytes. False, and nothing is stored, if they contradict bytes that are there: then
    /// the content is another one now.
    [[nodiscard]] bool add(qint64 offset, QByteArrayView bytes);

    /// Asks the gate, until it has an answer. Audio from then on if it ever was.
    [[nodiscard]] ContentGate::Answer inspect();

    /// The first missing byte of those that the gate needs for its answer.
    [[nodiscard]] qint64 wantedByGate() const { return m_buffer->contiguousEnd(m_gate.offset); }

    [[nodiscard]] qint64 total() const { return m_buffer->total(); }
    [[nodiscard]] bool isReadable() const { return m_gate.answer == ContentGate::Answer::Audio; }
    [[nodiscard]] AudioKind kind() const { return m_gate.kind; }
    [[nodiscard]] qint64 soundBegin() const { return m_gate.begin; } ///< byte, behind all tags
    [[nodiscard]] const std::shared_ptr<SpoolBuffer> &buffer() const { return m_buffer; }
    [[nodiscard]] const QByteArray &etag() const { return m_etag; }

private:
    SpoolContent(std::shared_ptr<SpoolBuffer> buffer, QByteArray etag);

    std::shared_ptr<SpoolBuffer> m_buffer;
    QByteArray m_etag;  ///< strong, or empty
    ContentGate m_gate; ///< its last answer
};

} // namespace prelisten
