// SPDX-License-Identifier: MIT
#include "ui/theme/Theme.h"

#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace prelisten {

namespace {

struct Tokens
{
    QRgb ground, panel, raised, line, text, dim, accent, onAccent, ok, warn, danger;
};

constexpr Tokens darkTokens{0xff15171c, 0xff1b1e25, 0xff242832, 0xff2c313c, 0xffe8eaf0, 0xff9aa1b2,
        0xff5b8cff, 0xff10131a, 0xff54c08a, 0xffe7b34b, 0xffe5686b};
constexpr Tokens lightTokens{0xfff6f7f9, 0xffffffff, 0xffeef0f4, 0xffdde1e8, 0xff171a21, 0xff596275,
        0xff2f62e0, 0xffffffff, 0xff1f7a4d, 0xff8a5a00, 0xffb3261e};

struct SourceColour
{
    const char16_t *part; ///< substring of the lower-case name
    QRgb dark;
    QRgb light;
};

// The first match wins, so that "bass drum" is a drum.
constexpr std::array<SourceColour, 12> knownSources{{
        {u"drum", 0xffff8a5c, 0xffc8501f},
        {u"perc", 0xffff8a5c, 0xffc8501f},
        {u"beat", 0xffff8a5c, 0xffc8501f},
        {u"bass", 0xffb58cff, 0xff7040c8},
        {u"key", 0xff4fc4d6, 0xff0f7f92},
        {u"piano", 0xff4fc4d6, 0xff0f7f92},
        {u"organ", 0xff4fc4d6, 0xff0f7f92},
        {u"lead", 0xff7ed67a, 0xff2a8728},
        {u"melody", 0xff7ed67a, 0xff2a8728},
        {u"voc", 0xff7ed67a, 0xff2a8728},
        {u"voice", 0xff7ed67a, 0xff2a8728},
        {u"vox", 0xff7ed67a, 0xff2a8728},
}};

constexpr SourceColour masterColour{u"master", 0xffc9cfdc, 0xff4a5365};

constexpr std::array<SourceColour, 6> wheel{{
        {nullptr, 0xfff28ab2, 0xffb03470},
        {nullptr, 0xff6fb6ff, 0xff1f6bb0},
        {nullptr, 0xffd8c25a, 0xff7a6600},
        {nullptr, 0xff59d0a8, 0xff0b7a5c},
        {nullptr, 0xffd79bff, 0xff9338b8},
        {nullptr, 0xfff0a35e, 0xff9c5408},
}};

// FNV-1a: a name has the same colour on every computer and in every version.
quint32 stableHash(const QString &name)
{
    quint32 hash = 2166136261U;
    const QByteArray bytes = name.toUtf8();
    for (const char byte : bytes) {
        hash ^= static_cast<quint8>(byte);
        hash *= 16777619U;
    }
    return hash;
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

// High-contrast schemes of desktops have one background colour for everything, with nearly the
// maximum contrast; no ordinary palette has both.
bool isHighContrast(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Active, QPalette::Window);
    return ground == palette.color(QPalette::Active, QPalette::Base) &&
           ground == palette.color(QPalette::Active, QPalette::Button) &&
           Theme::contrast(ground, palette.color(QPalette::Active, QPalette::WindowText)) >= 19.0;
}

} // namespace

Theme Theme::of(const QPalette &palette)
{
    const auto role = [&palette](QPalette::ColorRole which) {
        return palette.color(QPalette::Active, which);
    };
    if (!isHighContrast(palette))
        return ofScheme(luminance(role(QPalette::Window)) < 0.18 ? Scheme::Dark : Scheme::Light);
    Theme theme;
    theme.scheme = Scheme::HighContrast;
    theme.m_system = palette;
    theme.m_system.setColor(QPalette::PlaceholderText, role(QPalette::WindowText));
    theme.ground = theme.panel = theme.raised = role(QPalette::Window);
    theme.text = theme.dim = theme.line = role(QPalette::WindowText);
    theme.ok = theme.warn = theme.danger = theme.text;
    theme.accent = role(QPalette::Highlight);
    theme.onAccent = role(QPalette::HighlightedText);
    return theme;
}

