// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"
#include "core/Result.h"

#include <QString>

namespace prelisten::sandbox {

/// Parses a fault from one line of text, such as `storage:status=503,after=2,times=1`:
/// `WHERE:WHAT[=VALUE][,text=TEXT][,body=TEXT|@FILE][,source=NAME][,after=N][,times=N][,chance=P]`.
/// The error is English, for a terminal.
///
/// What can go wrong, and how the sample service produces it (tests/support/FaultCases lists the
/// faults as the tests use them):
///
/// | what goes wrong                        | WHAT, or a command                       |
/// | -------------------------------------- | ---------------------------------------- |
/// | connection refused, closed unanswered  | `offline`, `refuse`                      |
/// | accepted, never answered               | `hang`                                   |
/// | 3xx to itself, again and again         | `redirect`, text `{self}`                |
/// | 3xx to another host, port, scheme      | text `{other}`, `{api}`, `https:`        |
/// | 400 401 403 404 408 410 416 429 5xx    | `status`                                 |
/// | cut, reset, stall at a byte            | `cut-at`, `reset-at`, `stall-at`         |
/// | slow drip                              | `drip`                                   |
/// | length wrong, missing                  | `wrong-length`, `no-length`              |
/// | length negative, chunked               | `negative-length`, `chunked`             |
/// | gzip cut, gzip bomb, body without end  | `gzip-cut`, `gzip-bomb`, `endless`       |
/// | wrong Content-Range, 200 for a range   | `wrong-range`, `ignore-range`            |
/// | ETag changed, weak, gone               | `new-etag`, `weak-etag`, `no-etag`       |
/// | link dead on arrival                   | `dead-on-arrival`                        |
/// | link dead after a time, dead now       | `ttl`, `kill-links`                      |
/// | HTML, JSON, XML, m3u8 for the body     | `replace-body`                           |
/// | stems renamed, added, gone             | `rename-stems`, `add-stem`, `drop-stem`  |
/// | no collections, one that is deleted    | `no-collections`, `collection-gone`      |
/// | access lost, key revoked               | `access-lost`, `key-revoked`             |
///
/// Elsewhere: certificates for the wrong host, expired or of an unknown authority
/// (tst_rangerequest_tls, tst_studioclient_tls), sound servers that restart
/// (tests/e2e/test_sound_server.py), odd files (tests/e2e/odd).
[[nodiscard]] Result<Fault, QString> parseFaultSpec(const QString &spec);

/// Describes that grammar and its keywords, for a terminal.
[[nodiscard]] QString faultSpecHelp();

} // namespace prelisten::sandbox
