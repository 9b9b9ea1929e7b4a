// SPDX-License-Identifier: MIT
#include "app/diagnostics/Redactor.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

constexpr qsizetype shortestSecret = 8; // characters, as of a key

struct Rule
{
    QLatin1StringView mark; ///< occurs, in any case, in every text that the pattern matches
    QRegularExpression pattern;
    QString replacement;
};

Rule rule(QLatin1StringView mark, const QString &pattern, const QString &replacement)
{
    return {mark, QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption),
            replacement};
}

// The mark is looked for first, because a pattern costs ten times as much.
const std::array<Rule, 6> &rules()
{
    static const std::array<Rule, 6> all{
            rule("@"_L1, u"(://)[^\\s/@\"'<>]*@"_s, u"\\1[redacted]@"_s),
            rule("?"_L1, u"\\?[\\w.%\\[\\]-]+=[^\\s\"'<>]*"_s, u"?[redacted]"_s),
            rule("="_L1,
                    u"\\b((?:[\\w-]*[_-])?(?:sig|signature|token|key|apikey|secret|password))=[^\\s\"'<>&;,]+"_s,
                    u"\\1=[redacted]"_s),
            rule(":"_L1,
                    u"\\b(x-api-key|api[_-]?key|authorization|cookie|password|token)([\"']?\\s*:\\s*)(?:bearer\\s+|basic\\s+)?[\"']?[^\\s\"'<>,;]+"_s,
                    u"\\1\\2[redacted]"_s),
            rule("bearer"_L1, u"\\b(bearer)\\s+[^\\s\"'<>,;]+"_s, u"\\1 [redacted]"_s),
            // A share token, and keys in the forms that the service documents.
            rule("_"_L1, u"\\b(shr|ak|sk|oak_live|oak_test)_(?!\\[)[\\w-]{4,}"_s,
                    u"\\1_[redacted]"_s),
    };
    return all;
}

} // namespace

Redactor::Redactor(QStringList secrets) : m_secrets(std::move(secrets))
{
    m_secrets.removeIf([](const QString &secret) { return secret.size() < shortestSecret; });
}

QString Redactor::redacted(QString text) const
{
    for (const QString &secret : m_secrets)
        text.replace(secret, u"[redacted]"_s);
    for (const Rule &rule : rules()) {
        if (text.contains(rule.mark, Qt::CaseInsensitive))
            text.replace(rule.pattern, rule.replacement);
    }
    return text;
}

} // namespace prelisten
