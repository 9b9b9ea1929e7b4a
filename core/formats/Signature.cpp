// SPDX-License-Identifier: MIT
#include "core/formats/Signature.h"

#include <QByteArray>
#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

using Answer = Signature::Answer;

constexpr qint64 magicSize = 12; // enough for most; the longest of these is RIFF….WAVE
constexpr qint64 textSize = 64;  // junk before audio is not this much plain text

Signature known(AudioKind kind)
{
    return {Answer::Known, kind, 0};
}

Signature refused()
{
    return {Answer::Refused, AudioKind::Mpeg, 0};
}

Signature knownIf(bool isSound, AudioKind kind)
{
    return isSound ? known(kind) : refused();
}

Signature needMore(qint64 needed)
{
    return {Answer::NeedMore, AudioKind::Mpeg, needed};
}

int byteAt(QByteArrayView bytes, qint64 at)
{
    return static_cast<unsigned char>(bytes[at]);
}

template <size_t N>
bool isOneOf(QByteArrayView name, const std::array<const char *, N> &names)
{
    return std::any_of(names.cbegin(), names.cend(),
            [name](const char *each) { return name == QByteArrayView(each); });
}

/// ISO and QuickTime files consist of boxes: size, name. Old files have no `ftyp`.
Signature ofBoxes(QByteArrayView bytes, qint64 left)
{
    constexpr std::array still = {
            "avif", "avis", "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "crx "};
    constexpr std::array old = {"moov", "mdat", "wide", "free", "skip", "pnot"};
    const QByteArrayView name = bytes.sliced(4, 4);
    const qint64 size = qFromBigEndian<quint32>(bytes.data());
    if (name == "ftyp") {
        constexpr qint64 least = 16;
        return knownIf(size >= least && size <= left && !isOneOf(bytes.sliced(8, 4), still),
                AudioKind::Mp4);
    }
    constexpr qint64 wide = 1; // the size follows the name, in 64 bits
    constexpr qint64 least = 8;
    if (isOneOf(name, old) && (size == wide || (size >= least && size <= left)))
        return known(AudioKind::Mp4);
    return {};
}

/// The document type is in the EBML header, which is small. WebM is a kind of Matroska.
Signature ofMatroska(QByteArrayView bytes, qint64 left)
{
    if (bytes.contains("matroska") || bytes.contains("webm"))
        return known(AudioKind::Matroska);
    constexpr qint64 headerSize = 64; // usually smaller
    const qint64 wanted = std::min(headerSize, left);
    return bytes.size() < wanted ? needMore(wanted) : refused();
}

/// Sony Wave64: RIFF with GUIDs as names.
Signature ofWave64(QByteArrayView bytes, qint64 left)
{
    constexpr qint64 headerSize = 40;
    constexpr qint64 name = 24;
    if (left < headerSize)
        return refused();
    if (bytes.size() < headerSize)
        return needMore(headerSize);
    const auto riff = QByteArrayView("riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1", 14);
    const auto wave = QByteArrayView("wave\xf3\xac\xd3\x11\x8c\xd1\x00\xc0\x4f\x8e\xdb\x8a", 16);
    return knownIf(bytes.startsWith(riff) && bytes.sliced(name, 16) == wave, AudioKind::Wave64);
}

/// Pictures, videos, documents and archives. Some contain audio, but are not audio files.
bool isSomethingElse(QByteArrayView bytes)
{
    constexpr std::array<QByteArrayView, 20> magics = {QByteArrayView("\xff\xd8\xff"),
            QByteArrayView("\x89PNG"), QByteArrayView("GIF8"), QByteArrayView("%PDF"),
            QByteArrayView("PK\3\4"), QByteArrayView("\x1f\x8b"), QByteArrayView("BZh"),
            QByteArrayView("7z\xbc\xaf"),
            QByteArrayView("\xfd"
                           "7zXZ"),
            QByteArrayView("Rar!"), QByteArrayView("\x28\xb5\x2f\xfd"), QByteArrayView("II*\0", 4),
            QByteArrayView("MM\0*", 4), QByteArrayView("\0\0\1\xba", 4),
            QByteArrayView("\0\0\1\xb3", 4), QByteArrayView("FLV\1"),
            QByteArrayView("\x30\x26\xb2\x75"),
            QByteArrayView("\x7f"
                           "ELF"),
            QByteArrayView("8BPS"), QByteArrayView("\0\0\1\0", 4)};
    return std::any_of(magics.cbegin(), magics.cend(),
            [bytes](QByteArrayView magic) { return bytes.startsWith(magic); });
}

/// True if the text begins like markup, data, or a playlist that can name files, after an optional
/// byte order mark and white space.
bool isScript(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    const QByteArray text = bytes.trimmed().toByteArray().toLower();
    constexpr std::array starts = {"#ext", "ffconcat", "[playlist]", "<?", "<!", "webvtt", "v=0\n",
            "v=0\r", "{\"", "[{", "[\"", "{\n", "{\r", "{ ", "[reference]", "http://", "https://",
            "file:", "rtsp:", "rtmp:"};
    const bool isMarkup = text.size() > 1 && text[0] == '<' && text[1] >= 'a' && text[1] <= 'z';
    return isMarkup || std::any_of(starts.cbegin(), starts.cend(),
                               [&text](const char *start) { return text.startsWith(start); });
}

bool isText(QByteArrayView bytes)
{
    const bool isPlain = std::none_of(bytes.begin(), bytes.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code == 0x7f || (code < ' ' && !(code >= '\t' && code <= '\r'));
    });
    return isPlain && QUtf8StringView(bytes).isValidUtf8();
}

} // namespace

