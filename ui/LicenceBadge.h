// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/LicenceClass.h"
#include "ui/ElidedLabel.h"

namespace prelisten {

/// The licence, impossible to miss: shape, words and colour together. Its accessible name is
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
