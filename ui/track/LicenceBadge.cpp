// SPDX-License-Identifier: MIT
#include "ui/track/LicenceBadge.h"

#include "ui/theme/Theme.h"
#include "ui/words/Words.h"

#include <QPainter>
#include <QStyle>

namespace prelisten {

namespace {

constexpr int padding = 14;
constexpr int glyphSize = 14;
constexpr int gap = 6;
constexpr qsizetype longestRaw = 20;
constexpr double tint = 0.08;

} // namespace

Glyph licenceGlyph(LicenceClass::Kind kind)
{
    switch (kind) {
    case LicenceClass::Kind::CommercialCleared:
        return Glyph::Cleared;
    case LicenceClass::Kind::CommercialEnterprise:
        return Glyph::Enterprise;
    case LicenceClass::Kind::PersonalOnly:
        return Glyph::Personal;
    case LicenceClass::Kind::NotRecognised:
        return Glyph::Alert;
    case LicenceClass::Kind::Unclear:
    case LicenceClass::Kind::NotGiven:
        break;
    }
    return Glyph::Unclear;
}

LicenceBadge::LicenceBadge(QWidget *parent) : ElidedLabel(parent)
{
    const int before = padding + glyphSize + gap;
    setContentsMargins(
            isRightToLeft() ? padding : before, 6, isRightToLeft() ? before : padding, 6);
    setFont(themeFont(TextSize::Normal, QFont::DemiBold));
}

void LicenceBadge::setLicence(const LicenceClass &licence)
{
    m_kind = licence.kind;
    const QString words = Words::licence(licence);
    const QString name = tr("Licence: %1").arg(words);
    // A long value from the service is shortened, so that the warning at the end of the text is not
    // elided.
    LicenceClass shown = licence;
    if (shown.raw.size() > longestRaw)
        shown.raw = shown.raw.left(longestRaw) + QChar(u'…');
    // On screen "unknown" alone would not say what is unknown.
    setFullText(
            m_kind == LicenceClass::Kind::NotGiven ? tr("Licence unknown") : Words::licence(shown));
    setHint(words + u". " + Words::licenceMeaning(licence.kind));
    setAccessibleName(name);
    update();
}

void LicenceBadge::clearLicence()
{
    m_kind = LicenceClass::Kind::NotGiven;
    setFullText({});
    setAccessibleName({});
}

void LicenceBadge::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const QColor colour = theme.licence(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Theme::mix(theme.panel, colour, tint));
    const QRectF pill = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    paintGlyph(painter, licenceGlyph(m_kind),
            QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                    QSize(glyphSize, glyphSize), inner),
            colour);
    painter.setPen(colour);
    painter.drawText(contentsRect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace prelisten
