// SPDX-License-Identifier: MIT
#include "ui/window/FirstRunPanel.h"

#include "ui/controls/PlainLabel.h"
#include "ui/controls/Surface.h"
#include "ui/controls/VerticalScroll.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/window/StepRow.h"
#include "ui/words/KeyWords.h"
#include "ui/words/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int cardWidth = 580;
constexpr int controlHeight = 36;
constexpr int emptyGlyph = 40;

} // namespace

FirstRunPanel::FirstRunPanel(QWidget *parent)
    : QWidget(parent)
    , m_card(new QWidget)
    , m_trouble(makePlainLabel({}, TextSize::Normal, QFont::Normal, m_card))
    , m_input(new QLineEdit(m_card))
    , m_hint(makePlainLabel({}, TextSize::Small, QFont::Normal, m_card))
    , m_save(new QPushButton(tr("Use this key"), m_card))
    , m_demo(new QPushButton(tr("Try the demo"), m_card))
{
    m_input->setEchoMode(QLineEdit::Password);
    m_input->setAccessibleName(tr("Your API key"));
    m_input->setTextMargins(8, 0, 8, 0);
    m_save->setDefault(true);
    for (QWidget *control : std::initializer_list<QWidget *>{m_input, m_save, m_demo})
        control->setMinimumHeight(controlHeight);
    m_hint->hide();
    m_trouble->hide();
    build();
    scroll();

    setTabOrder(m_input, m_save);
    setTabOrder(m_save, m_demo);
    connect(m_save, &QPushButton::clicked, this, &FirstRunPanel::save);
    connect(m_input, &QLineEdit::returnPressed, this, &FirstRunPanel::save);
    connect(m_demo, &QPushButton::clicked, this, &FirstRunPanel::demoRequested);
}

void FirstRunPanel::build()
{
    auto *welcome =
            makePlainLabel(tr("Welcome to Prelisten"), TextSize::Title, QFont::Bold, m_card);
    auto *purpose =
            makePlainLabel(tr("Hear a track, its master and every stem, and see what its licence "
                              "allows."),
                    TextSize::Strong, QFont::Normal, m_card);
    purpose->setForegroundRole(QPalette::PlaceholderText);

    using Place = StepRow::Place;
    auto *key = new StepRow(1, tr("Paste your API key"),
            tr("Kept in the system keychain, sent only to the service. Made under Settings → API "
               "Keys."),
            Place::Within, m_card);
    auto *keyRow = new QHBoxLayout;
    keyRow->setSpacing(8);
    keyRow->addWidget(m_input, 1);
    keyRow->addWidget(m_save);
    key->insert(keyRow);
    key->insert(m_hint);
    auto *track = new StepRow(2, tr("Paste a track"),
            tr("Its id, its address or a whole curl command, into the field at the top."),
            Place::Within, m_card);
    auto *listen = new StepRow(3, tr("Listen"),
            tr("To the master, to one stem, or to a mix of your own."), Place::Last, m_card);

    auto *without = makePlainLabel(
            tr("No key? A share link opens without one, and the demo plays a sample track."),
            TextSize::Normal, QFont::Normal, m_card);
    auto *demoRow = new QHBoxLayout;
    demoRow->setSpacing(16);
    demoRow->addWidget(without, 1);
    demoRow->addWidget(m_demo);

    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(welcome);
    column->addWidget(purpose);
    column->addSpacing(12);
    column->addWidget(m_trouble);
    column->addWidget(key);
    column->addWidget(track);
    column->addWidget(listen);
    column->addSpacing(10);
    column->addWidget(new Divider(m_card));
    column->addSpacing(10);
    column->addLayout(demoRow);
}

void FirstRunPanel::scroll()
{
    auto *page = new QWidget;
    m_card->setParent(page);
    m_card->setMaximumWidth(cardWidth);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card, 100);
    row->addStretch(1);
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(Metrics::margin, 8, Metrics::margin, 8);
    pageColumn->addStretch(2);
    pageColumn->addLayout(row);
    pageColumn->addStretch(3);

    auto *area = new QScrollArea(this);
    setVerticalScrollOnly(area, tr("Scroll the welcome"));
    area->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
}

void FirstRunPanel::setKey(const KeyInUse &key)
{
    const bool trouble = !KeyWords::trouble(key).isEmpty();
    m_trouble->setText(trouble ? Words::keyStatus(key) : QString());
    m_trouble->setVisible(trouble);
    m_trouble->setContentsMargins(0, 0, 0, trouble ? 12 : 0);
}

void FirstRunPanel::focusKey()
{
    m_input->setFocus();
}

void FirstRunPanel::offerKey(const QString &text)
{
    m_input->setText(text.trimmed());
    showHint();
    focusKey();
}

// True if there is something to say against the text as a key.
bool FirstRunPanel::showHint()
{
    const QString problem = KeyWords::inputHint(m_input->text());
    m_hint->setText(problem);
    m_hint->setVisible(!problem.isEmpty());
    return !problem.isEmpty();
}

void FirstRunPanel::save()
{
    if (showHint())
        return;
    const QString key = m_input->text().trimmed();
    m_input->clear();
    Q_EMIT keyEntered(key);
}

EmptyPanel::EmptyPanel(QWidget *parent)
    : QWidget(parent)
    , m_headline(makePlainLabel({}, TextSize::Time, QFont::DemiBold, this))
    , m_text(makePlainLabel({}, TextSize::Strong, QFont::Normal, this))
{
    m_text->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_headline, m_text})
        label->setAlignment(Qt::AlignHCenter);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(Metrics::margin, emptyGlyph + 24, Metrics::margin, 24);
    page->setSpacing(8);
    page->addStretch(2);
    page->addWidget(m_headline);
    page->addWidget(m_text);
    page->addStretch(3);
}

void EmptyPanel::setKey(const KeyInUse &key)
{
    if (key.origin == KeyInUse::Origin::Asking) {
        m_headline->setText(tr("Waiting for the keychain"));
        m_text->setText(tr("If it asks for a password, answer it there."));
    } else {
        m_headline->setText(tr("Which track would you like to hear?"));
        m_text->setText(tr(
                "Paste a track id, an address, a share link or a whole curl command: Ctrl+V opens "
                "what was copied."));
    }
}

void EmptyPanel::paintEvent(QPaintEvent *)
{
    if (m_headline->text().isEmpty())
        return;
    QPainter painter(this);
    QRectF box(0, 0, emptyGlyph, emptyGlyph);
    box.moveCenter(QPointF(width() / 2.0, m_headline->geometry().top() - 16 - emptyGlyph / 2.0));
    paintGlyph(painter, Glyph::Headphones, box, Theme::of(palette()).dim);
}

} // namespace prelisten
