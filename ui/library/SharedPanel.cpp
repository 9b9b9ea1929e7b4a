// SPDX-License-Identifier: MIT
#include "ui/library/SharedPanel.h"

#include "ui/accessibility/Announce.h"
#include "ui/controls/ElidedLabel.h"
#include "ui/controls/GlyphButton.h"
#include "ui/controls/PlainLabel.h"
#include "ui/controls/SearchField.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/ListNotice.h"
#include "ui/library/TrackListView.h"
#include "ui/words/LibraryWords.h"
#include "ui/words/ShareWords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int inset = 14;
constexpr int smallButton = 24;

} // namespace

SharedPanel::SharedPanel(QWidget *parent) : TrackPanel(parent)
{
    build();
    connectParts();
    refresh();
}

void SharedPanel::build()
{
    // Created in tab order.
    m_name = makePlainLabel({}, TextSize::Normal, QFont::DemiBold, this);
    m_close = new GlyphButton(Glyph::Close, GlyphButton::Look::Bare, smallButton, this);
    m_close->setAccessibleName(tr("Close the collection"));
    m_close->setToolTip(tr("Close the collection"));
    m_note = makePlainLabel({}, TextSize::Small, QFont::Normal, this);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_search = new SearchField(this);
    m_search->setPlaceholderText(tr("Search tracks"));
    m_search->setAccessibleName(tr("Search the collection"));
    m_search->setClearName(tr("Clear the search of the collection"));
    m_list = new TrackListView(model(), this);
    m_list->setAccessibleName(tr("Shared tracks"));
    m_list->setMinimumHeight(1);
    m_notice = new ListNotice(this);
    m_count = new ElidedLabel(this);
    m_count->setFont(themeFont(TextSize::Tiny));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setContentsMargins(inset + 6, 4, inset, 4);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(inset + 4, 0, inset - 4, 0);
    top->setSpacing(4);
    top->addWidget(m_name, 1, Qt::AlignVCenter);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto *rest = new QVBoxLayout;
    rest->setContentsMargins(inset + 4, 4, inset, 0);
    rest->addWidget(m_note);
    auto *find = new QHBoxLayout;
    find->setContentsMargins(inset, 10, inset, 0);
    find->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 4);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(rest);
    column->addLayout(find);
    column->addSpacing(10);
    column->addWidget(m_list, 1);
    column->addWidget(m_notice);
    column->addStretch();
    column->addWidget(m_count);
}

void SharedPanel::connectParts()
{
    connect(m_close, &QPushButton::clicked, this, &SharedPanel::closeRequested);
    connect(m_search, &QLineEdit::textChanged, this, &SharedPanel::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (model()->isSearching())
            openRow(0);
    });
    connect(m_search, &SearchField::listFocusRequested, this, &SharedPanel::focusList);
    setList(m_list);
    connect(m_notice, &ListNotice::actionChosen, m_search, &QLineEdit::clear);
}

void SharedPanel::open(const SharedList &list)
{
    m_search->clear();
    setOpen({});
    m_hadTracks = false;
    fill(list);
    m_list->scrollToTop();
    if (!list.tracks.isEmpty())
        announcePolitely(m_name, m_name->accessibleName());
}

void SharedPanel::update(const SharedList &list)
{
    const QString chosen = model()->trackId(m_list->currentIndex().row());
    const int openBefore = model()->rowOf(model()->open());
    fill(list);
    if (const int row = model()->rowOf(chosen); row >= 0)
        m_list->choose(row);
    if (openBefore >= 0 && model()->rowOf(model()->open()) < 0)
        setLostRow(openBefore);
    updateSteps();
}

void SharedPanel::fill(const SharedList &list)
{
    m_isEnded = list.isEnded;
    model()->clear();
    model()->addTracks(list.tracks);
    m_hadTracks = m_hadTracks || !list.tracks.isEmpty();
    const QString name = ShareWords::collectionName(list);
    m_name->setText(name);
    m_name->setAccessibleName(ShareWords::collectionField(list));
    m_name->setToolTip(plainToolTip(list.description));
    m_note->setText(ShareWords::collectionNote(list));
    m_note->setVisible(!m_note->text().isEmpty());
    refresh();
}

void SharedPanel::setCurrent(const QString &trackId)
{
    setOpen(trackId);
    refresh();
}

void SharedPanel::focusList()
{
    if (model()->shown() == 0)
        return;
    if (!m_list->currentIndex().isValid())
        m_list->choose(0);
    m_list->setFocus(Qt::TabFocusReason);
}

void SharedPanel::search(const QString &text)
{
    model()->setSearch(SearchText(text));
    refresh();
}

void SharedPanel::refresh()
{
    const int shown = model()->shown();
    const bool searching = model()->isSearching();
    const bool noMatch = shown == 0 && model()->loaded() > 0;
    m_notice->showMessage(
            ShareWords::collectionNotice(m_isEnded, m_hadTracks, model()->loaded(), shown),
            noMatch ? tr("Clear the search") : QString());
    m_list->setVisible(shown > 0);
    m_search->setVisible(model()->loaded() > 0);
    const LibraryWords::Counted counted{shown, model()->loaded(), searching, true, true};
    m_count->setFullText(LibraryWords::count(counted));
    m_count->setAccessibleName(LibraryWords::countSentence(counted));
    m_count->setVisible(model()->loaded() > 0);
    updateSteps();
}

} // namespace prelisten
