// SPDX-License-Identifier: MIT
#include "app/sandbox/Library.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTimeZone>

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

QByteArray metadata(const QByteArray &id, int number, QRandomGenerator &random)
{
    const QByteArray title = oneOf(firstWords, random) + ' ' + oneOf(secondWords, random) + ' ' +
                             QByteArray::number(number + 1);
    const QByteArray duration = QByteArray::number(30 + random.bounded(300)) + '.' +
                                QByteArray::number(random.bounded(10));
    const QDateTime newest(QDate(2026, 6, 28), QTime(10, 31), QTimeZone::utc());
    const QByteArray created =
            newest.addSecs(-3601LL * (number + 1)).toString(Qt::ISODate).toLatin1();
    const bool sparse = number % 7 == 6;
    return R"({"id":")" + id + R"(","title":)" + (sparse ? QByteArray("null") : '"' + title + '"') +
           R"(,"engine":")" + oneOf(engines, random) + R"(","mode":")" + oneOf(modes, random) +
           '"' + (sparse ? QByteArray() : R"(,"measured_duration_seconds":)" + duration) +
           R"(,"instrumental":)" + (random.bounded(2) == 0 ? "false" : "true") +
           R"(,"licence_class":")" + oneOf(licences, random) + R"(","created_at":")" + created +
           R"("})";
}

} // namespace

QList<SampleTrack> sampleLibrary(const QString &organization, int count, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<SampleTrack> tracks;
    tracks.reserve(count);
    for (int number = 0; number < count; ++number) {
        const QByteArray id = "mtrack_lib" + QByteArray::number(number).rightJustified(6, '0');
        tracks.append({organization, QString::fromLatin1(id), metadata(id, number, random), {}});
    }
    return tracks;
}

} // namespace prelisten::sandbox