Theme Theme::chosen(ColourScheme choice, const QPalette &system)
{
    if (choice == ColourScheme::System || isHighContrast(system))
        return of(system);
    return ofScheme(choice == ColourScheme::Dark ? Scheme::Dark : Scheme::Light);
}

Theme Theme::ofScheme(Scheme ordinary)
{
    Theme theme;
    const Tokens &tokens = ordinary == Scheme::Dark ? darkTokens : lightTokens;
    theme.scheme = ordinary;
    theme.ground = QColor::fromRgb(tokens.ground);
    theme.panel = QColor::fromRgb(tokens.panel);
    theme.raised = QColor::fromRgb(tokens.raised);
    theme.line = QColor::fromRgb(tokens.line);
    theme.text = QColor::fromRgb(tokens.text);
    theme.dim = QColor::fromRgb(tokens.dim);
    theme.accent = QColor::fromRgb(tokens.accent);
    theme.onAccent = QColor::fromRgb(tokens.onAccent);
    theme.ok = QColor::fromRgb(tokens.ok);
    theme.warn = QColor::fromRgb(tokens.warn);
    theme.danger = QColor::fromRgb(tokens.danger);
    return theme;
}

QPalette Theme::palette() const
{
    if (scheme == Scheme::HighContrast)
        return m_system;
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Button, raised);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, danger);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, mix(raised, text, 0.08));
    palette.setColor(QPalette::Midlight, raised);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, mix(line, text, 0.25));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, 90));
    // Disabled text may have less contrast: it signals that the control is unavailable.
    const QColor off = mix(ground, dim, 0.65);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, off);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return palette;
}

QColor Theme::source(const QString &name) const
{
    if (scheme == Scheme::HighContrast)
        return text;
    const auto inScheme = [this](const SourceColour &colour) {
        return QColor::fromRgb(scheme == Scheme::Dark ? colour.dark : colour.light);
    };
    const QString lower = name.toLower();
    if (lower == QStringView(masterColour.part))
        return inScheme(masterColour);
    for (const SourceColour &known : knownSources) {
        if (lower.contains(QStringView(known.part)))
            return inScheme(known);
    }
    return inScheme(wheel.at(stableHash(lower) % wheel.size()));
}

QColor Theme::licence(LicenceClass::Kind kind) const
{
    switch (kind) {
    case LicenceClass::Kind::CommercialCleared:
        return ok;
    case LicenceClass::Kind::CommercialEnterprise:
        return scheme == Scheme::HighContrast ? text : accent;
    case LicenceClass::Kind::PersonalOnly:
        return warn;
    case LicenceClass::Kind::Unclear:
    case LicenceClass::Kind::NotGiven:
        return dim;
    case LicenceClass::Kind::NotRecognised:
        return danger;
    }
    return dim;
}

QColor Theme::groove() const
{
    return scheme == Scheme::HighContrast ? mix(panel, line, 0.3) : line;
}

QColor Theme::on(const QColor &fill) const
{
    return contrast(text, fill) >= contrast(ground, fill) ? text : ground;
}

QColor Theme::mix(const QColor &under, const QColor &over, double share)
{
    const auto blend = [share](float low, float high) {
        return static_cast<float>(low + (high - low) * std::clamp(share, 0.0, 1.0));
    };
    return QColor::fromRgbF(blend(under.redF(), over.redF()), blend(under.greenF(), over.greenF()),
            blend(under.blueF(), over.blueF()));
}

double Theme::contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QFont themeFont(TextSize size, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    const double system = QFontInfo(font).pixelSize();
    const double factor = std::max(1.0, system / static_cast<double>(TextSize::Normal));
    font.setPixelSize(static_cast<int>(std::lround(static_cast<int>(size) * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace prelisten
