// SPDX-License-Identifier: MIT
#include "app/sandbox/storage/StorageHandler.h"

#include "app/sandbox/http/ByteRange.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace prelisten::sandbox {

namespace {

using Kind = Fault::Kind;
using Stage = FaultList::Stage;
using Origin = Fault::Origin;

Answer refusal(int status, const QByteArray &code, const QByteArray &message)
{
    return Answer::with(status, "application/xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code +
                    "</Code><Message>" + message + "</Message></Error>\n");
}

bool carriesSecret(const Headers &headers)
{
    return headers.contains("X-API-Key") || headers.contains("Cookie") ||
           headers.contains("Authorization");
}

QByteArray contentRange(qint64 first, qint64 last, qint64 size)
{
    return "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/' +
           QByteArray::number(size);
}

const Fault *find(const QList<Fault> &faults, Kind kind)
{
    const auto found = std::find_if(faults.cbegin(), faults.cend(),
            [kind](const Fault &fault) { return fault.kind == kind; });
    return found == faults.cend() ? nullptr : &*found;
}

} // namespace

Answer StorageHandler::answer(const Request &request)
{
    ++m_state.counts.storageRequests;
    if (carriesSecret(request.headers))
        ++m_state.counts.keyOnStorage;

    const SignedTarget *target = m_state.links.find(request.path, request.queryItem("sig"));
    const QString source = target ? target->name : QString();
    Answer answer;
    if (const std::optional<Fault> fault = m_state.faults.takeAnswer(Origin::Storage, source)) {
        const Answer plain =
                refusal(static_cast<int>(fault->value), "InternalError", "Injected by the sandbox");
        answer = substitute(*fault, plain, request, m_state.origins.storage, m_state.origins);
    } else if (request.method != "GET" && !request.isHead()) {
        answer = refusal(405, "MethodNotAllowed",
                "The specified method is not allowed against this resource.");
        answer.headers.add("Allow", "GET, HEAD");
    } else if (!request.path.startsWith("/music/")) {
        answer = refusal(404, "NoSuchKey", "The specified key does not exist.");
    } else if (target && target->life->tooEarly()) {
        answer = refusal(403, "AccessDenied",
                target->explainsRefusal ? "Request is not valid yet" : "Access Denied");
    } else if (target && !target->life->over()) {
        answer = serve(request, *target);
    } else {
        // An unknown signature gets the same answer as an expired one: real storage keeps no list
        // of issued signatures.
        answer = refusal(m_settings.expiredStatus, "AccessDenied", "Request has expired");
        if (target) {
            ++m_state.counts.storageExpired;
            ++m_state.counts.expiries;
        }
    }
    answer.bodyless = request.isHead();
    return answer;
}

Answer StorageHandler::serve(const Request &request, const SignedTarget &target)
{
    const QByteArray tag = etag(target);
    const QByteArray &body = target.source->body;
    const qint64 size = body.size();

    ByteRange range{ByteRange::Kind::Whole, 0, size - 1};
    QList<Fault> rangeFaults;
    if (const QByteArray header = request.headers.value("Range"); !header.isEmpty()) {
        rangeFaults = m_state.faults.take(Stage::Range, Origin::Storage, target.name);
        // Only a matching strong ETag proves that the range belongs to the bytes the client already
        // has.
        const bool holds = !request.headers.contains("If-Range") ||
                           (tag.startsWith('"') && request.headers.value("If-Range") == tag);
        if (holds && !find(rangeFaults, Kind::IgnoreRange))
            range = ByteRange::parse(header, size);
    }
    if (range.kind == ByteRange::Kind::Unsatisfiable) {
        Answer answer = refusal(416, "InvalidRange", "The requested range is not satisfiable");
        answer.headers.add("Content-Range", "bytes */" + QByteArray::number(size));
        return answer;
    }

    const bool part = range.kind == ByteRange::Kind::Part;
    Answer answer = Answer::with(part ? 206 : 200, target.source->contentType,
            part ? body.mid(range.first, range.length()) : body);
    answer.headers.add("Accept-Ranges", "bytes");
    if (!tag.isEmpty())
        answer.headers.add("ETag", tag);
    if (part) {
        const Fault *wrong = find(rangeFaults, Kind::WrongRange);
        const qint64 off = !wrong ? 0 : wrong->value == 0 ? 1 : wrong->value;
        answer.headers.add(
                "Content-Range", contentRange(range.first + off, range.last + off, size));
    }
    answer.delivery.bytesPerSecond = rate(*target.source);
    if (m_settings.cutAtExpiry)
        answer.delivery.link = target.life;
    applyBodyFaults(answer, m_state.faults.take(Stage::Body, Origin::Storage, target.name));
    return answer;
}

QByteArray StorageHandler::etag(const SignedTarget &target)
{
    QByteArray tag = target.source->etag;
    const QList<Fault> faults = m_state.faults.take(Stage::Tag, Origin::Storage, target.name);
    if (find(faults, Kind::NewETag))
        tag = tag.chopped(1) + '-' + QByteArray::number(++m_tagsChanged) + '"';
    if (find(faults, Kind::WeakETag))
        tag.prepend("W/");
    if (find(faults, Kind::NoETag))
        tag.clear();
    return tag;
}

qint64 StorageHandler::rate(const StoredSource &source) const
{
    const auto byBitrate =
            static_cast<qint64>(std::ceil(source.meanBytesPerSecond * m_settings.bitrateFactor));
    if (byBitrate <= 0 || m_settings.bytesPerSecond <= 0)
        return std::max(byBitrate, m_settings.bytesPerSecond);
    return std::min(byBitrate, m_settings.bytesPerSecond);
}

} // namespace prelisten::sandbox
