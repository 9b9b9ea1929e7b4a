// SPDX-License-Identifier: MIT
#include "core/track/PlainText.h"

#include <utility>

namespace prelisten {

bool isInvisible(char32_t character)
{
    return character == 0x00ad                                // soft hyphen
           || character == 0x061c                             // Arabic letter mark
           || character == 0x180e                             // Mongolian vowel separator
           || (character >= 0x200b && character <= 0x200f)    // zero-width, marks
           || (character >= 0x202a && character <= 0x202e)    // embeddings, overrides
           || (character >= 0x2060 && character <= 0x206f)    // joiners, isolates
           || character == 0xfeff                             // byte order mark
           || (character >= 0xfff9 && character <= 0xfffb)    // interlinear annotation
           || (character >= 0xe0000 && character <= 0xe007f); // tags
}

QString tidied(const QString &text, qsizetype limit)
{
    QString result;
    result.reserve(qMin(text.size(), limit));
    bool spacePending = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (QChar::isSpace(character)) {
            spacePending = !result.isEmpty();
            continue;
        }
        if (isInvisible(character) || QChar::category(character) == QChar::Other_Control ||
                QChar::isSurrogate(character)) { // an unpaired surrogate
            continue;
        }
        const qsizetype units = QChar::requiresSurrogates(character) ? 2 : 1;
        if (result.size() + (spacePending ? 1 : 0) + units > limit) {
            break;
        }
        if (std::exchange(spacePending, false)) {
            result += u' ';
        }
        result += QChar::fromUcs4(character);
    }
    return result;
}

} // namespace prelisten
