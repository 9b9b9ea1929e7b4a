// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"
#include "app/sandbox/http/HttpMessage.h"

#include <QByteArray>
#include <QList>

namespace prelisten::sandbox {

/// The two origins of the sandbox, without a trailing slash.
struct Origins
{
    QByteArray api;
    QByteArray storage;
};

/// The answer to send instead of the real one, for a fault of the stage FaultList::Stage::Answer.
/// @p plain is the usual answer of this origin with the status of the fault; @p self is the origin
/// the request came to.
[[nodiscard]] Answer substitute(const Fault &fault, const Answer &plain, const Request &request,
        const QByteArray &self, const Origins &origins);

/// Applies the faults of FaultList::Stage::Body to a real answer: first to its content, then to its
/// framing, then to its delivery.
void applyBodyFaults(Answer &answer, const QList<Fault> &faults);

/// @p body as gzip, without the trailer: for bodies that are cut before it.
[[nodiscard]] QByteArray gzipStart(const QByteArray &body);

/// A gzip body that unpacks to about @p size zero bytes, a thousandth of it long.
[[nodiscard]] QByteArray gzipBomb(qint64 size);

} // namespace prelisten::sandbox
