// SPDX-License-Identifier: MIT
#include "ui/checks/VerdictCard.h"

#include "ui/checks/OtherKeyField.h"
#include "ui/checks/OutcomeBadge.h"
#include "ui/checks/PointList.h"
#include "ui/checks/SourceList.h"
#include "ui/checks/VerdictFacts.h"
#include "ui/controls/CopyButton.h"
#include "ui/controls/FlowLayout.h"
#include "ui/controls/PlainLabel.h"
#include "ui/words/AccessWords.h"
#include "ui/words/LibraryWords.h"
#include "ui/words/ShareRequestWords.h"
#include "ui/words/VerdictWords.h"
#include "ui/words/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace prelisten {

namespace {

using Outcome = Verdict::Outcome;

constexpr int besideFrom = 640; // card width from which the lists are side by side
constexpr int columnGap = 28;

} // namespace

VerdictCard::VerdictCard(Place place, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_head(new QWidget(this))
    , m_badge(new OutcomeBadge(m_head))
    , m_track(new ElidedLabel(m_head))
    , m_headline(makePlainLabel({}, TextSize::Strong, QFont::DemiBold, this))
    , m_proven(new PointList(tr("Proven"), Glyph::Good, PointList::Ink::Good, this))
    , m_notProven(new PointList(tr("Not proven"), Glyph::Unclear, PointList::Ink::Quiet, this))
    , m_next(new PointList(tr("Next"), Glyph::Pointer, PointList::Ink::Accent, this))
    , m_access(new PointList(tr("Whose access"), Glyph::Key, PointList::Ink::Quiet, this))
    , m_sources(new SourceList(this))
    , m_facts(new VerdictFacts(this))
    , m_watch(makePlainLabel({}, TextSize::Normal, QFont::Medium, this))
    , m_actions(new QWidget(this))
    , m_copyTicket(new CopyButton(tr("Copy ticket text"), m_actions))
    , m_copyCurl(new CopyButton(tr("Copy as cURL"), m_actions))
    , m_copyRequest(new CopyButton(tr("Copy a request for a share"), m_actions))
    , m_openShare(new QPushButton(tr("Open a share link…"), m_actions))
    , m_again(new QPushButton(tr("Check again"), m_actions))
    , m_deep(new QPushButton(tr("Deep check"), m_actions))
    , m_otherKey(new QPushButton(tr("Check with another key…"), m_actions))
    , m_watchButton(new QPushButton(tr("Watch until available"), m_actions))
    , m_cancel(new QPushButton(tr("Cancel the check"), m_actions))
    , m_field(new OtherKeyField(this))
{
    build();
    connectParts();
    nameButtons();
    clear();
}

void VerdictCard::build()
{
    m_track->setFont(themeFont(TextSize::Small));
    m_track->setForegroundRole(QPalette::PlaceholderText);
    m_track->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headline->setVisible(m_place == Place::Alone);
    m_copyRequest->setToolTip(tr("A text for the creator of the track"));
    m_openShare->setToolTip(tr("Leads to the field for the link that the creator has sent"));
    m_deep->setToolTip(tr("Fetches the first bytes of every source"));
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(10);
    head->addWidget(m_badge);
    head->addWidget(m_track, 1);

    auto *advice = new QVBoxLayout;
    advice->setSpacing(12);
    advice->addWidget(m_next);
    advice->addWidget(m_access);
    advice->addStretch();
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom);
    m_columns->setSpacing(12);
    m_columns->addWidget(m_proven, 1, Qt::AlignTop);
    m_columns->addWidget(m_notProven, 1, Qt::AlignTop);
    m_columns->addLayout(advice, 1);

    auto *actions = new FlowLayout(8, 8, m_actions);
    for (QPushButton *button : buttons()) {
        button->setFixedHeight(Metrics::controlHeight);
        actions->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_head);
    column->addWidget(m_headline);
    // Near the top, where they are visible without scrolling: users come here for the actions.
    column->addWidget(m_actions);
    column->addWidget(m_field);
    column->addWidget(m_watch);
    column->addLayout(m_columns);
    column->addWidget(m_sources);
    column->addWidget(m_facts);
    column->addStretch();
}

