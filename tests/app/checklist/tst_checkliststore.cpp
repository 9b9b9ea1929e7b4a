// SPDX-License-Identifier: MIT
#include "app/checklist/CheckJson.h"
#include "app/checklist/CheckListStore.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

const QString service = u"[::1]:8443"_s;

CheckRow waiting(int line, const QString &id)
{
    CheckRow row;
    row.reference = {{line}, id, {u"org_a"_s, id}, {}};
    return row;
}

CheckRow playable()
{
    CheckRow row = waiting(3, u"mtrack_one"_s);
    row.reference.lines.append(17);
    row.reference.ref.organization.clear();
    row.state = CheckRow::State::Done;
    row.checked = CheckedTrack{
            {u"org_own"_s, u"mtrack_one"_s}, Verdict(Verdict::Outcome::Playable), {}, {}};
    Verdict &verdict = row.checked->verdict;
    verdict.httpStatus = 200;
    verdict.requestId = u"req_1"_s;
    verdict.processingMs = 12;
    verdict.apiVersion = u"v1"_s;
    verdict.when = QDateTime(QDate(2026, 6, 28), QTime(10, 31, 0, 5), QTimeZone::utc());
    verdict.key.origin = KeyInUse::Origin::ThisCheck;
    verdict.key.hint = u"oak_live_a1b2"_s;
    verdict.organization = u"org_own"_s;
    Track track;
    track.id = u"mtrack_one"_s;
    track.title = u"=Late \"Night\""_s;
    track.mode = u"focus"_s;
    track.durationSeconds = 119.4;
    track.instrumental = true;
    track.licence = LicenceClass::fromApi(u"personal_only"_s);
    track.createdAt = verdict.when;
    track.sources = {u"master"_s, u"drums"_s};
    row.checked->track = track;
    CheckedSource drums{u"drums"_s, Verdict(Verdict::Outcome::Service, Verdict::Reason::NotAudio),
            119.9, false};
    drums.verdict.source = u"drums"_s;
    row.checked->sources = {
            CheckedSource{u"master"_s, Verdict(Verdict::Outcome::Playable), {}, true}, drums};
    return row;
}

CheckRow refused()
{
    CheckRow row = waiting(4, u"mtrack_two"_s);
    row.state = CheckRow::State::Done;
    row.checked = CheckedTrack{row.reference.ref, Verdict(Verdict::Outcome::NotAvailable), {}, {}};
    row.checked->verdict.control = Verdict::Control::Works;
    row.checked->verdict.code = u"RESOURCE_NOT_FOUND"_s;
    row.checked->verdict.traceId = u"req_2"_s;
    row.checked->verdict.inferred = true;
    row.checked->verdict.network =
            NetworkFault{NetworkFault::Kind::TlsFailed, NetworkFault::Tls::WrongHost,
                    NetworkFault::Party::Storage, u"storage.example"_s, u"proxy.example:3128"_s};
    return row;
}

/// As it is once its token is forgotten.
CheckRow sharedRow(bool isOpened)
{
    CheckRow row = playable();
    row.reference = {{6}, u"shr_9f3a…"_s, {}, {}, true};
    row.checked->ref = {{}, u"mtrack_one"_s};
    row.checked->shareHint = row.reference.shown;
    row.checked->verdict.reason = Verdict::Reason::OpenedByShare;
    row.checked->track->terms = {false, true, u"v2"_s};
    if (!isOpened) {
        row.state = CheckRow::State::Waiting;
        row.checked.reset();
    }
    return row;
}

CheckRow bad()
{
    CheckRow row;
    row.reference = {{5}, u"what is this"_s, {}, RefError::NoTrackId};
    row.state = CheckRow::State::Done;
    row.checked = CheckedTrack{{},
            Verdict(Verdict::Outcome::BadReference, Verdict::Reason::ReferenceWithoutTrack), {},
            {}};
    return row;
}

} // namespace

class tst_CheckListStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void row_isTheSameAgain_data();
    void row_isTheSameAgain();
    void row_isToBeAskedAgain_whenItsFindingIsNotUnderstood_data();
    void row_isToBeAskedAgain_whenItsFindingIsNotUnderstood();
    void row_isNone_whenItNamesNoTrack_data();
    void row_isNone_whenItNamesNoTrack();
    void aToken_isNeverStored_soItsRowCannotBeCheckedAgain_data();
    void aToken_isNeverStored_soItsRowCannotBeCheckedAgain();
    void unknownLicence_neverBecomesAPermission();
    void list_isThereAgain_afterTheProgramHasEnded();
    void list_isForgotten_whenNothingIsToBeKept();
    void list_isGone_onceItIsCleared();
    void file_thatIsNone_countsAsNoList_data();
    void file_thatIsNone_countsAsNoList();
    void file_isForItsOwnerOnly();

