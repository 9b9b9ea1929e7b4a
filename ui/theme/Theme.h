// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/LicenceClass.h"
#include "ui/theme/ColourScheme.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace prelisten {

/// The colours of the window, derived from a palette.
///
/// A value type: each widget calls Theme::of(palette()) when it paints and gets the same theme as
/// all others, so there is nothing to pass around or to keep up to date. The scheme follows the
/// lightness of the palette. A high-contrast palette overrides it: then every colour is one of the
/// palette's own.
struct Theme
{
    enum class Scheme { Dark, Light, HighContrast };

    Scheme scheme = Scheme::Light;
    QColor ground; ///< behind everything
    QColor panel;  ///< bars and lanes
    QColor raised; ///< controls and fields
    QColor line;   ///< hairlines
    QColor text;
    QColor dim; ///< secondary text
    QColor accent;
    QColor onAccent; ///< text and icons on the accent
    QColor ok;
    QColor warn;
    QColor danger;

    /// The theme that fits @p palette. Theme::of(theme.palette()) returns the same theme.
    [[nodiscard]] static Theme of(const QPalette &palette);

    /// The theme for the user's @p choice. Light and Dark apply to any @p system palette but a
    /// high-contrast one.
    [[nodiscard]] static Theme chosen(ColourScheme choice, const QPalette &system);

    /// The palette for stock widgets.
    [[nodiscard]] QPalette palette() const;

    /// The colour of a source by its name: known stems have their own, others a stable one from a
    /// fixed colour wheel.
    [[nodiscard]] QColor source(const QString &name) const;

    [[nodiscard]] QColor licence(LicenceClass::Kind kind) const;

    /// The groove of meters and sliders: the colour of hairlines, toned down in high contrast,
    /// where that colour is as bright as the text.
    [[nodiscard]] QColor groove() const;

    /// The colour for text on @p fill: `text` or `ground`, whichever has more contrast.
    [[nodiscard]] QColor on(const QColor &fill) const;

    /// Blends @p share (0…1) of @p over onto @p under; opaque.
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
inline constexpr int narrowWindow = 900; ///< below: the side panel is a drawer
inline constexpr int sidePanel = 248;    ///< width; larger with larger text
inline constexpr int trackRow = 46;      ///< height in a list of tracks; larger with larger text
inline constexpr int rowGap = 4;
inline constexpr int rowInset = 8; ///< left and right of a row
inline constexpr int margin = 28;  ///< left and right of the track's content
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
inline constexpr int sliderInset = 7;  ///< distance of a slider's groove from its ends
inline constexpr int levelSlider = 96; ///< width of the volume slider; its meter: as its groove
} // namespace Metrics

/// The timing of meters, animations and temporary texts.
namespace Motion {
inline constexpr int meterHoldMs = 1500;
inline constexpr double meterFallDb = 26; ///< dB per second
inline constexpr int limiterTextMs = 2000;
inline constexpr int previewDelayMs = 300;    ///< on a row before its preview starts
inline constexpr int busyDelayMs = 300;       ///< before a wait is shown
inline constexpr int levelsGoneMs = 400;      ///< without new levels, after which silence is shown
inline constexpr int volumeTextMs = 1500;     ///< the decibels are shown after a volume change
inline constexpr int copiedMs = 2000;         ///< the confirmation of a copy is shown
inline constexpr int busyTurnMs = 1400;       ///< one pass of BusyLine's animation
inline constexpr int renewalsEveryMs = 20000; ///< minimum interval between spoken link renewals
} // namespace Motion

/// The sizes of text, in logical pixels at the usual system font size.
enum class TextSize { Title = 27, Time = 22, Strong = 14, Normal = 13, Small = 12, Tiny = 11 };

/// The system font in one of the sizes; larger when the system asks for larger text.
[[nodiscard]] QFont themeFont(TextSize size, QFont::Weight weight = QFont::Normal);

} // namespace prelisten