void VerdictCard::connectParts()
{
    m_copyTicket->setContent([this] { return ticket(); });
    m_copyCurl->setContent([this] { return m_curl ? m_curl(ref()) : QString(); });
    m_copyRequest->setContent(
            [this] { return m_checked ? ShareRequestWords::text(*m_checked) : QString(); });
    connect(m_openShare, &QPushButton::clicked, this, &VerdictCard::shareLinkWanted);
    // During a check the buttons are not disabled, so that they keep the focus; clicks are ignored.
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_activity != Activity::Checking)
            Q_EMIT checkAgainRequested(ref());
    });
    connect(m_deep, &QPushButton::clicked, this, [this] {
        if (m_activity != Activity::Checking)
            Q_EMIT deepCheckRequested(ref());
    });
    connect(m_watchButton, &QPushButton::clicked, this, [this] {
        if (m_activity == Activity::Watching)
            Q_EMIT stopWatchRequested();
        else
            Q_EMIT watchRequested(ref());
    });
    connect(m_cancel, &QPushButton::clicked, this, &VerdictCard::cancelRequested);
    connect(m_otherKey, &QPushButton::clicked, m_field, &OtherKeyField::open);
    connect(m_field, &OtherKeyField::entered, this,
            [this](const QString &key) { Q_EMIT otherKeyEntered(key, ref()); });
    connect(m_field, &OtherKeyField::closed, m_otherKey, qOverload<>(&QWidget::setFocus));
    connect(&m_nextTry, &Countdown::changed, this, &VerdictCard::updateWatch);
}

void VerdictCard::setChecked(const CheckedTrack &checked)
{
    const std::optional<CheckedTrack> before = std::exchange(m_checked, checked);
    if (!before || before->ref != checked.ref || before->shareHint != checked.shareHint) {
        m_field->close();
        setActivity(Activity::None);
    }
    updateText();
}

void VerdictCard::clear()
{
    m_field->close();
    setActivity(Activity::None);
    m_checked.reset();
    m_badge->setOutcome({}, {});
    m_track->setFullText({});
    m_headline->setText({});
    for (PointList *points : {m_proven, m_notProven, m_next, m_access})
        points->setPoints({});
    m_sources->setSources({});
    m_facts->setFacts({});
}

void VerdictCard::updateText()
{
    const CheckedTrack &checked = *m_checked;
    const Verdict &verdict = checked.verdict;
    const QString title = checked.title();
    QString id = checked.ref.trackId.isEmpty() ? m_about : checked.ref.trackId;
    if (checked.isOfShare())
        id = checked.shareHint;
    m_badge->setOutcome(AccessWords::found(checked), OutcomeLook::of(checked));
    m_track->setFullText(title.isEmpty() ? id : QString(title + QStringLiteral(" · ") + id));
    m_headline->setText(VerdictWords::outcome(verdict).headline);
    m_proven->setPoints(AccessWords::proven(checked));
    m_notProven->setPoints(AccessWords::notProven(checked));
    // What can only be read says itself what to do.
    const QString next = m_isRepeatable ? AccessWords::next(checked) : QString();
    const bool alreadySaid =
            m_place == Place::BelowMessage && next == VerdictWords::outcome(verdict).next;
    m_next->setPoints(next.isEmpty() || alreadySaid ? QStringList() : QStringList(next));
    m_access->setPoints({AccessWords::access(checked)});
    m_sources->setSources(checked.sources);
    // Without a request there is nothing that support could look up.
    const bool answered = verdict.outcome != Outcome::BadReference;
    QList<MessageWords::Fact> facts;
    if (answered)
        facts = MessageWords::facts(verdict, checked.ref);
    if (answered && checked.track)
        facts += {{tr("Licence"), Words::licence(checked.track->licence)},
                {tr("Terms"), Words::licenceTerms(checked.track->terms)}};
    m_facts->setFacts(facts);
    m_facts->setVisible(answered);
    updateActions();
    updateWatch();
    updateGeometry();
}

