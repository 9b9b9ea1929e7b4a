// SPDX-License-Identifier: MIT
#include "ui/window/ReferenceBar.h"

#include "ui/accessibility/Announce.h"
#include "ui/controls/GlyphButton.h"
#include "ui/theme/Theme.h"
#include "ui/window/KeyButton.h"
#include "ui/window/OrganizationBox.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <utility>

namespace prelisten {

namespace {

// In characters. More than any valid reference, so that a text that is too long gets an error
// message instead of being truncated silently.
constexpr int longestText = 128 * 1024;
// A text that grows by this many characters at once was pasted, not typed.
constexpr qsizetype pasteLength = 8;

} // namespace

ReferenceBar::ReferenceBar(QWidget *parent)
    : Surface(Hairline::Bottom, parent)
    , m_organization(new OrganizationBox(this))
    , m_reference(new QLineEdit(this))
    , m_open(new QPushButton(tr("Open track"), this))
    , m_checks(new GlyphButton(
              Glyph::Checks, GlyphButton::Look::Outlined, Metrics::controlHeight, this))
    , m_key(new KeyButton(this))
{
    setFixedHeight(Metrics::referenceBarHeight);

    m_organization->setAccessibleName(tr("Organization"));
    m_organization->lineEdit()->setAccessibleName(tr("Organization"));
    m_organization->lineEdit()->setPlaceholderText(tr("Organization"));
    m_organization->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_organization->setMinimumContentsLength(10);
    m_organization->setMinimumWidth(124);
    m_organization->setMaximumWidth(200);
    m_organization->setFixedHeight(Metrics::controlHeight);

    m_reference->setAccessibleName(tr("Track reference"));
    setHint({});
    m_reference->setMaxLength(longestText);
    m_reference->setMinimumWidth(92);
    m_reference->setFixedHeight(Metrics::controlHeight);
    m_reference->setTextMargins(8, 0, 8, 0);
    m_reference->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    m_reference->installEventFilter(this);

    m_open->setAccessibleName(tr("Open track"));
    m_open->setDefault(true);
    m_open->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    m_open->setFixedHeight(Metrics::controlHeight);

    m_checks->setCheckable(true);
    m_checks->setAccessibleName(tr("Access checks"));
    m_checks->setToolTip(tr("Check the access to many tracks"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(10);
    row->addWidget(m_organization, 1);
    row->addWidget(m_reference, 6);
    row->addWidget(m_open);
    row->addSpacing(2);
    row->addWidget(m_checks);
    row->addWidget(m_key);

    connect(m_open, &QPushButton::clicked, this, &ReferenceBar::open);
    connect(m_reference, &QLineEdit::returnPressed, this, &ReferenceBar::open);
    connect(m_reference, &QLineEdit::textChanged, this, &ReferenceBar::shortenPaste);
    connect(m_organization->lineEdit(), &QLineEdit::returnPressed, this, &ReferenceBar::open);
    connect(m_organization->lineEdit(), &QLineEdit::editingFinished, this,
            &ReferenceBar::commitOrganization);
    connect(m_organization, &OrganizationBox::aboutToOpenList, this,
            &ReferenceBar::organizationsWanted);
    connect(m_organization, &QComboBox::activated, this, &ReferenceBar::commitOrganization);
    connect(m_checks, &QPushButton::toggled, this, &ReferenceBar::checksToggled);
    connect(m_key, &QPushButton::clicked, this, &ReferenceBar::keyDialogRequested);
}

void ReferenceBar::setOrganizations(const QList<Organization> &known, const QString &current)
{
    const QSignalBlocker quiet(m_organization);
    // Text that the user is typing is not overwritten.
    const QString typed = organization();
    const bool typing = m_organization->lineEdit()->hasFocus() && typed != m_emittedOrganization;
    const QString shown = typing ? typed : current;
    m_organization->setOrganizations(known);
    m_organization->setCurrentIndex(m_organization->findText(shown));
    m_organization->setEditText(shown);
    m_organization->lineEdit()->setCursorPosition(0);
    m_emittedOrganization = current;
}

void ReferenceBar::setReference(const QString &text)
{
    m_reference->setText(text);
    m_reference->setCursorPosition(0);
    if (m_asked)
        m_asked = text;
}

void ReferenceBar::setShare(const ShareRef &share)
{
    m_share = share;
    setReference(share.token.hint()); // which also forgets what could be undone
}

void ReferenceBar::setKey(const KeyInUse &key)
{
    m_key->setKey(key);
}

void ReferenceBar::focusReference()
{
    m_reference->setFocus(Qt::ShortcutFocusReason);
    m_reference->selectAll();
    m_asked.reset();
}

void ReferenceBar::offerReference()
{
    focusReference();
    m_asked = m_reference->text();
}

void ReferenceBar::askForShare()
{
    const QString hint = tr("Paste the share link here");
    focusReference();
    m_reference->clear();
    setHint(hint);
    announcePolitely(m_reference, hint);
}

// An empty hint: the usual one.
void ReferenceBar::setHint(const QString &hint)
{
    m_reference->setPlaceholderText(
            hint.isEmpty() ? tr("Track id, address, share link or curl command") : hint);
    m_reference->setAccessibleDescription(hint);
}

void ReferenceBar::selectAsked()
{
    if (m_reference->hasFocus() && isAskedUnchanged())
        m_reference->selectAll();
}

bool ReferenceBar::endAsking()
{
    const bool there = m_reference->hasFocus() || m_open->hasFocus() || m_organization->hasFocus();
    const bool waits = there && isAskedUnchanged();
    m_asked.reset();
    return waits;
}

// A space does not count as a change: it is what those press who expect the track to play.
bool ReferenceBar::isAskedUnchanged() const
{
    return m_asked && m_reference->text().trimmed() == m_asked->trimmed();
}

void ReferenceBar::setChecksShown(bool shown)
{
    const QSignalBlocker silent(m_checks);
    m_checks->setChecked(shown);
}

void ReferenceBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    // In a narrow window the button shows only its icon, to leave room for the reference.
    m_checks->setText(width() < Metrics::narrowWindow ? QString() : tr("Checks"));
    m_checks->updateGeometry();
}

ParsedRef ReferenceBar::reference() const
{
    return parseTrackOrShare(m_reference->text(), organization());
}

QString ReferenceBar::organization() const
{
    return m_organization->currentText().trimmed();
}

QWidget *ReferenceBar::lastInTabOrder() const
{
    return m_key;
}

void ReferenceBar::commitOrganization()
{
    const QString chosen = organization();
    if (std::exchange(m_emittedOrganization, chosen) != chosen)
        Q_EMIT organizationChosen(chosen);
}

void ReferenceBar::open()
{
    setHint({});
    const QString text = m_reference->text();
    if (const auto share = parseShare(text); share && *share)
        setShare(**share);
    const ParsedRef wanted = reference();
    if (const QString shown = withHiddenTokens(m_reference->text()); shown != m_reference->text())
        setReference(shown); // names more than one share, or one that cannot be opened
    m_asked = m_reference->text();
    if (m_reference->hasFocus())
        m_reference->selectAll(); // what is pasted next replaces it
    if (m_share && *m_asked == m_share->token.hint())
        Q_EMIT shareRequested(ShareRef(*m_share));
    else
        Q_EMIT openRequested(wanted);
}

// Only a key press: Escape goes to the shortcuts of the window first, which give up an opening.
bool ReferenceBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
            static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    // Not when the user fetches the link from another window.
    if (event->type() == QEvent::FocusOut &&
            static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        setHint({});
    return Surface::eventFilter(watched, event);
}

void ReferenceBar::shortenPaste(const QString &text)
{
    const bool pasted = text.size() - m_lengthBefore >= pasteLength;
    m_lengthBefore = text.size();
    if (!pasted)
        return;
    if (const ParsedRef ref = parseTrackRef(text); ref && ref->toString() != text)
        m_reference->setText(ref->toString());
    else if (const auto share = parseShare(text); share && *share)
        setShare(**share);
}

} // namespace prelisten
