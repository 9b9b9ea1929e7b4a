// SPDX-License-Identifier: MIT
#include "tests/tools/PreviewChecks.h"

#include "tests/support/CheckSamples.h"
#include "ui/checks/ChecksPage.h"
#include "ui/checks/VerdictCard.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MessageLine.h"

#include <QTimeZone>

#include <array>
#include <vector>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

Verdict verdictOf(Outcome outcome, Reason reason, int status, const QString &code)
{
    Verdict verdict(outcome, reason);
    verdict.httpStatus = status;
    verdict.code = code;
    verdict.traceId = status >= 400 ? u"req_jkl012mno"_s : QString();
    verdict.requestId = u"req_7f3a9c"_s;
    verdict.processingMs = 41;
    verdict.apiVersion = u"2026-06"_s;
    verdict.when = QDateTime(QDate(2026, 6, 28), QTime(10, 31, 7), QTimeZone::utc());
    verdict.key = tests::sampleKeyInUse();
    verdict.organization = u"org_abc123"_s;
    return verdict;
}

Track trackOf(int place)
{
    static const std::array titles{u"Late Night Study"_s, u"Harbour Lights"_s, u"Glass Elevator"_s,
            u"=HYPERLINK(\"http://x\")<b>A & B</b>"_s, u"Slow Machines"_s, u"ضوء الميناء"_s};
    using Kind = LicenceClass::Kind;
    Track track;
    track.id = u"mtrack_7c1a9e2f4b%1"_s.arg(place, 2, 16, QChar(u'0'));
    track.title = titles.at(static_cast<size_t>(place) % titles.size());
    track.licence = place % 3 == 0 ? LicenceClass{Kind::PersonalOnly, u"personal_only"_s}
                                   : LicenceClass{Kind::CommercialCleared, u"commercial_cleared"_s};
    track.sources = {masterSource(), u"drums"_s, u"bass"_s};
    return track;
}

CheckedTrack notAvailable()
{
    Verdict verdict = verdictOf(Outcome::NotAvailable, Reason::None, 404, u"RESOURCE_NOT_FOUND"_s);
    verdict.control = Verdict::Control::Works;
    return {{u"org_abc123"_s, u"mtrack_7c1a9e2f4b8d"_s}, verdict, {}, {}};
}

CheckedTrack deep()
{
    CheckedTrack checked{{u"org_abc123"_s, trackOf(1).id},
            verdictOf(Outcome::Playable, Reason::None, 200, {}), trackOf(1), {}};
    const Verdict fine = verdictOf(Outcome::Playable, Reason::None, 206, {});
    Verdict bad = verdictOf(Outcome::Service, Reason::StorageAnswer, 403, {});
    bad.source = u"bass"_s;
    checked.sources = {{masterSource(), fine, 119.4, false}, {u"drums"_s, fine, 61.2, true},
            {u"bass"_s, bad, {}, false}};
    return checked;
}

CheckRow rowOf(int place)
{
    CheckRow row;
    row.reference.lines = {place + 1};
    row.reference.shown = trackOf(place).id;
    row.reference.ref = {u"org_abc123"_s, row.reference.shown};
    const auto found = [&row](const Verdict &verdict) {
        row.checked = CheckedTrack{row.reference.ref, verdict, {}, {}};
    };
    row.state = CheckRow::State::Done;
    switch (place % 11) {
    case 3:
        row.checked = notAvailable();
        row.checked->ref.trackId = row.reference.shown;
        break;
    case 5:
        found(verdictOf(Outcome::OrganizationProblem, Reason::OrganizationRefused, 403,
                u"ORGANIZATION_ACCESS_DENIED"_s));
        break;
    case 6:
        row.reference.shown = u"Track name; see mail of Tuesday"_s;
        row.reference.ref = {};
        row.reference.error = RefError::NoTrackId;
        found(verdictOf(Outcome::BadReference, Reason::ReferenceWithoutTrack, 0, {}));
        break;
    case 7:
        found(verdictOf(Outcome::Network, Reason::TimedOut, 0, {}));
        break;
    case 8:
        found(verdictOf(Outcome::Service, Reason::ServerError, 503, {}));
        break;
    case 9:
        row.checked = deep();
        break;
    default:
        found(verdictOf(Outcome::Playable, Reason::None, 200, {}));
        row.checked->track = trackOf(place);
    }
    return row;
}

std::vector<CheckRow> rows(int all, int done)
{
    std::vector<CheckRow> rows;
    for (int i = 0; i < all; ++i) {
        rows.push_back(rowOf(i));
        if (i < done)
            continue;
        rows.back().state = i < done + 2 ? CheckRow::State::Requesting : CheckRow::State::Waiting;
        rows.back().checked.reset();
    }
    return rows;
}

void openPage(MainWindow &window)
{
    window.setKey(tests::sampleKeyInUse());
    window.setCurl([](const TrackRef &ref) {
        return QString(
                u"curl -H \"X-API-Key: $FREDDY_API_KEY\" https://api.example.com/"_s + ref.trackId);
    });
    window.setVersions({u"0.1.0"_s, u"6.4.2"_s, u"FFmpeg"_s});
    window.checks()->setKeyInUse(tests::sampleKeyInUse());
    window.checks()->setOrganization(u"org_abc123"_s);
    window.checks()->setRate(1);
    window.showChecks(true);
}

void running(MainWindow &window)
{
    openPage(window);
    window.checks()->setRows(rows(1000, 412));
    CheckProgress progress{CheckProgress::Activity::Running, 412, 1000, {}, {}};
    progress.left = std::chrono::minutes(14);
    window.checks()->setProgress(progress);
}

} // namespace

const std::map<QString, std::function<void(MainWindow &)>> &checkScenes()
{
    static const std::map<QString, std::function<void(MainWindow &)>> all{
            {u"checks-empty"_s, openPage},
            {u"checks-running"_s, running},
            {u"checks-pausing"_s,
                    [](MainWindow &window) {
                        running(window);
                        CheckProgress progress{CheckProgress::Activity::Pausing, 412, 1000, {}, {}};
                        progress.pause = std::chrono::seconds(12);
                        window.checks()->setProgress(progress);
                    }},
            {u"checks-over"_s,
                    [](MainWindow &window) {
                        openPage(window);
                        std::vector<CheckRow> listed = rows(40, 40);
                        listed.at(3).state = CheckRow::State::Watching;
                        window.checks()->setRows(listed);
                        window.checks()->setProgress(
                                {CheckProgress::Activity::Over, 40, 40, {}, {}});
                        window.checks()->showNote(CheckNote::Replaced, u"1,000"_s);
                    }},
            {u"verdict"_s,
                    [](MainWindow &window) {
                        openPage(window);
                        window.showChecks(false);
                        window.showVerdict(notAvailable().verdict, true, notAvailable().ref);
                    }},
            {u"verdict-deep"_s,
                    [](MainWindow &window) {
                        openPage(window);
                        Track track = trackOf(0);
                        window.showTrack(track);
                        window.message()->showChecked(deep());
                    }},
            {u"verdict-watching"_s,
                    [](MainWindow &window) {
                        openPage(window);
                        window.showChecks(false);
                        window.showVerdict(notAvailable().verdict, true, notAvailable().ref);
                        window.message()->card()->setActivity(VerdictCard::Activity::Watching);
                        window.message()->card()->setNextTry(std::chrono::seconds(12));
                    }},
    };
    return all;
}

} // namespace prelisten
