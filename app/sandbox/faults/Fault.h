// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace prelisten::sandbox {

/// One injected fault: what goes wrong, and when. Every matching request that it hits uses up one
/// of @ref times.
///
/// Refuse, Hang, Status and Redirect replace the answer: if several are due, only the one that was
/// added first hits. All others change a real answer and can be combined, each kind at most once
/// per answer (those that change links once per source); they do not affect refusals (an expired
/// link, a wrong key). Regardless of @ref origin, NewETag, WeakETag, NoETag, WrongRange and
/// IgnoreRange apply to storage only (the last two only to requests with a Range), and those from
/// DeadOnArrival to KeyRevoked, except ReplaceBody, apply to the API only.
struct Fault
{
    enum class Origin { Api, Storage, Both };
    enum class Kind {
        Refuse,   ///< close the connection before answering
        Hang,     ///< accept, read, never answer
        Status,   ///< @ref value is the HTTP status; the body is an envelope, or @ref body when
                  ///< given; @ref text is the Retry-After of a 429 or 503, the error code of any
                  ///< other
        Redirect, ///< @ref value is the 3xx status, @ref text the Location; in it `{self}` is the
                  ///< request's own address, `{other}` the same by another name of this host,
                  ///< `{api}` and `{storage}` are the two origins
        CutAt,    ///< close after @ref value body bytes
        ResetAt,  ///< RST after @ref value body bytes
        StallAt,  ///< go silent after @ref value body bytes
        Drip,     ///< @ref value bytes a second
        WrongLength, ///< Content-Length is off by @ref value; the connection closes after the body
        NoLength,    ///< no Content-Length; the closing connection ends the body
        NegativeLength,
        Chunked,
        GzipCut,     ///< the body as gzip; the connection closes half-way
        GzipBomb,    ///< a small gzip body that unpacks to @ref value zero bytes
        Endless,     ///< no Content-Length; zero bytes without end follow the body
        WrongRange,  ///< Content-Range is off by @ref value bytes (0: one byte)
        IgnoreRange, ///< 200 and the whole body
        NewETag,     ///< the strong ETag changes with every answer
        WeakETag,
        NoETag,
        DeadOnArrival, ///< newly minted links have already expired
        NotValidYet, ///< newly minted links are refused for @ref value ms, at least; @ref text says
                     ///< how that shows: `date` (X-Amz-Date in the link), `body` (of the refusal),
                     ///< empty: not at all
        ReplaceBody, ///< @ref body instead of the real one; @ref text is its content type (empty:
                     ///< the real one's)
        RenameStems, ///< renames the stem @ref source (empty: the first) to @ref text in track
                     ///< answers
        AddStem,  ///< adds a stem @ref text with the audio of @ref source (empty: the first source)
        DropStem, ///< removes the stem @ref text (empty: the last); `master`: the master
        ReplaceLink,    ///< @ref text instead of the link of @ref source (empty: the master's)
        AccessLost,     ///< the API answers 404 for the track
        NoCollections,  ///< the API answers 404 to all calls for collections, as a service that
                        ///< does not have them
        CollectionGone, ///< the API answers 404 for the saved tracks of a collection
        KeyRevoked,     ///< the API answers 401; @ref text is the error code (empty: the documented
                        ///< answer)
    };

    Origin origin = Origin::Storage;
    Kind kind = Kind::Status;
    qint64 value = 0;
    QString text;
    QByteArray body;
    QString source;    ///< at storage, only requests for this source match; empty: any
    int after = 0;     ///< number of matching requests to let through first
    int times = -1;    ///< number of requests to hit; -1: unlimited
    double chance = 1; ///< probability of hitting a request that is due; from the sandbox's seed
};

} // namespace prelisten::sandbox
