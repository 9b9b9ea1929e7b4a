// SPDX-License-Identifier: MIT
#include "ui/dialogs/ShareDialog.h"

#include "ui/accessibility/Announce.h"
#include "ui/controls/CopyButton.h"
#include "ui/controls/NamedComboBox.h"
#include "ui/controls/PlainLabel.h"
#include "ui/theme/Theme.h"
#include "ui/words/ShareWords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int usualDays = 7;
constexpr qsizetype breakEvery = 8;

/// @p text with places where a line may end.
QString breakable(const QString &text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); at += breakEvery)
        result += text.mid(at, breakEvery) + QChar(0x200B);
    return result;
}

} // namespace

ShareDialog::ShareDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_visibility(new NamedComboBox(this))
    , m_days(new QSpinBox(this))
    , m_link(makePlainLabel({}, TextSize::Normal, QFont::Medium, this))
    , m_status(makePlainLabel({}, TextSize::Normal, QFont::Normal, this))
    , m_copy(new CopyButton(tr("Copy link"), this))
    , m_create(new QPushButton(tr("Create link"), this))
{
    using Visibility = ShareTerms::Visibility;
    setWindowTitle(tr("Share"));
    setAttribute(Qt::WA_WindowPropagation);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const Visibility each : {Visibility::LinkOnly, Visibility::Public})
        m_visibility->addItem(ShareWords::visibility(each), static_cast<int>(each));
    m_visibility->setAccessibleName(tr("Who may open it"));
    m_days->setAccessibleName(tr("Expires"));
    m_days->setRange(0, ShareTerms::maxDays);
    m_days->setSpecialValueText(tr("never"));
    const auto showUnit = [this](int days) {
        m_days->setPrefix(tr("after "));
        m_days->setSuffix(days == 1 ? tr(" day") : tr(" days"));
    };
    connect(m_days, &QSpinBox::valueChanged, this, showUnit);
    m_days->setValue(usualDays);
    m_copy->setSecret();
    m_copy->setContent([this] { return m_secret; });
    for (QWidget *later : QList<QWidget *>{m_link, m_status, m_copy})
        later->hide();
    build(title);
    connect(m_create, &QPushButton::clicked, this, &ShareDialog::create);
    connect(&m_pause, &Countdown::changed, this, &ShareDialog::showPause);
    connect(this, &QDialog::finished, this, &ShareDialog::wipeLink);
}

void ShareDialog::build(const QString &title)
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [form, this](QWidget *field) {
        field->setMinimumHeight(Metrics::controlHeight);
        auto *caption =
                makePlainLabel(field->accessibleName(), TextSize::Normal, QFont::Normal, this);
        caption->setMinimumHeight(Metrics::controlHeight);
        form->addRow(caption, field);
    };
    addRow(m_visibility);
    addRow(m_days);
    auto *explanation = makePlainLabel(
            tr("With the link the track can be heard without a key, and saved with one. The "
               "service gives the link only once, so copy it before you close this."),
            TextSize::Normal, QFont::Normal, this);
    explanation->setForegroundRole(QPalette::PlaceholderText);

    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    m_create->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    for (QPushButton *button : {close, m_create}) {
        button->setMinimumHeight(Metrics::controlHeight);
        buttons->addWidget(button);
    }

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(makePlainLabel(title, TextSize::Strong, QFont::DemiBold, this));
    column->addLayout(form);
    column->addWidget(explanation);
    column->addWidget(m_link);
    column->addWidget(m_status);
    column->addSpacing(8);
    column->addLayout(buttons);
    setMinimumWidth(440);

    setTabOrder(m_visibility, m_days);
    setTabOrder(m_days, m_copy);
    setTabOrder(m_copy, close);
    setTabOrder(close, m_create);
    m_visibility->setFocus();
    connect(close, &QPushButton::clicked, this, &ShareDialog::reject);
}

void ShareDialog::create()
{
    m_pause.stop();
    setEditable(false);
    say(tr("Creating the link…"));
    const int days = m_days->value();
    Q_EMIT createRequested(
            {static_cast<ShareTerms::Visibility>(m_visibility->currentData().toInt()),
                    days > 0 ? std::optional(days) : std::nullopt});
}

void ShareDialog::showLink(const QString &link, const QString &hint, const QString &expiry)
{
    m_secret = link;
    m_link->setText(breakable(link));
    m_link->setAccessibleName(tr("Link: %1").arg(hint));
    m_link->setAccessibleDescription(tr("A secret, so it is not read out. Copy it."));
    m_link->show();
    m_copy->show();
    m_copy->setFocus();
    say(tr("The link is ready.") + u' ' + expiry);
}

void ShareDialog::showTrouble(
        const Message &why, const QString &trace, std::optional<std::chrono::milliseconds> pause)
{
    m_trouble = {why.headline, why.next};
    m_trace = trace;
    setEditable(true);
    if (pause && pause->count() > 0) {
        m_pause.start(*pause);
        m_create->setEnabled(false);
        m_visibility->setFocus();
    } else {
        m_create->setFocus();
    }
    say(trouble());
}

QString ShareDialog::trouble() const
{
    QStringList sentences = m_trouble;
    if (const std::optional<qint64> left = m_pause.secondsLeft())
        sentences += MessageWords::pause(*left);
    sentences += m_trace;
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

// Only the end of the pause is announced, not each second of it.
void ShareDialog::showPause()
{
    if (m_pause.secondsLeft().value_or(0) > 0) {
        m_status->setText(trouble());
        return;
    }
    m_create->setEnabled(true);
    say(trouble());
}

void ShareDialog::say(const QString &text)
{
    m_status->setText(text);
    m_status->show();
    fit();
    announcePolitely(m_status, text);
}

// The layout knows the height of wrapped text only for a width, so the dialog grows by itself.
void ShareDialog::fit()
{
    layout()->activate();
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void ShareDialog::setEditable(bool editable)
{
    for (QWidget *each : QList<QWidget *>{m_visibility, m_days, m_create})
        each->setEnabled(editable);
}

void ShareDialog::wipeLink()
{
    m_link->clear();
    m_secret.fill(QChar(0));
    m_secret.clear();
}

} // namespace prelisten