private:
    [[nodiscard]] static CheckListStore::Rows loaded(Persistence persistence = Persistence::OnDisk);
    static void keep(const CheckListStore::Rows &rows);

    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_CheckListStore::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
}

void tst_CheckListStore::cleanup()
{
    m_home.reset();
}

CheckListStore::Rows tst_CheckListStore::loaded(Persistence persistence)
{
    CheckListStore memory(service, persistence, [] { return CheckListStore::Rows(); });
    CheckListStore::Rows rows;
    bool came = false;
    connect(&memory, &CheckListStore::loaded, &memory, [&](const CheckListStore::Rows &there) {
        rows = there;
        came = true;
    });
    memory.load();
    if (!QTest::qWaitFor([&] { return came; }, 5'000))
        rows = {};
    return rows;
}

void tst_CheckListStore::keep(const CheckListStore::Rows &rows)
{
    CheckListStore memory(service, Persistence::OnDisk, [rows] { return rows; });
    memory.touch();
}

void tst_CheckListStore::row_isTheSameAgain_data()
{
    QTest::addColumn<CheckRow>("row");
    QTest::newRow("waiting") << waiting(1, u"mtrack_none"_s);
    QTest::newRow("playable, with all there is") << playable();
    QTest::newRow("refused") << refused();
    QTest::newRow("bad") << bad();
    QTest::newRow("a share that was opened") << sharedRow(true);
    CheckRow collection = sharedRow(true);
    collection.checked->ref = {};
    collection.checked->track.reset();
    collection.checked->sources.clear();
    collection.checked->collection = CheckedCollection{u"Film"_s, 14, 12};
    QTest::newRow("a share of a collection") << collection;
}

void tst_CheckListStore::row_isTheSameAgain()
{
    QFETCH(const CheckRow, row);
    const auto again = checkRowFromJson(toJson(row));
    QVERIFY(again);
    QCOMPARE(toJson(*again), toJson(row));
    QCOMPARE(again->state, row.state);
    QCOMPARE(again->reference, row.reference);
    QCOMPARE(again->checked.has_value(), row.checked.has_value());
    if (!row.checked)
        return;
    QCOMPARE(again->checked->ref, row.checked->ref);
    QCOMPARE(again->checked->verdict.outcome, row.checked->verdict.outcome);
    QCOMPARE(again->checked->verdict.reason, row.checked->verdict.reason);
    QCOMPARE(again->checked->verdict.when, row.checked->verdict.when);
    QCOMPARE(again->checked->verdict.key, row.checked->verdict.key);
    QCOMPARE(again->checked->verdict.inferred, row.checked->verdict.inferred);
    QVERIFY(again->checked->verdict.network == row.checked->verdict.network);
    QCOMPARE(again->checked->hasBadSource(), row.checked->hasBadSource());
    QCOMPARE(again->checked->shareHint, row.checked->shareHint);
    QCOMPARE(again->checked->collection, row.checked->collection);
    if (row.checked->track && again->checked->track)
        QCOMPARE(again->checked->track->terms, row.checked->track->terms);
    QCOMPARE(again->checked->track.has_value(), row.checked->track.has_value());
}

void tst_CheckListStore::row_isToBeAskedAgain_whenItsFindingIsNotUnderstood_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"outcome", "reason", "control", "keyOrigin"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void tst_CheckListStore::row_isToBeAskedAgain_whenItsFindingIsNotUnderstood()
{
    QFETCH(const QString, field);
    QJsonObject object = toJson(refused());
    QJsonObject verdict = object.value(u"verdict"_s).toObject();
    verdict.insert(field, u"Invented"_s);
    object.insert(u"verdict"_s, verdict);
    const auto row = checkRowFromJson(object);
    QVERIFY(row);
    QCOMPARE(row->state, CheckRow::State::Waiting);
    QCOMPARE(row->reference, refused().reference);
}

void tst_CheckListStore::row_isNone_whenItNamesNoTrack_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("organization");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a path") << u"mtrack_../x"_s << u"org_a"_s;
    QTest::newRow("a foreign organization") << u"mtrack_a"_s << u"org_a/.."_s;
}

void tst_CheckListStore::row_isNone_whenItNamesNoTrack()
{
    QFETCH(const QString, id);
    QFETCH(const QString, organization);
    QJsonObject object = toJson(waiting(1, u"mtrack_a"_s));
    object.insert(u"id"_s, id);
    object.insert(u"organization"_s, organization);
    QVERIFY(!checkRowFromJson(object));
}

void tst_CheckListStore::aToken_isNeverStored_soItsRowCannotBeCheckedAgain_data()
{
    QTest::addColumn<bool>("opened");
    QTest::newRow("opened") << true;
    QTest::newRow("not checked yet") << false;
}

void tst_CheckListStore::aToken_isNeverStored_soItsRowCannotBeCheckedAgain()
{
    QFETCH(const bool, opened);
    CheckRow row = sharedRow(opened);
    row.reference.share = std::make_shared<const ShareRef>(
            ShareRef{*ShareToken::fromText(u"shr_9f3aCANARYCANARY"_s), {}});
    QVERIFY(row.reference.canBeChecked());
    keep({row});
    QFile file(CheckListStore::path(service));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("shr_9f3a"));
    QVERIFY(!stored.contains("CANARY"));
    const CheckListStore::Rows rows = loaded();
    QCOMPARE(rows.size(), std::size_t{1});
    const CheckRow &again = rows.front();
    QVERIFY(again.reference.isShare && !again.reference.canBeChecked());
    QCOMPARE(again.reference.shown, u"shr_9f3a…"_s);
    QCOMPARE(again.state, CheckRow::State::Done);
    const Verdict &verdict = again.known()->verdict;
    QCOMPARE(verdict.isPlayable(), opened);
    QCOMPARE(verdict.reason,
            opened ? Verdict::Reason::OpenedByShare : Verdict::Reason::ReferenceShareForgotten);
}

