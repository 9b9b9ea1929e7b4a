// SPDX-License-Identifier: MIT
#include "app/sandbox/faults/FaultSpec.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>

namespace prelisten::sandbox {

namespace {

using What = Fault::What;
using Where = Fault::Where;

struct WhatWord
{
    const char16_t *word;
    What what;
    const char16_t *help;
};

constexpr std::array whatWords{
        WhatWord{u"refuse", What::Refuse, u"close before answering"},
        WhatWord{u"hang", What::Hang, u"never answer"},
        WhatWord{u"status", What::Status,
                u"=CODE; text: Retry-After of a 429 or 503, else the error code"},
        WhatWord{u"redirect", What::Redirect, u"=3xx, text=LOCATION with {self} {api} {storage}"},
        WhatWord{u"cut-at", What::CutAt, u"=BYTES, then close"},
        WhatWord{u"reset-at", What::ResetAt, u"=BYTES, then RST"},
        WhatWord{u"stall-at", What::StallAt, u"=BYTES, then silence"},
        WhatWord{u"drip", What::Drip, u"=BYTES a second"},
        WhatWord{u"wrong-length", What::WrongLength, u"=BYTES the Content-Length is off by"},
        WhatWord{u"no-length", What::NoLength, u"close-delimited"},
        WhatWord{u"negative-length", What::NegativeLength, u"Content-Length: -1"},
        WhatWord{u"chunked", What::Chunked, u"chunked, without a length"},
        WhatWord{u"gzip-cut", What::GzipCut, u"gzip, closed half-way"},
        WhatWord{u"gzip-bomb", What::GzipBomb, u"=BYTES it unpacks to"},
        WhatWord{u"endless", What::Endless, u"a body without end"},
        WhatWord{u"wrong-range", What::WrongRange, u"=BYTES the Content-Range is off by"},
        WhatWord{u"ignore-range", What::IgnoreRange, u"200 for a range"},
        WhatWord{u"new-etag", What::NewETag, u"another strong ETag each time"},
        WhatWord{u"weak-etag", What::WeakETag, u"a weak ETag"},
        WhatWord{u"no-etag", What::NoETag, u"no ETag"},
        WhatWord{u"dead-on-arrival", What::DeadOnArrival, u"minted links are dead already"},
        WhatWord{u"replace-body", What::ReplaceBody, u"body=TEXT or @FILE, text=CONTENT-TYPE"},
        WhatWord{u"rename-stems", What::RenameStems, u"source=OLD, text=NEW"},
        WhatWord{u"add-stem", What::AddStem, u"text=NAME"},
        WhatWord{u"drop-stem", What::DropStem, u"text=NAME"},
        WhatWord{u"access-lost", What::AccessLost, u"404 for the track"},
        WhatWord{u"key-revoked", What::KeyRevoked, u"401; text: the error code"},
};

bool setWhere(Fault &fault, const QString &word)
{
    const QStringList words{
            QStringLiteral("api"), QStringLiteral("storage"), QStringLiteral("both")};
    constexpr std::array places{Where::Api, Where::Storage, Where::Both};
    const qsizetype index = words.indexOf(word);
    if (index < 0)
        return false;
    fault.where = places[static_cast<std::size_t>(index)];
    return true;
}

bool setWhat(Fault &fault, const QString &word, const QString &value)
{
    const auto known = std::find_if(whatWords.cbegin(), whatWords.cend(),
            [&](const WhatWord &entry) { return word == QStringView(entry.word); });
    if (known == whatWords.cend())
        return false;
    fault.what = known->what;
    bool number = true;
    if (!value.isEmpty())
        fault.value = value.toLongLong(&number);
    return number;
}

bool setBody(Fault &fault, const QString &value)
{
    if (!value.startsWith(u'@')) {
        fault.body = value.toUtf8();
        return true;
    }
    QFile file(value.mid(1));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    fault.body = file.readAll();
    return true;
}

bool setProperty(Fault &fault, const QString &name, const QString &value)
{
    bool good = true;
    if (name == u"text")
        fault.text = value;
    else if (name == u"body")
        good = setBody(fault, value);
    else if (name == u"source")
        fault.source = value;
    else if (name == u"after")
        fault.after = value.toInt(&good);
    else if (name == u"times")
        fault.times = value.toInt(&good);
    else if (name == u"chance")
        fault.chance = value.toDouble(&good);
    else
        good = false;
    return good;
}

} // namespace

Result<Fault, QString> parseFaultSpec(const QString &spec)
{
    const auto problem = [&](const QString &part) {
        return QString(u"I do not understand \"" % part % u"\" in the fault \"" % spec % u"\".");
    };
    const qsizetype colon = spec.indexOf(u':');
    Fault fault;
    if (colon < 0 || !setWhere(fault, spec.first(colon)))
        return problem(spec.left(colon));

    const QStringList parts = spec.mid(colon + 1).split(u',');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const qsizetype equals = parts[i].indexOf(u'=');
        const QString name = parts[i].left(equals);
        const QString value = equals < 0 ? QString() : parts[i].mid(equals + 1);
        if (!(i == 0 ? setWhat(fault, name, value) : setProperty(fault, name, value)))
            return problem(parts[i]);
    }
    return fault;
}

QString faultSpecHelp()
{
    QString text = QStringLiteral("A fault is "
                                  "WHERE:WHAT[=VALUE][,text=TEXT][,body=TEXT|@FILE][,source=NAME][,"
                                  "after=N][,times=N][,chance=P]\n"
                                  "WHERE is api, storage or both; after: let N matching requests "
                                  "through first; times: hit N of them\n"
                                  "(-1, the default: all); chance: of each, 0 to 1. Example: "
                                  "storage:status=503,after=2,times=1\n"
                                  "WHAT is one of\n");
    for (const WhatWord &entry : whatWords) {
        text += u"  " % QString::fromUtf16(entry.word).leftJustified(16) %
                QString::fromUtf16(entry.help) % u'\n';
    }
    return text;
}

} // namespace prelisten::sandbox