void VerdictCard::setActivity(Activity activity)
{
    if (activity != Activity::Watching)
        m_nextTry.stop();
    if (activity != Activity::Checking)
        m_probing.reset();
    m_activity = activity;
    updateActions();
    updateWatch();
}

void VerdictCard::setProbing(const std::optional<SourceProgress> &progress)
{
    m_probing = progress;
    updateWatch();
}

void VerdictCard::setNextTry(std::chrono::milliseconds in)
{
    m_nextTry.start(in);
    updateWatch();
}

void VerdictCard::setOtherKeyOffered(bool offered)
{
    m_otherKeyOffered = offered;
    updateActions();
}

void VerdictCard::setRepeatable(bool repeatable)
{
    if (std::exchange(m_isRepeatable, repeatable) != repeatable && m_checked)
        updateText();
}

void VerdictCard::setAbout(const QString &about)
{
    m_about = about;
    m_field->setAbout(about);
    nameButtons();
}

void VerdictCard::setCurl(std::function<QString(const TrackRef &)> curl)
{
    m_curl = std::move(curl);
    updateActions();
}

void VerdictCard::setVersions(const AppVersions &versions)
{
    m_versions = versions;
}

QString VerdictCard::ticket() const
{
    return m_checked ? TicketWords::text(*m_checked, m_versions) : QString();
}

TrackRef VerdictCard::ref() const
{
    return m_checked ? m_checked->ref : TrackRef();
}

// In the order of the layout.
QList<QPushButton *> VerdictCard::buttons() const
{
    return {m_copyTicket, m_copyCurl, m_copyRequest, m_openShare, m_again, m_deep, m_otherKey,
            m_watchButton, m_cancel};
}

void VerdictCard::nameButtons()
{
    for (QPushButton *button : buttons()) {
        const QString word = button->text();
        button->setAccessibleName(m_about.isEmpty() ? word : Words::field(word, m_about));
    }
}

void VerdictCard::updateActions()
{
    const bool isShare = m_checked && m_checked->isOfShare();
    const bool hasReference = m_checked && m_checked->verdict.outcome != Outcome::BadReference &&
                              (isShare || !m_checked->ref.trackId.isEmpty());
    const bool namesTrack = hasReference && !isShare;
    const bool watching = m_activity == Activity::Watching;
    m_copyCurl->setVisible(namesTrack && m_curl);
    const bool notAvailable = hasReference && m_checked->verdict.outcome == Outcome::NotAvailable;
    m_copyRequest->setVisible(notAvailable && !isShare);
    m_openShare->setVisible(notAvailable);
    const bool canRepeat = hasReference && m_isRepeatable && !watching;
    m_again->setVisible(canRepeat);
    m_deep->setVisible(canRepeat && m_checked->verdict.isPlayable() && !m_checked->collection);
    m_otherKey->setVisible(namesTrack && m_otherKeyOffered && !watching);
    m_watchButton->setVisible(watching || (namesTrack && m_checked->verdict.mayBecomePlayable()));
    m_watchButton->setText(watching ? tr("Stop watching") : tr("Watch until available"));
    // The message above the other card has a button for that.
    m_cancel->setVisible(m_place == Place::Alone && m_activity == Activity::Checking);
    nameButtons();
}

void VerdictCard::updateWatch()
{
    QString words;
    if (m_activity == Activity::Watching)
        words = AccessWords::watching(m_nextTry.secondsLeft());
    else if (m_activity == Activity::Checking)
        words = m_probing ? AccessWords::probing(*m_probing) : tr("Checking…");
    else if (!m_isRepeatable)
        words = AccessWords::forgottenShare();
    m_watch->setText(words);
    m_watch->setAccessibleName(words.isEmpty() ? QString() : Words::field(tr("Check"), words));
    m_watch->setVisible(!words.isEmpty());
}

void VerdictCard::fit()
{
    const bool beside = width() >= besideFrom;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(beside ? columnGap : 12);
}

void VerdictCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace prelisten
