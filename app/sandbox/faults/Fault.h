// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace prelisten::sandbox {

/// What goes wrong, and when. Every request that matches and is hit uses up one of @ref times.
///
/// Refuse, Hang, Status and Redirect take the place of an answer: of several, the first one added
/// that is due hits, alone. All others bend a real answer and add up, each kind at most once in an
/// answer; they leave refusals (a dead link, a wrong key) alone. Whatever @ref where says, NewETag,
/// WeakETag, NoETag, WrongRange and IgnoreRange concern storage (the last two only requests with a
/// Range), and those from DeadOnArrival to KeyRevoked but ReplaceBody concern the API.
struct Fault
{
    enum class Where { Api, Storage, Both };
    enum class What {
        Refuse,   ///< close the connection before answering
        Hang,     ///< accept, read, never answer
        Status,   ///< @ref value is the HTTP status; the body is an envelope, or @ref body when
                  ///< given; @ref text is the Retry-After of a 429 or 503, the error code of any
                  ///< other
        Redirect, ///< @ref value is the 3xx status, @ref text the Location; in it `{self}` is the
                  ///< request's own address, `{api}` and `{storage}` are the two origins
        CutAt,    ///< close after @ref value body bytes
        ResetAt,  ///< RST after @ref value body bytes
        StallAt,  ///< go silent after @ref value body bytes
        Drip,     ///< @ref value bytes a second
        WrongLength, ///< Content-Length is off by @ref value; the connection closes after the body
        NoLength,    ///< close-delimited
        NegativeLength,
        Chunked,
        GzipCut,     ///< marked and packed as gzip, closed half-way
        GzipBomb,    ///< a small gzip body that unpacks to @ref value zero bytes
        Endless,     ///< close-delimited, and zero bytes without end after the body
        WrongRange,  ///< Content-Range begins @ref value bytes off (0: one byte)
        IgnoreRange, ///< 200 and the whole body
        NewETag,     ///< the strong ETag changes with every answer
        WeakETag,
        NoETag,
        DeadOnArrival, ///< the links minted are dead already
        ReplaceBody,   ///< @ref body instead of the real one; @ref text is its content type (empty:
                       ///< the real one's)
        RenameStems,   ///< in the next track answers the stem @ref source (empty: the first) is
                       ///< called @ref text
        AddStem,    ///< … there is one more, @ref text, which sounds like @ref source (empty: the
                    ///< first source)
        DropStem,   ///< … the stem @ref text (empty: the last) is gone
        AccessLost, ///< the API answers 404 for the track
        KeyRevoked, ///< the API answers 401; @ref text is the error code (empty: the documented
                    ///< answer)
    };

    Where where = Where::Storage;
    What what = What::Status;
    qint64 value = 0;
    QString text;
    QByteArray body;
    QString source;    ///< only for this source; empty: any. Requests to the API have none
    int after = 0;     ///< let so many matching requests through first
    int times = -1;    ///< -1: for ever
    double chance = 1; ///< of hitting a request that is due; drawn from the sandbox's seed
};

} // namespace prelisten::sandbox