Signature Signature::of(QByteArrayView bytes, qint64 left)
{
    const qint64 wanted = std::min(magicSize, left);
    if (bytes.size() < wanted)
        return needMore(wanted);
    if (bytes.size() >= magicSize) {
        const QByteArrayView form = bytes.sliced(8, 4);
        if (bytes.startsWith("RIFF") || bytes.startsWith("RF64"))
            return knownIf(form == "WAVE", AudioKind::Wave);
        if (bytes.startsWith("FORM"))
            return knownIf(form == "AIFF" || form == "AIFC", AudioKind::Aiff);
        if (bytes.startsWith("fLaC")) // STREAMINFO (type 0) must come first
            return knownIf((byteAt(bytes, 4) & 0x7f) == 0, AudioKind::Flac);
        if (bytes.startsWith("OggS")) // version 0 is the only one
            return knownIf(byteAt(bytes, 4) == 0, AudioKind::Ogg);
        if (bytes.startsWith("caff")) // version 1 is the only one
            return knownIf(qFromBigEndian<quint16>(bytes.data() + 4) == 1, AudioKind::Caf);
        if (bytes.startsWith(".snd")) {
            constexpr qint64 header = 24;
            const qint64 begin = qFromBigEndian<quint32>(bytes.data() + 4);
            return knownIf(begin >= header && begin <= left, AudioKind::Au);
        }
        if (bytes.startsWith("\x1a\x45\xdf\xa3"))
            return ofMatroska(bytes, left);
        if (bytes.startsWith("riff"))
            return ofWave64(bytes, left);
        if (const Signature boxes = ofBoxes(bytes, left); boxes.answer != Answer::Unknown)
            return boxes;
    }
    if (isSomethingElse(bytes) || isScript(bytes.first(std::min(bytes.size(), textSize))))
        return refused();
    // Text is refused once textSize bytes, or the whole body, are known to be text.
    const QByteArrayView begin = bytes.first(std::min(bytes.size(), textSize));
    if (!isText(begin))
        return {};
    const qint64 enough = std::min(textSize, left);
    return bytes.size() < enough ? needMore(enough) : refused();
}

qint64 Signature::adtsSize(QByteArrayView bytes)
{
    constexpr qint64 header = 7;
    constexpr int lastRate = 12;
    if (bytes.size() < header || byteAt(bytes, 0) != 0xff || (byteAt(bytes, 1) & 0xf6) != 0xf0 ||
            (byteAt(bytes, 2) >> 2 & 0x0f) > lastRate)
        return 0;
    const qint64 size =
            (byteAt(bytes, 3) & 3) << 11 | byteAt(bytes, 4) << 3 | byteAt(bytes, 5) >> 5;
    return size >= header ? size : 0;
}

} // namespace prelisten
