// SPDX-License-Identifier: MIT
#include "ui/words/MixWords.h"

#include "ui/words/Words.h"

#include <QLocale>

#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

constexpr double leastShown = 0.05;    // smaller values round to 0.0 with one decimal
constexpr double noDifferenceDb = -90; // about the noise of 16 bits: counts as identical

qint64 inMilliseconds(std::chrono::microseconds time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

} // namespace

QString MixWords::figure(double value)
{
    if (std::isinf(value))
        return value < 0 ? u"\u2212\u221e"_s : u"\u221e"_s;
    const QString digits = QLocale().toString(std::abs(value), 'f', 1);
    return value <= -leastShown ? u'\u2212' + digits : digits;
}

QString MixWords::decibels(double value)
{
    return tr("%1 dB").arg(figure(value));
}

QString MixWords::fader(int position)
{
    return decibels(Fader::decibels(position));
}

QString MixWords::loudness(double lufs)
{
    return std::isinf(lufs) ? tr("Silent") : tr("%1 LUFS").arg(figure(lufs));
}

QString MixWords::loudnessSentence(double lufs, double truePeakDb)
{
    if (std::isinf(lufs))
        return tr("Nothing can be heard in it.");
    return tr("Loudness %1 LUFS over the whole track, true peak %2 dBTP.")
            .arg(figure(lufs), figure(truePeakDb));
}

QString MixWords::match(const MixState &mix)
{
    if (!mix.matched)
        return {};
    return mix.matchDb > -leastShown ? tr("level-matched")
                                     : tr("level-matched %1").arg(decibels(mix.matchDb));
}

QString MixWords::matchSentence(const MixState &mix)
{
    if (!mix.matched)
        return {};
    if (mix.matchDb > -leastShown)
        return tr("Master and stems are compared at the same loudness; this side is unchanged.");
    return tr("Master and stems are compared at the same loudness: this side is turned down by "
              "%1 dB.")
            .arg(figure(-mix.matchDb));
}

QString MixWords::residual(double decibels)
{
    if (decibels <= noDifferenceDb)
        return tr("stems add up to the master");
    // Whole decibels, since lossy audio allows no higher precision.
    return tr("stems vs master: residual %1 dB")
            .arg(QString(decibels < -0.5 ? u"\u2212"_s : QString()) +
                    QString::number(std::abs(std::lround(decibels))));
}

QString MixWords::residualSentence(double decibels)
{
    if (decibels <= noDifferenceDb)
        return tr("The sum of all stems is the master, to within the last bit.");
    if (decibels > -leastShown && decibels < leastShown)
        return tr("What is left over when all stems are taken out of the master is as loud as the "
                  "master itself.");
    const QString amount = figure(std::abs(decibels));
    if (decibels < 0)
        return tr("What is left over when all stems are taken out of the master is %1 dB quieter "
                  "than the master itself. The quieter it is, the closer the stems come to the "
                  "master.")
                .arg(amount);
    return tr("What is left over when all stems are taken out of the master is %1 dB louder than "
              "the master itself: these stems do not add up to it.")
            .arg(amount);
}

QString MixWords::magnified(int factor)
{
    return tr("×%1").arg(factor);
}

QString MixWords::magnifiedSentence(int factor)
{
    return tr("The waveform is drawn %1 times as high as on the common scale (%2 dB).")
            .arg(QString::number(factor), figure(20 * std::log10(factor)));
}

QString MixWords::limiting(double decibels)
{
    return tr("Limiting %1").arg(MixWords::decibels(decibels));
}

QString MixWords::loop(const LoopRegion &region)
{
    return tr("A %1 – B %2")
            .arg(Words::shortTime(inMilliseconds(region.begin)),
                    Words::shortTime(inMilliseconds(region.end)));
}

QString MixWords::loopExact(const LoopRegion &region)
{
    return tr("%1 – %2").arg(
            Words::time(inMilliseconds(region.begin)), Words::time(inMilliseconds(region.end)));
}

QString MixWords::loopSentence(const LoopRegion &region, bool active)
{
    return active ? tr("Repeats %1. Press to play on past its end.").arg(loopExact(region))
                  : tr("Press to repeat %1.").arg(loopExact(region));
}

QString MixWords::noMaster()
{
    return tr("This track has no master recording.");
}

QString MixWords::notMixable(bool hasStems)
{
    if (!hasStems)
        return tr("This track has no stems.");
    return tr("This track is too long to be mixed: its stems would not fit into memory. Listen "
              "still plays each of them.");
}

} // namespace prelisten
