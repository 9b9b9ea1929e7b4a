// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"
#include "core/track/Organization.h"
#include "ui/controls/Surface.h"

class QLineEdit;
class QPushButton;

namespace prelisten {

class GlyphButton;
class KeyButton;
class OrganizationBox;

/// The bar at the top: which organization, which track, which key.
///
/// A pasted command or address that names a track is cut down to the track's permanent name at
/// once, so that no key and no signature stays on the screen.
class ReferenceBar : public Surface
{
    Q_OBJECT
public:
    explicit ReferenceBar(QWidget *parent = nullptr);

    void setOrganizations(const QList<Organization> &known, const QString &current);
    void setReference(const QString &text);
    void setKey(const KeyInUse &key);
    void focusReference(); ///< and select all of it

    void setChecksShown(bool shown);

    [[nodiscard]] QString reference() const;
    [[nodiscard]] QString organization() const;
    [[nodiscard]] QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void openRequested(const QString &reference, const QString &organization);
    void organizationChosen(const QString &organization); ///< entered or picked, and another one
    void organizationsWanted(); ///< to be picked from; perhaps not for the first time
    void keyDialogRequested();
    void checksToggled(); ///< the view of many tracks is wanted, or no longer

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void open();
    void tellOrganization();
    void cutDownPaste(const QString &text);

    OrganizationBox *m_organization;
    QLineEdit *m_reference;
    QPushButton *m_open;
    GlyphButton *m_checks;
    KeyButton *m_key;
    QString m_toldOrganization;
    qsizetype m_lengthBefore = 0;
};

} // namespace prelisten
