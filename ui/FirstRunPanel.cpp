// SPDX-License-Identifier: MIT
#include "ui/FirstRunPanel.h"

#include "ui/Icons.h"
#include "ui/KeyDialog.h"
#include "ui/Theme.h"
#include "ui/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int cardWidth = 480;
constexpr int emptyGlyph = 40;

QLabel *words(const QString &text, TextSize size, QFont::Weight weight, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(themeFont(size, weight));
    return label;
}

} // namespace

FirstRunPanel::FirstRunPanel(QWidget *parent)
    : QWidget(parent)
    , m_trouble(words({}, TextSize::Normal, QFont::Normal, this))
    , m_input(new QLineEdit(this))
    , m_hint(words({}, TextSize::Small, QFont::Normal, this))
{
    auto *welcome = words(tr("Welcome to Prelisten"), TextSize::Title, QFont::Bold, this);
    auto *purpose = words(tr("Open a track by its id, see what its licence allows, and hear its "
                             "master and every stem."),
            TextSize::Strong, QFont::Normal, this);
    purpose->setForegroundRole(QPalette::PlaceholderText);
    auto *ask = words(tr("Paste your API key"), TextSize::Strong, QFont::DemiBold, this);
    auto *where = words(tr("It goes to the system keychain and is sent to the service only. You "
                           "create keys under Settings → API Keys."),
            TextSize::Small, QFont::Normal, this);
    where->setForegroundRole(QPalette::PlaceholderText);

    m_input->setEchoMode(QLineEdit::Password);
    m_input->setAccessibleName(tr("Your API key"));
    m_input->setMinimumHeight(36);
    m_input->setTextMargins(8, 0, 8, 0);
    auto *save = new QPushButton(tr("Use this key"), this);
    save->setMinimumHeight(36);
    auto *demo = new QPushButton(tr("Try the demo"), this);
    demo->setMinimumHeight(36);
    auto *without = words(tr("No key at hand? The demo plays a track from a sample service on this "
                             "machine."),
            TextSize::Normal, QFont::Normal, this);

    auto *keyRow = new QHBoxLayout;
    keyRow->setSpacing(8);
    keyRow->addWidget(m_input, 1);
    keyRow->addWidget(save);
    auto *demoRow = new QHBoxLayout;
    demoRow->setSpacing(16);
    demoRow->addWidget(without, 1);
    demoRow->addWidget(demo);

    auto *card = new QWidget(this);
    card->setMaximumWidth(cardWidth);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(welcome);
    column->addWidget(purpose);
    column->addSpacing(12);
    column->addWidget(m_trouble);
    column->addWidget(ask);
    column->addLayout(keyRow);
    column->addWidget(m_hint);
    column->addWidget(where);
    column->addSpacing(16);
    column->addLayout(demoRow);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 100);
    row->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(Metrics::margin, 12, Metrics::margin, 12);
    page->addStretch(2);
    page->addLayout(row);
    page->addStretch(3);
    m_hint->hide();
    m_trouble->hide();

    setTabOrder(m_input, save);
    setTabOrder(save, demo);
    connect(save, &QPushButton::clicked, this, &FirstRunPanel::save);
    connect(m_input, &QLineEdit::returnPressed, this, &FirstRunPanel::save);
    connect(demo, &QPushButton::clicked, this, &FirstRunPanel::demoRequested);
}

void FirstRunPanel::setKey(const KeyInUse &key)
{
    const bool trouble = key.keychain != KeyInUse::Keychain::NotAsked &&
                         key.keychain != KeyInUse::Keychain::Fine;
    m_trouble->setText(trouble ? Words::keyStatus(key) : QString());
    m_trouble->setVisible(trouble);
}

void FirstRunPanel::save()
{
    const QString problem = keyInputHint(m_input->text());
    m_hint->setText(problem);
    m_hint->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    const QString key = m_input->text().trimmed();
    m_input->clear();
    Q_EMIT keyEntered(key);
}

EmptyPanel::EmptyPanel(QWidget *parent)
    : QWidget(parent)
    , m_headline(words({}, TextSize::Time, QFont::DemiBold, this))
    , m_text(words({}, TextSize::Strong, QFont::Normal, this))
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
        m_text->setText(tr("Paste a track id, an address or a whole curl command: Ctrl+V opens "
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
