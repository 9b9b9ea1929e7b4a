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

SharedPanel::SharedPanel(QWidget *parent) : QWidget(parent), m_model(new LibraryModel(this))
{
    build();
    m_steps = std::make_unique<TrackSteps>(*m_model, *m_list);
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
    m_list = new TrackListView(m_model, this);
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
        if (m_model->isSearching())
            openRow(0);
    });
    connect(m_search, &SearchField::listFocusRequested, this, &SharedPanel::focusList);
    connect(m_list, &TrackListView::opened, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_list, &TrackListView::keyboardPaused, this, [this](const QModelIndex &index) {
        const QString id = m_model->trackId(index.row());
        if (m_previewOnArrows && id != m_model->open())
            Q_EMIT previewRequested(id);
    });
    connect(m_notice, &ListNotice::actionChosen, m_search, &QLineEdit::clear);
}

void SharedPanel::open(const SharedList &list)
{
    m_search->clear();
    m_steps->reset();
    fill(list);
    m_list->scrollToTop();
    if (!list.tracks.isEmpty())
        announcePolitely(m_name, m_name->accessibleName());
}

void SharedPanel::update(const SharedList &list)
{
    const QString chosen = m_model->trackId(m_list->currentIndex().row());
    const int openRow = m_model->rowOf(m_model->open());
    fill(list);
    if (const int row = m_model->rowOf(chosen); row >= 0)
        m_list->choose(row);
    if (openRow >= 0 && m_model->rowOf(m_model->open()) < 0)
        m_steps->setLostRow(openRow);
    refresh();
}

void SharedPanel::fill(const SharedList &list)
{
    m_isEnded = list.isEnded;
    m_model->clear();
    m_model->addTracks(list.tracks);
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
    m_steps->reset();
    m_model->setOpen(trackId);
    refresh();
}

void SharedPanel::focusList()
{
    if (m_model->shown() == 0)
        return;
    if (!m_list->currentIndex().isValid())
        m_list->choose(0);
    m_list->setFocus(Qt::TabFocusReason);
}

void SharedPanel::step(int by)
{
    if (const QString id = m_steps->take(by); !id.isEmpty()) {
        refresh();
        Q_EMIT openRequested(id);
    }
}

void SharedPanel::stepPaused(int by)
{
    if (const QString id = m_steps->take(by); !id.isEmpty()) {
        refresh();
        Q_EMIT openPausedRequested(id);
    }
}

void SharedPanel::openRow(int row)
{
    if (const QString id = m_steps->request(row); !id.isEmpty()) {
        refresh();
        Q_EMIT openRequested(id);
    }
}

void SharedPanel::search(const QString &text)
{
    m_model->setSearch(SearchText(text));
    refresh();
}

void SharedPanel::refresh()
{
    const int shown = m_model->shown();
    const bool searching = m_model->isSearching();
    const bool noMatch = shown == 0 && m_model->loaded() > 0;
    m_notice->showMessage(ShareWords::collectionNotice(m_isEnded, m_model->loaded(), shown),
            noMatch ? tr("Clear the search") : QString());
    m_list->setVisible(shown > 0);
    m_search->setVisible(m_model->loaded() > 0);
    const LibraryWords::Counted counted{shown, m_model->loaded(), searching, true, true};
    m_count->setFullText(LibraryWords::count(counted));
    m_count->setAccessibleName(LibraryWords::countSentence(counted));
    m_count->setVisible(m_model->loaded() > 0);
    const std::pair steps(canStep(-1), canStep(1));
    if (std::exchange(m_canStep, steps) != steps)
        Q_EMIT stepsChanged();
}

} // namespace prelisten
