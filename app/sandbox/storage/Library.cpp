// SPDX-License-Identifier: MIT
#include "app/sandbox/storage/Library.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace prelisten::sandbox {

namespace {

constexpr std::array firstWords{
        "Late", "Quiet", "Golden", "Paper", "Slow", "Northern", "Glass", "Distant"};
constexpr std::array secondWords{
        "Harbour", "Study", "Signal", "Garden", "Weather", "Letters", "Avenue", "Orbit"};
constexpr std::array modes{"creation", "focus"};
constexpr std::array engines{"studio", "sketch"};
constexpr std::array licences{
        "commercial_cleared", "personal_only", "commercial_enterprise", "unclear"};

template <typename Words>
QByteArray oneOf(const Words &words, QRandomGenerator &random)
{
    return words[random.bounded(static_cast<quint32>(words.size()))];
}

/// Uses every pair of words once, then repeats them with a number appended.
QByteArray title(int number)
{
    const auto at = static_cast<size_t>(number);
    const size_t turn = at / firstWords.size();
    const size_t round = turn / secondWords.size();
    return QByteArray(firstWords[at % firstWords.size()]) + ' ' +
           secondWords[(at + turn) % secondWords.size()] +
           (round == 0 ? QByteArray() : ' ' + QByteArray::number(round + 1));
}

QByteArray madeUpDuration(QRandomGenerator &random)
{
    return QByteArray::number(30 + random.bounded(300)) + '.' +
           QByteArray::number(random.bounded(10));
}

/// The duration as a JSON number; empty if @p sound has no sources or no duration.
QByteArray durationOf(const SampleTrack &sound)
{
    const QJsonValue duration =
            QJsonDocument::fromJson(sound.json).object().value(u"measured_duration_seconds");
    return sound.sources.isEmpty() || !duration.isDouble()
                   ? QByteArray()
                   : QByteArray::number(duration.toDouble(), 'g', 17);
}

QByteArray metadata(
        const QByteArray &id, int number, const QByteArray &duration, QRandomGenerator &random)
{
    const QDateTime newest(QDate(2026, 6, 28), QTime(10, 31), QTimeZone::utc());
    const QByteArray created =
            newest.addSecs(-3601LL * (number + 1)).toString(Qt::ISODate).toLatin1();
    const bool sparse = number % 7 == 6;
    return R"({"id":")" + id + R"(","title":)" +
           (sparse ? QByteArray("null") : '"' + title(number) + '"') + R"(,"engine":")" +
           oneOf(engines, random) + R"(","mode":")" + oneOf(modes, random) + '"' +
           (sparse ? QByteArray() : R"(,"measured_duration_seconds":)" + duration) +
           R"(,"instrumental":)" + (random.bounded(2) == 0 ? "false" : "true") +
           R"(,"licence_class":")" + oneOf(licences, random) + R"(","created_at":")" + created +
           R"("})";
}

} // namespace

QList<SampleTrack> sampleLibrary(
        const QString &organization, int count, quint32 seed, const SampleTrack &sound)
{
    QRandomGenerator random(seed);
    const QByteArray duration = durationOf(sound);
    QList<SampleTrack> tracks;
    tracks.reserve(count);
    for (int number = 0; number < count; ++number) {
        const QByteArray id = "mtrack_lib" + QByteArray::number(number).rightJustified(6, '0');
        const QByteArray json = metadata(
                id, number, duration.isEmpty() ? madeUpDuration(random) : duration, random);
        tracks.append({organization, QString::fromLatin1(id), json, sound.sources});
    }
    return tracks;
}

QList<SampleCollection> sampleCollections(const QList<SampleTrack> &tracks)
{
    constexpr qsizetype few = 5;
    if (tracks.size() < 2)
        return {};
    const QString organization = tracks.first().organization;
    SampleCollection favourites{
            organization, QStringLiteral("mcoll_favourites"), QStringLiteral("Favourites"), {}};
    for (qsizetype i = std::min(few, tracks.size()) - 1; i >= 0; --i)
        favourites.tracks.append(tracks[i].id);
    SampleCollection film{organization, QStringLiteral("mcoll_film"),
            QStringLiteral("For the film: second cut, with alternatives"), {}};
    for (qsizetype i = 1; i < tracks.size(); i += 2)
        film.tracks.append(tracks[i].id);
    return {favourites, film};
}

} // namespace prelisten::sandbox
