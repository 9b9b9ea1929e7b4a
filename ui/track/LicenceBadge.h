// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/LicenceClass.h"
#include "ui/controls/ElidedLabel.h"
#include "ui/theme/Icons.h"

namespace prelisten {

/// The icon shown beside the words for @p kind.
[[nodiscard]] Glyph licenceGlyph(LicenceClass::Kind kind);

/// The label that shows the licence prominently by icon, words and colour. Its accessible name is
/// `Licence: …`.
class LicenceBadge : public ElidedLabel
{
    Q_OBJECT
public:
    explicit LicenceBadge(QWidget *parent = nullptr);

    void setLicence(const LicenceClass &licence);
    void clearLicence();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LicenceClass::Kind m_kind = LicenceClass::Kind::NotGiven;
};

} // namespace prelisten
