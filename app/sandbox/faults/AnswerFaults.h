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

/// What goes out instead of an answer, for a fault of the stage FaultList::Stage::Answer. @p plain
/// is what its status looks like at this origin; @p self is the origin the request came to.
[[nodiscard]] Answer substitute(const Fault &fault, const Answer &plain, const Request &request,
        const QByteArray &self, const Origins &origins);

/// Bends a real answer by the faults of FaultList::Stage::Body: content first, then its framing,
/// then how far it gets.
void bend(Answer &answer, const QList<Fault> &faults);

/// @p body as gzip, without the trailer: for bodies that are cut before it.
[[nodiscard]] QByteArray gzipStart(const QByteArray &body);

/// A gzip body that unpacks to about @p size zero bytes, a thousandth of it long.
[[nodiscard]] QByteArray gzipBomb(qint64 size);

} // namespace prelisten::sandbox
