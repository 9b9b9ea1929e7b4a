// SPDX-License-Identifier: MIT
#include "tests/support/FaultCases.h"

#include "app/sandbox/faults/FaultSpec.h"

#include <algorithm>

namespace prelisten::tests {

namespace {

using Where = FaultCase::Where;
using Outcome = FaultCase::Outcome;
using sandbox::Fault;

constexpr auto answer = Where::Answer;
constexpr auto atByte = Where::AtByte;
constexpr auto renewal = Where::Renewal;
constexpr auto late = Outcome::SurvivedLate;
constexpr auto any = Outcome::Any;

QList<FaultCase> networkFaults()
{
    return {
            {"refused", "storage:refuse"},
            {"accepted, then hangs", "storage:hang"},
            {"cut", "storage:cut-at", atByte},
            {"reset", "storage:reset-at", atByte},
            {"stall", "storage:stall-at", atByte},
            {"slow drip", "storage:drip"},
            {"slow drip, reset", "storage:drip storage:reset-at", atByte},
    };
}

QList<FaultCase> redirects()
{
    return {
            {"redirect to itself", "storage:redirect=302,text={self}"},
            {"redirect to another host", "storage:redirect=307,text={other}"},
            {"redirect to another port", "storage:redirect=308,text={api}/elsewhere"},
            {"redirect to another scheme", "storage:redirect=301,text=https://127.0.0.1:1/x"},
            {"redirect to a file", "storage:redirect=302,text=file:///etc/passwd", answer, any},
            {"redirect to nowhere", "storage:redirect=303", answer, any},
    };
}

QList<FaultCase> statuses()
{
    return {
            {"304", "storage:status=304", answer, any},
            {"400", "storage:status=400"},
            {"401", "storage:status=401"},
            {"403", "storage:status=403"},
            {"404", "storage:status=404"},
            {"408", "storage:status=408"},
            {"410", "storage:status=410"},
            {"416", "storage:status=416", answer, late},
            {"429", "storage:status=429,text=0"},
            {"500", "storage:status=500"},
            {"502", "storage:status=502"},
            {"503", "storage:status=503,text=0"},
            {"504", "storage:status=504"},
    };
}

QList<FaultCase> framing()
{
    return {
            {"length too large", "storage:wrong-length=7"},
            {"length too small", "storage:wrong-length=-7"},
            {"length missing", "storage:no-length"},
            {"length negative", "storage:negative-length"},
            {"chunked", "storage:chunked"},
            {"gzip, cut", "storage:gzip-cut"},
            {"gzip bomb", "storage:gzip-bomb=1000000"},
            {"endless", "storage:endless"},
            {"Content-Range too high", "storage:wrong-range=3"},
            {"Content-Range too low", "storage:wrong-range=-3"},
            {"200 for a range", "storage:ignore-range"},
            {"200 for a range, length missing", "storage:ignore-range storage:no-length", answer,
                    any},
            {"200 for a range, too much", "storage:ignore-range storage:wrong-length=7", answer,
                    any},
            {"ETag changed", "storage:new-etag"},
            {"ETag weak", "storage:weak-etag"},
            {"ETag gone", "storage:no-etag"},
            {"ETag gone, 200 for a range", "storage:no-etag storage:ignore-range"},
    };
}

QList<FaultCase> otherBodies()
{
    return {
            {"HTML", "storage:replace-body,body=<html>Sign_in</html>,text=text/html", answer, late},
            {"JSON", "storage:replace-body,body={\"error\":1},text=application/json", answer, late},
            {"XML", "storage:replace-body,body=<?xml?><Error/>,text=application/xml", answer, late},
            {"m3u8", "storage:replace-body,body=#EXTM3U,text=application/x-mpegurl", answer, late},
            {"HTML of a portal",
                    "storage:ignore-range storage:no-etag "
                    "storage:replace-body,body=<html>Sign_in</html>,text=text/html",
                    answer, late},
    };
}

QList<FaultCase> renewals()
{
    return {
            {"dead on arrival", "api:dead-on-arrival", renewal},
            {"stems renamed", "api:rename-stems,source=drums,text=kit", renewal, any, "drums"},
            {"stem added", "api:add-stem,text=flute", renewal},
            {"stem gone", "api:drop-stem,text=drums", renewal, any, "drums"},
            {"another stem gone", "api:drop-stem,text=drums", renewal},
            {"access lost", "api:access-lost", renewal, any},
            {"key revoked", "api:key-revoked", renewal, any},
            {"renewal refused", "api:refuse", renewal},
            {"renewal hangs", "api:hang", renewal},
            {"renewal cut", "api:cut-at=40", renewal},
            {"renewal reset", "api:reset-at=40", renewal},
            {"renewal stalls", "api:stall-at=40", renewal},
            {"renewal drips", "api:drip=4000", renewal},
            {"renewal redirected", "api:redirect=302,text={storage}/steal", renewal, any},
            {"renewal 400", "api:status=400", renewal, any},
            {"renewal 408", "api:status=408", renewal},
            {"renewal 429", "api:status=429,text=0", renewal},
            {"renewal 500", "api:status=500", renewal},
            {"renewal 503", "api:status=503,text=0", renewal},
            {"renewal without an end", "api:endless", renewal, any},
            {"renewal, gzip cut", "api:gzip-cut", renewal, any},
            {"renewal, gzip bomb", "api:gzip-bomb=1000000", renewal, any},
            {"renewal, wrong length", "api:wrong-length=7", renewal},
            {"renewal, no length", "api:no-length", renewal},
            {"renewal, chunked", "api:chunked", renewal},
            {"renewal gives HTML", "api:replace-body,body=<html>,text=text/html", renewal, any},
    };
}

Fault parsed(const QString &spec)
{
    const auto fault = sandbox::parseFaultSpec(spec);
    if (!fault)
        qFatal("%s", qPrintable(fault.error()));
    return *fault;
}

/// The storage's answer is cut, or its link dies, at the offset.
Fault interruption(Fault::Kind kind, qint64 value)
{
    Fault fault;
    fault.kind = kind;
    fault.value = value;
    fault.times = 1;
    return fault;
}

} // namespace

const QList<FaultCase> &faultCases()
{
    static const QList<FaultCase> cases =
            networkFaults() + redirects() + statuses() + framing() + otherBodies() + renewals();
    return cases;
}

const QList<FaultCase> &openingFaults()
{
    static const QList<FaultCase> cases{
            {"opening refused", "api:refuse"},
            {"opening hangs", "api:hang"},
            {"opening stalls", "api:stall-at=40"},
            {"opening reset", "api:reset-at=40"},
            {"opening drips", "api:drip=20"},
            {"opening 429", "api:status=429,text=60"},
            {"opening 503", "api:status=503"},
            {"opening without an end", "api:endless"},
            {"opening gives a bomb", "api:gzip-bomb=200000000"},
    };
    return cases;
}

QList<Fault> faultsOf(const FaultCase &which, const FaultPlan &plan)
{
    QList<Fault> faults;
    const bool begun = which.where != Where::AtByte && plan.offset > 0;
    if (begun)
        faults.append(interruption(Fault::Kind::CutAt, plan.offset));
    if (which.where == Where::Renewal) {
        faults.append(interruption(Fault::Kind::Status, 403));
        faults.last().after = begun ? 1 : 0;
    }
    const QStringList specs = QString::fromLatin1(which.specs).split(u' ');
    for (const QString &spec : specs) {
        Fault fault = parsed(spec);
        if (which.where == Where::AtByte && fault.kind != Fault::Kind::Drip)
            fault.value = plan.offset;
        else if (fault.kind == Fault::Kind::Drip && fault.value == 0)
            fault.value = std::max<qint64>(1'000, plan.size * 8);
        fault.after = begun && fault.origin == Fault::Origin::Storage ? 1 : 0;
        fault.times = plan.times;
        faults.append(fault);
    }
    return faults;
}

} // namespace prelisten::tests
