// SPDX-License-Identifier: MIT
// LibraryPanel: its layout and its texts.
#include "ui/accessibility/Announce.h"
#include "ui/controls/ElidedLabel.h"
#include "ui/controls/GlyphButton.h"
#include "ui/controls/SearchField.h"
#include "ui/controls/TextButton.h"
#include "ui/library/CollectionLine.h"
#include "ui/library/FilterButton.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/ListNotice.h"
#include "ui/library/TrackListView.h"
#include "ui/theme/Theme.h"
#include "ui/words/LibraryWords.h"
#include "ui/words/VerdictWords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int inset = 14;
constexpr int smallButton = 24;
constexpr qsizetype longestSearch = 40; // characters of the search text quoted in a sentence

QString shortened(const QString &typed)
{
    const QString text = typed.simplified();
    return text.size() <= longestSearch ? text : QString(text.left(longestSearch) + QChar(u'…'));
}

} // namespace

void LibraryPanel::build()
{
    // Created in tab order.
    m_search = new SearchField(this);
    m_search->setPlaceholderText(tr("Search tracks"));
    m_search->setToolTip(tr("Looks in titles, engines, modes and ids"));
    m_search->setAccessibleName(tr("Search the library"));
    m_filter = new FilterButton(this);
    m_collections = new CollectionLine(this);
    m_filterLine = new QWidget(this);
    m_filterWords = new ElidedLabel(m_filterLine);
    m_filterWords->setFont(themeFont(TextSize::Small));
    m_filterWords->setForegroundRole(QPalette::PlaceholderText);
    m_clearFilter =
            new GlyphButton(Glyph::Close, GlyphButton::Look::Bare, smallButton, m_filterLine);
    m_clearFilter->setAccessibleName(tr("Clear the filter"));
    m_clearFilter->setToolTip(tr("Clear the filter"));
    m_list = new TrackListView(model(), this);
    m_list->setAccessibleName(tr("Saved tracks"));
    m_list->setMinimumHeight(1); // in a small window, a notice below it takes the place
    m_notice = new ListNotice(this);
    m_footer = new QWidget(this);
    m_count = new ElidedLabel(m_footer);
    m_count->setFont(themeFont(TextSize::Tiny));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_loadRest = new TextButton(tr("Load the rest"), m_footer);
    m_reload = new GlyphButton(Glyph::Reload, GlyphButton::Look::Bare, smallButton, m_footer);
    m_reload->setAccessibleName(tr("Reload the library"));
    m_reload->setToolTip(tr("Reload the library"));

    auto *find = new QHBoxLayout;
    find->setContentsMargins(inset, 0, inset, 0);
    find->setSpacing(6);
    find->addWidget(m_search, 1);
    find->addWidget(m_filter);
    auto *filter = new QHBoxLayout(m_filterLine);
    filter->setContentsMargins(inset + 6, 4, inset, 0);
    filter->setSpacing(4);
    filter->addWidget(m_filterWords, 1);
    filter->addWidget(m_clearFilter);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(inset + 6, 4, inset, 4);
    footer->setSpacing(2);
    footer->addWidget(m_count, 1);
    footer->addWidget(m_loadRest);
    footer->addWidget(m_reload);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 4);
    column->setSpacing(0);
    column->addLayout(find);
    column->addWidget(m_collections);
    column->addWidget(m_filterLine);
    column->addSpacing(10);
    column->addWidget(m_list, 1);
    column->addWidget(m_notice);
    column->addStretch();
    column->addWidget(m_footer);
}

Message LibraryPanel::troubleWords() const
{
    Message words = m_trouble;
    const auto add = [&words](const QString &more, QChar separator) {
        if (!more.isEmpty())
            words.next += (words.next.isEmpty() ? QString() : QString(separator)) + more;
    };
    if (m_retryCountdown.secondsLeft())
        add(MessageWords::countdown(*m_retryCountdown.secondsLeft()), u' ');
    add(m_trace, u'\n');
    return words;
}

void LibraryPanel::setCollection(const QString &id)
{
    m_collections->setChosen(id);
    refresh();
}

void LibraryPanel::showCollectionGone(const QString &name)
{
    clearTrouble();
    m_gone = LibraryWords::collectionGone(name);
    refresh();
    announcePolitely(m_notice, m_gone.headline);
}

QString LibraryPanel::collectionName() const
{
    return m_collections->chosenName();
}

