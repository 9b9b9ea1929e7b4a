// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"
#include "core/api/ShareRef.h"
#include "core/track/Organization.h"
#include "core/track/TrackRef.h"
#include "ui/controls/Surface.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace prelisten {

class GlyphButton;
class KeyButton;
class OrganizationBox;

/// The bar at the top of the window: the organization, the track reference and the key.
///
/// A pasted command or address that names a track is replaced at once by the track's name
/// (`organization/id`, or the id alone), so that no key and no signature stays on the screen. The
/// token of a share is replaced by its hint, and kept to open it again.
class ReferenceBar : public Surface
{
    Q_OBJECT
public:
    explicit ReferenceBar(QWidget *parent = nullptr);

    void setOrganizations(const QList<Organization> &known, const QString &current);
    void setReference(const QString &text);
    void setShare(const ShareRef &share); ///< shows the hint of its token
    void setKey(const KeyInUse &key);
    void focusReference(); ///< and selects the whole text
    /// As focusReference(), where not the user but the window has moved the focus: as if the text
    /// had been asked for.
    void offerReference();
    /// Empties the field, which undo takes back, and focuses it with a hint that it takes a share
    /// link. The hint stays until the user leaves the field for another one, or opens something.
    void askForShare();
    /// Selects the text that was asked for, so that the next paste replaces it. Does nothing if the
    /// user has changed the text or left the field.
    void selectAsked();
    /// The track has been opened. True if the focus is still where the user has asked for it.
    [[nodiscard]] bool endAsking();
    /// Reports the organization in the box, if the user has changed it, as leaving the box does.
    void commitOrganization();

    void setChecksShown(bool shown);

    /// The reference in the field; if it names no organization, in that of the bar.
    [[nodiscard]] ParsedRef reference() const;
    [[nodiscard]] QString organization() const;
    [[nodiscard]] QWidget *lastInTabOrder() const;

Q_SIGNALS:
    void openRequested(const prelisten::ParsedRef &wanted);
    void shareRequested(const prelisten::ShareRef &share);
    void organizationChosen(const QString &organization); ///< entered or picked, and changed
    void organizationsWanted(); ///< the user is about to open the list; may be emitted repeatedly
    void keyDialogRequested();
    void checksToggled(); ///< show or hide the checks page
    void left();          ///< with Escape in the reference field

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void setHint(const QString &hint);
    void shortenPaste(const QString &text);
    [[nodiscard]] bool isAskedUnchanged() const;

    OrganizationBox *m_organization;
    QLineEdit *m_reference;
    QPushButton *m_open;
    GlyphButton *m_checks;
    KeyButton *m_key;
    QString m_emittedOrganization;
    std::optional<ShareRef> m_share; ///< whose hint is or was the text of the reference field
    std::optional<QString> m_asked;  ///< the text of the reference field that was asked for
    qsizetype m_lengthBefore = 0;
};

} // namespace prelisten
