// SPDX-License-Identifier: MIT
#include "app/sandbox/faults/FaultSpec.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>

namespace prelisten::sandbox {

namespace {

using Kind = Fault::Kind;
using Origin = Fault::Origin;

struct KindWord
{
    const char16_t *word;
    Kind kind;
    const char16_t *help;
};

constexpr std::array kindWords{
        KindWord{u"refuse", Kind::Refuse, u"close before answering"},
        KindWord{u"hang", Kind::Hang, u"never answer"},
        KindWord{u"status", Kind::Status,
                u"=CODE; text: Retry-After of a 429 or 503, else the error code"},
        KindWord{u"redirect", Kind::Redirect,
                u"=3xx, text=LOCATION with {self} {other} {api} {storage}"},
        KindWord{u"cut-at", Kind::CutAt, u"=BYTES, then close"},
        KindWord{u"reset-at", Kind::ResetAt, u"=BYTES, then RST"},
        KindWord{u"stall-at", Kind::StallAt, u"=BYTES, then silence"},
        KindWord{u"drip", Kind::Drip, u"=BYTES a second"},
        KindWord{u"wrong-length", Kind::WrongLength, u"=BYTES the Content-Length is off by"},
        KindWord{u"no-length", Kind::NoLength, u"close-delimited"},
        KindWord{u"negative-length", Kind::NegativeLength, u"Content-Length: -1"},
        KindWord{u"chunked", Kind::Chunked, u"chunked, without a length"},
        KindWord{u"gzip-cut", Kind::GzipCut, u"gzip, closed half-way"},
        KindWord{u"gzip-bomb", Kind::GzipBomb, u"=BYTES it unpacks to"},
        KindWord{u"endless", Kind::Endless, u"a body without end"},
        KindWord{u"wrong-range", Kind::WrongRange, u"=BYTES the Content-Range is off by"},
        KindWord{u"ignore-range", Kind::IgnoreRange, u"200 for a range"},
        KindWord{u"new-etag", Kind::NewETag, u"another strong ETag each time"},
        KindWord{u"weak-etag", Kind::WeakETag, u"a weak ETag"},
        KindWord{u"no-etag", Kind::NoETag, u"no ETag"},
        KindWord{u"dead-on-arrival", Kind::DeadOnArrival, u"minted links are dead already"},
        KindWord{u"not-valid-yet", Kind::NotValidYet,
                u"=MS minted links are refused; text=date, body or empty: how that shows"},
        KindWord{u"replace-body", Kind::ReplaceBody, u"body=TEXT or @FILE, text=CONTENT-TYPE"},
        KindWord{u"rename-stems", Kind::RenameStems, u"source=OLD, text=NEW"},
        KindWord{u"add-stem", Kind::AddStem, u"text=NAME"},
        KindWord{u"drop-stem", Kind::DropStem, u"text=NAME"},
        KindWord{u"replace-link", Kind::ReplaceLink, u"source=NAME (the master), text=LINK"},
        KindWord{u"access-lost", Kind::AccessLost, u"404 for the track"},
        KindWord{u"no-collections", Kind::NoCollections, u"404 to calls for collections"},
        KindWord{u"collection-gone", Kind::CollectionGone,
                u"404 for the saved tracks of a collection"},
        KindWord{u"key-revoked", Kind::KeyRevoked, u"401; text: the error code"},
};

bool setOrigin(Fault &fault, const QString &word)
{
    const QStringList words{
            QStringLiteral("api"), QStringLiteral("storage"), QStringLiteral("both")};
    constexpr std::array places{Origin::Api, Origin::Storage, Origin::Both};
    const qsizetype index = words.indexOf(word);
    if (index < 0)
        return false;
    fault.origin = places[static_cast<std::size_t>(index)];
    return true;
}

bool setKind(Fault &fault, const QString &word, const QString &value)
{
    const auto known = std::find_if(kindWords.cbegin(), kindWords.cend(),
            [&](const KindWord &entry) { return word == QStringView(entry.word); });
    if (known == kindWords.cend())
        return false;
    fault.kind = known->kind;
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
    if (colon < 0 || !setOrigin(fault, spec.first(colon)))
        return problem(spec.left(colon));

    const QStringList parts = spec.mid(colon + 1).split(u',');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const qsizetype equals = parts[i].indexOf(u'=');
        const QString name = parts[i].left(equals);
        const QString value = equals < 0 ? QString() : parts[i].mid(equals + 1);
        if (!(i == 0 ? setKind(fault, name, value) : setProperty(fault, name, value)))
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
    for (const KindWord &entry : kindWords) {
        text += u"  " % QString::fromUtf16(entry.word).leftJustified(16) %
                QString::fromUtf16(entry.help) % u'\n';
    }
    return text;
}

} // namespace prelisten::sandbox