void tst_CheckListStore::unknownLicence_neverBecomesAPermission()
{
    CheckRow row = playable();
    row.checked->track->licence = LicenceClass::fromApi(u"commercial_\u200bcleared"_s);
    const auto again = checkRowFromJson(toJson(row));
    QVERIFY(again);
    QVERIFY(again->checked->track);
    QCOMPARE(again->checked->track->licence.kind, LicenceClass::Kind::NotRecognised);
}

void tst_CheckListStore::list_isThereAgain_afterTheProgramHasEnded()
{
    const CheckListStore::Rows rows{playable(), refused(), bad(), waiting(9, u"mtrack_none"_s)};
    keep(rows);
    const CheckListStore::Rows again = loaded();
    QCOMPARE(again.size(), rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(toJson(again[i]), toJson(rows[i]));
}

void tst_CheckListStore::list_isForgotten_whenNothingIsToBeKept()
{
    keep({playable()});
    QVERIFY(QFile::exists(CheckListStore::path(service)));
    {
        CheckListStore memory(
                service, Persistence::OnDisk, [] { return CheckListStore::Rows{bad()}; });
        memory.touch();
        memory.setPersistence(Persistence::InMemory);
        memory.touch();
    }
    QVERIFY(!QFile::exists(CheckListStore::path(service)));
}

void tst_CheckListStore::list_isGone_onceItIsCleared()
{
    keep({playable()});
    keep({});
    QVERIFY(!QFile::exists(CheckListStore::path(service)));
}

void tst_CheckListStore::file_thatIsNone_countsAsNoList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("what is this");
    QTest::newRow("cut") << QByteArray(R"({"rows":[{"id":"mtrack_a","li)");
    QTest::newRow("no rows") << QByteArray(R"({"rows":[1,"two",null,{}]})");
}

void tst_CheckListStore::file_thatIsNone_countsAsNoList()
{
    QFETCH(const QByteArray, bytes);
    keep({playable()});
    QFile file(CheckListStore::path(service));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.close();
    QVERIFY(loaded().empty());
}

void tst_CheckListStore::file_isForItsOwnerOnly()
{
    keep({playable()});
    const auto permissions = QFileInfo(CheckListStore::path(service)).permissions();
    QVERIFY(permissions & QFile::ReadOwner);
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
}

QTEST_GUILESS_MAIN(tst_CheckListStore)
#include "tst_checkliststore.moc"
