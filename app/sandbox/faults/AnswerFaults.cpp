// SPDX-License-Identifier: MIT
#include "app/sandbox/faults/AnswerFaults.h"

#include <QUrl>

#include <algorithm>
#include <limits>

namespace prelisten::sandbox {

namespace {

using Kind = Fault::Kind;

void setLength(Answer &answer)
{
    answer.headers.set("Content-Length", QByteArray::number(answer.body.size()));
}

void delimitByClosing(Answer &answer)
{
    answer.headers.remove("Content-Length");
    answer.headers.set("Connection", "close");
    answer.delivery.end = Delivery::End::Close;
}

void bendContent(Answer &answer, const Fault &fault)
{
    switch (fault.kind) {
    case Kind::ReplaceBody:
        // Whoever answers in the storage's place, such as a login page, knows nothing of ranges.
        if (answer.status == 206) {
            answer.status = 200;
            answer.headers.remove("Content-Range");
        }
        answer.body = fault.body;
        if (!fault.text.isEmpty())
            answer.headers.set("Content-Type", fault.text.toLatin1());
        setLength(answer);
        break;
    case Kind::GzipCut:
        answer.body = gzipStart(answer.body);
        answer.headers.set("Content-Encoding", "gzip");
        setLength(answer);
        answer.delivery.end = Delivery::End::Close;
        answer.delivery.stopAfter = answer.body.size() / 2;
        break;
    case Kind::GzipBomb:
        answer.body = gzipBomb(fault.value);
        answer.headers.set("Content-Encoding", "gzip");
        setLength(answer);
        break;
    default:
        break;
    }
}

QByteArray inChunks(const QByteArray &body)
{
    constexpr qsizetype chunk = 4096;
    QByteArray result;
    for (qsizetype at = 0; at < body.size(); at += chunk) {
        const QByteArray part = body.mid(at, chunk);
        result += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    }
    return result + "0\r\n\r\n";
}

void bendFraming(Answer &answer, const Fault &fault)
{
    switch (fault.kind) {
    case Kind::WrongLength:
        answer.headers.set("Content-Length", QByteArray::number(answer.body.size() + fault.value));
        answer.delivery.end = Delivery::End::Close;
        break;
    case Kind::NoLength:
        delimitByClosing(answer);
        break;
    case Kind::NegativeLength:
        answer.headers.set("Content-Length", "-1");
        answer.delivery.end = Delivery::End::Close;
        break;
    case Kind::Chunked:
        answer.headers.remove("Content-Length");
        answer.headers.set("Transfer-Encoding", "chunked");
        answer.body = inChunks(answer.body);
        break;
    case Kind::Endless:
        delimitByClosing(answer);
        answer.padding = std::numeric_limits<qint64>::max() / 2;
        break;
    default:
        break;
    }
}

void stopAfter(Answer &answer, qint64 bytes, Delivery::End end)
{
    answer.delivery.stopAfter = std::max<qint64>(0, bytes);
    answer.delivery.end = end;
}

void bendDelivery(Answer &answer, const Fault &fault)
{
    switch (fault.kind) {
    case Kind::CutAt:
        stopAfter(answer, fault.value, Delivery::End::Close);
        break;
    case Kind::ResetAt:
        stopAfter(answer, fault.value, Delivery::End::Reset);
        break;
    case Kind::StallAt:
        stopAfter(answer, fault.value, Delivery::End::Stall);
        break;
    case Kind::Drip:
        answer.delivery.bytesPerSecond = std::max<qint64>(1, fault.value);
        break;
    default:
        break;
    }
}

Answer status(const Fault &fault, const Answer &plain)
{
    Answer answer = plain;
    if (!fault.body.isEmpty()) {
        answer.body = fault.body;
        setLength(answer);
    }
    if (!fault.text.isEmpty() && (fault.value == 429 || fault.value == 503))
        answer.headers.set("Retry-After", fault.text.toLatin1());
    return answer;
}

Answer redirect(
        const Fault &fault, const Request &request, const QByteArray &self, const Origins &origins)
{
    const QByteArray query =
            request.query.isEmpty() ? QByteArray() : QByteArray('?' + request.query);
    QByteArray other = self;
    other.replace("127.0.0.1", "localhost");
    QByteArray location = fault.text.toUtf8();
    location.replace("{self}", QByteArray(self + request.path + query));
    location.replace("{other}", QByteArray(other + request.path + query));
    location.replace("{api}", origins.api);
    location.replace("{storage}", origins.storage);
    Answer answer = Answer::with(
            fault.value >= 300 && fault.value < 400 ? static_cast<int>(fault.value) : 302,
            "text/plain", {});
    answer.headers.add("Location", location);
    return answer;
}

/// Packs bits as deflate does: from the lowest bit of each byte up.
class BitWriter
{
public:
    explicit BitWriter(QByteArray &out) : m_out(out) {}

    /// Writes the lowest @p count bits of @p code, the highest first, as Huffman codes are packed.
    void write(unsigned code, int count)
    {
        for (int bit = count - 1; bit >= 0; --bit) {
            m_byte |= ((code >> bit) & 1U) << m_filled;
            if (++m_filled == 8)
                flush();
        }
    }

    void flush()
    {
        m_out += static_cast<char>(m_byte);
        m_byte = 0;
        m_filled = 0;
    }

private:
    QByteArray &m_out;
    unsigned m_byte = 0;
    int m_filled = 0;
};

const char gzipHeader[] = "\x1f\x8b\x08\0\0\0\0\0\0\x03";

} // namespace

Answer substitute(const Fault &fault, const Answer &plain, const Request &request,
        const QByteArray &self, const Origins &origins)
{
    Answer answer;
    switch (fault.kind) {
    case Kind::Status:
        return status(fault, plain);
    case Kind::Redirect:
        return redirect(fault, request, self, origins);
    case Kind::Hang:
        answer.delivery.start = Delivery::Start::NeverAnswer;
        return answer;
    default:
        answer.delivery.start = Delivery::Start::CloseUnanswered;
        return answer;
    }
}

void applyBodyFaults(Answer &answer, const QList<Fault> &faults)
{
    for (auto *step : {bendContent, bendFraming, bendDelivery}) {
        for (const Fault &fault : faults)
            step(answer, fault);
    }
}

QByteArray gzipStart(const QByteArray &body)
{
    // qCompress() gives four bytes of length and a zlib stream: two bytes of header, the deflate
    // stream, four bytes of checksum.
    const QByteArray packed = qCompress(body);
    return QByteArray(gzipHeader, 10) + packed.mid(6, packed.size() - 10);
}

QByteArray gzipBomb(qint64 size)
{
    QByteArray result(gzipHeader, 10);
    BitWriter bits(result);
    bits.write(0b110, 3);      // the last block, with fixed Huffman codes
    bits.write(0b00110000, 8); // one zero byte
    for (qint64 made = 1; made < size; made += 258)
        bits.write(0b1100010100000, 13); // a match: 258 bytes, at distance 1
    bits.write(0, 7);                    // end of block
    bits.flush();
    // The checksum is wrong, but a client that unpacks this far has already failed.
    return result + QByteArray(8, '\0');
}

} // namespace prelisten::sandbox
