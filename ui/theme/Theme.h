// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/LicenceClass.h"
#include "ui/theme/ColourScheme.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace prelisten {

/// Every colour of the window, derived from the palette it is asked for.
///
/// A value: a widget that paints asks Theme::of(palette()) and gets the same answer as every other
/// widget of the window, so there is nothing to hand around and nothing to keep up to date. The
/// scheme follows the lightness of the palette. A high-contrast palette wins over all of it: then
/// every token is one of the palette's own colours.
struct Theme
{
    enum class Scheme { Dark, Light, HighContrast };

    Scheme scheme = Scheme::Light;
    QColor ground; ///< behind everything
    QColor panel;  ///< bars and lanes
    QColor raised; ///< controls and fields
    QColor line;   ///< hairlines
    QColor text;
    QColor dim; ///< text of the second rank
    QColor accent;
    QColor onAccent; ///< text and icons on the accent
    QColor ok;
    QColor warn;
    QColor danger;

    /// The theme that fits @p palette. Theme::of(theme.palette()) is the same theme again.
    [[nodiscard]] static Theme of(const QPalette &palette);

    /// The theme for what a person chose: light or dark over any @p system palette but a
    /// high-contrast one.
    [[nodiscard]] static Theme chosen(ColourScheme choice, const QPalette &system);

    /// The palette for stock widgets.
    [[nodiscard]] QPalette palette() const;

    /// The colour of a source, by its name: known stems have their own, others a stable one from a
    /// fixed wheel.
    [[nodiscard]] QColor source(const QString &name) const;

    [[nodiscard]] QColor licence(LicenceClass::Kind kind) const;

    /// What a level or a handle runs in: a hairline's tone, and in high contrast, where that is as
    /// bright as anything, less.
    [[nodiscard]] QColor groove() const;

    /// What is readable on @p fill: the text's colour or the ground's, whichever stands out more.
    [[nodiscard]] QColor on(const QColor &fill) const;

    /// @p share (0…1) of @p over laid on @p under; opaque.
    [[nodiscard]] static QColor mix(const QColor &under, const QColor &over, double share);

    /// The WCAG contrast of two opaque colours, 1…21.
    [[nodiscard]] static double contrast(const QColor &a, const QColor &b);

private:
    [[nodiscard]] static Theme ofScheme(Scheme ordinary);

    QPalette m_system; ///< only for HighContrast
};

/// Sizes in logical pixels, on a grid of 4.
namespace Metrics {
inline constexpr int grid = 4;
inline constexpr int radius = 6;
inline constexpr int referenceBarHeight = 56;
inline constexpr int transportHeight = 76;
inline constexpr int narrowWindow = 900; ///< below it the side panel gives way
inline constexpr int sidePanel = 248;    ///< width; more with larger text
inline constexpr int trackRow = 46;      ///< of a list of tracks; more with larger text
inline constexpr int rowGap = 4;
inline constexpr int rowInset = 8; ///< left and right of a row
inline constexpr int margin = 28;  ///< left and right of the track
inline constexpr int controlHeight = 32;
inline constexpr int laneHead = 220;
inline constexpr int laneGap = 12;
inline constexpr int laneMinHeight = 64;
inline constexpr int laneMaxHeight = 120;
inline constexpr int laneButton = 26;
inline constexpr int laneMeter = 4;
inline constexpr int rulerHeight = 32;
inline constexpr int loopBar = 8; ///< along the top of the ruler
inline constexpr int playButton = 48;
inline constexpr int roundButton = 36;
inline constexpr int copyButton = 28;
inline constexpr int segment = 28;     ///< height of the controls of the mix in the transport
inline constexpr int sliderInset = 7;  ///< of a slider: where its groove begins
inline constexpr int levelSlider = 96; ///< width of the volume and of the meter below it
} // namespace Metrics

/// How fast what shows sound moves, and how long it stays.
namespace Motion {
inline constexpr int meterHoldMs = 1500;
inline constexpr double meterFallDb = 26; ///< in a second
inline constexpr int limiterWordsMs = 2000;
inline constexpr int restMs = 300;            ///< on a row until it counts as chosen for a preview
inline constexpr int patienceMs = 300;        ///< before a wait is worth words and a sign
inline constexpr int levelsGoneMs = 400;      ///< after which silence is assumed
inline constexpr int volumeWordsMs = 1500;    ///< the decibels, after the volume was changed
inline constexpr int copiedMs = 2000;         ///< that something was copied
inline constexpr int busyTurnMs = 1400;       ///< once along the line
inline constexpr int renewalsEveryMs = 20000; ///< at most, that links were renewed, to be read out
} // namespace Motion

/// The sizes of text, in logical pixels at the usual system font size.
enum class TextSize { Title = 27, Time = 22, Strong = 14, Normal = 13, Small = 12, Tiny = 11 };

/// The system font in one of the sizes; larger when the system asks for larger text.
[[nodiscard]] QFont themeFont(TextSize size, QFont::Weight weight = QFont::Normal);

} // namespace prelisten