std::pair<Message, LibraryPanel::NoticeAction> LibraryPanel::notice() const
{
    if (m_organization.isEmpty())
        return {{tr("Whose tracks?"),
                        tr("Enter an organization (org_…) above: its saved tracks appear here."),
                        {}},
                NoticeAction::None};
    if (!m_trouble.isEmpty())
        return {troubleWords(), NoticeAction::Retry};
    if (!m_gone.isEmpty())
        return {m_gone, NoticeAction::Close};
    const bool inCollection = !m_collections->chosen().isEmpty();
    const bool filtered = !m_mode.isEmpty() || !m_engine.isEmpty();
    if (model()->loaded() == 0) {
        switch (m_state) {
        case LibraryState::Complete:
            if (filtered)
                return {{tr("No saved track fits the filter."), {}, {}}, NoticeAction::ClearFilter};
            if (inCollection)
                return {{tr("No saved track is in this collection."), {}, {}},
                        NoticeAction::AllTracks};
            return {{tr("Nothing saved yet."),
                            tr("Tracks that are saved for %1 appear here.")
                                    .arg(VerdictWords::quoted(m_organization)),
                            {}},
                    NoticeAction::Reload};
        case LibraryState::Failed:
            return {{tr("The library could not be loaded."), {}, {}}, NoticeAction::Retry};
        case LibraryState::Idle:
            if (m_loadingDelay.isActive())
                break;
            return {{tr("The library is not loaded yet."), {}, {}}, NoticeAction::Reload};
        case LibraryState::Loading:
        case LibraryState::Waiting:
            if (m_loadingDelay.isActive())
                break;
            return {{tr("Loading the library…"), {}, {}}, NoticeAction::None};
        }
        return {};
    }
    if (model()->shown() > 0)
        return {};
    const QString headline = tr("Nothing matches “%1”.").arg(shortened(m_search->text()));
    if (m_state == LibraryState::Complete)
        return {{headline, {}, {}}, NoticeAction::ClearSearch};
    const QString sentence =
            LibraryWords::countSentence({0, model()->loaded(), true, false, inCollection});
    return {{headline, sentence, {}}, m_loadingRest ? NoticeAction::None : NoticeAction::LoadRest};
}

QString LibraryPanel::actionText(NoticeAction action, bool waiting)
{
    switch (action) {
    case NoticeAction::None:
        break;
    case NoticeAction::Retry:
        return waiting ? tr("Try now") : tr("Retry");
    case NoticeAction::Reload:
        return tr("Load again");
    case NoticeAction::LoadRest:
        return tr("Load the rest");
    case NoticeAction::ClearSearch:
        return tr("Clear the search");
    case NoticeAction::ClearFilter:
        return tr("Clear the filter");
    case NoticeAction::AllTracks:
        return LibraryWords::allSaved();
    case NoticeAction::Close:
        return tr("Close");
    }
    return {};
}

void LibraryPanel::refresh()
{
    const int shown = model()->shown();
    const int loaded = model()->loaded();
    const bool complete = m_state == LibraryState::Complete;
    const bool known = !m_organization.isEmpty();
    const auto [message, action] = notice();
    m_noticeAction = action;
    m_notice->showMessage(message, actionText(action, m_retryCountdown.secondsLeft().has_value()));
    m_list->setVisible(shown > 0 && known);
    m_search->setEnabled(known);

    m_footer->setVisible(known && loaded > 0);
    const LibraryWords::Counted counted{
            shown, loaded, model()->isSearching(), complete, !m_collections->chosen().isEmpty()};
    m_count->setFullText(LibraryWords::count(counted));
    const QString sentence = LibraryWords::countSentence(counted);
    m_count->setHint(sentence);
    m_count->setAccessibleName(sentence);
    m_count->setAccessibleDescription(m_count->fullText());
    // Without rows the notice offers this button, unless the rest is loading already.
    m_loadRest->setVisible(!complete && m_trouble.isEmpty() && (shown > 0 || m_loadingRest));
    m_loadRest->setText(m_loadingRest ? tr("Stop loading") : tr("Load the rest"));
    m_loadRest->updateGeometry();

    const QString filter = LibraryWords::filter(m_mode, m_engine);
    m_filterWords->setFullText(filter);
    m_filterLine->setVisible(!filter.isEmpty());

    updateSteps();
    m_moreCheck.start(0);
}

} // namespace prelisten
