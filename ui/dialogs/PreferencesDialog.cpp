// SPDX-License-Identifier: MIT
#include "ui/dialogs/PreferencesDialog.h"

#include "ui/controls/NamedComboBox.h"
#include "ui/controls/PlainLabel.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace prelisten {

namespace {

constexpr int contentWidth = 472;

struct Language
{
    QLatin1String tag;
    const char16_t *name; ///< in the language itself, so that its speakers find it
};

constexpr std::array<Language, 3> languages{{
        {QLatin1String("en"), u"English"},
        {QLatin1String("de"), u"Deutsch"},
        {QLatin1String("fr"), u"Français"},
}};

QLabel *quietLine(QWidget *parent)
{
    QLabel *label = makePlainLabel({}, TextSize::Small, QFont::Normal, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

// A QGroupBox, so that assistive tools see a group; on screen a headline is enough.
std::pair<QGroupBox *, QVBoxLayout *> makeGroup(const QString &title, QWidget *parent)
{
    auto *group = new QGroupBox(parent);
    group->setAccessibleName(title);
    auto *headline = new QLabel(title, group);
    headline->setTextFormat(Qt::PlainText);
    headline->setFont(themeFont(TextSize::Strong, QFont::DemiBold));
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(headline, 0, Qt::AlignLeading);
    return {group, column};
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences &current, Service service, QWidget *parent)
    : QDialog(parent), m_current(current), m_service(std::move(service))
{
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_WindowPropagation);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    fill(current);
    updateHints();
    connect(m_base, &QLineEdit::textChanged, this, &PreferencesDialog::updateHints);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &PreferencesDialog::updateHints);
    connect(m_proxyAddress, &QLineEdit::textChanged, this, &PreferencesDialog::updateHints);
    connect(m_language, &QComboBox::currentIndexChanged, this, &PreferencesDialog::updateHints);
}

void PreferencesDialog::build()
{
    auto *listening = makeListening();
    auto *window = makeWindow();
    auto *save = new QPushButton(tr("Save"), this);
    save->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    for (QPushButton *button : {save, cancel})
        button->setMinimumHeight(Metrics::controlHeight);
    connect(save, &QPushButton::clicked, this, &PreferencesDialog::save);
    connect(cancel, &QPushButton::clicked, this, &PreferencesDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(24);
    column->addWidget(listening);
    column->addWidget(window);
    column->addStretch();
    column->addLayout(buttons);
    // Not the dialog's minimum width, which would override the layout's larger one for large text.
    column->addStrut(contentWidth);
    setTabOrder(m_base, m_proxy);
    setTabOrder(m_proxy, m_proxyAddress);
    setTabOrder(m_proxyAddress, cancel);
    setTabOrder(cancel, save);
}

QWidget *PreferencesDialog::makeListening()
{
    const auto [group, column] = makeGroup(tr("Listening"), this);
    m_preload = new QCheckBox(tr("Load all stems as soon as a track is open"), group);
    m_match = new QCheckBox(tr("Compare master and stems at the same loudness"), group);
    m_preview = new QCheckBox(tr("Play what ↑ and ↓ come to in the library"), group);
    m_recents = new QCheckBox(tr("Remember recent tracks on this machine"), group);
    m_reopen = new QCheckBox(tr("Open the last track at the start, paused where it was"), group);
    for (QCheckBox *box : {m_preload, m_match, m_preview, m_recents, m_reopen})
        column->addWidget(box);
    connect(m_recents, &QCheckBox::toggled, m_reopen, &QCheckBox::setEnabled);
    return group;
}

QWidget *PreferencesDialog::makeWindow()
{
    const auto [group, column] = makeGroup(tr("Window and service"), this);
    m_scheme = new NamedComboBox(group);
    m_scheme->addItem(tr("As the system"), QVariant::fromValue(ColourScheme::System));
    m_scheme->addItem(tr("Light"), QVariant::fromValue(ColourScheme::Light));
    m_scheme->addItem(tr("Dark"), QVariant::fromValue(ColourScheme::Dark));
    m_language = new NamedComboBox(group);
    m_language->addItem(tr("As the system"), QString());
    for (const Language &language : languages)
        m_language->addItem(QString::fromUtf16(language.name), QString(language.tag));
    m_languageHint = quietLine(group);
    m_languageHint->setText(tr("From the next start."));
    m_motion = new QCheckBox(tr("Less motion"), group);
    m_base = new QLineEdit(group);
    m_base->setPlaceholderText(m_service.standard);
    m_base->setTextMargins(8, 0, 8, 0);
    m_baseHint = quietLine(group);
    m_proxy = new NamedComboBox(group);
    m_proxy->addItem(tr("As the system"), QVariant::fromValue(ProxyChoice::Mode::System));
    m_proxy->addItem(tr("None"), QVariant::fromValue(ProxyChoice::Mode::None));
    m_proxy->addItem(tr("The one below"), QVariant::fromValue(ProxyChoice::Mode::Manual));
    m_proxyAddress = new QLineEdit(group);
    m_proxyAddress->setPlaceholderText(QStringLiteral("proxy.example.com:3128"));
    m_proxyAddress->setTextMargins(8, 0, 8, 0);
    m_proxyHint = quietLine(group);

    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [form, box = group](const QString &name, QWidget *field) {
        auto *label = new QLabel(name, box);
        label->setTextFormat(Qt::PlainText);
        label->setMinimumHeight(Metrics::controlHeight);
        field->setAccessibleName(name);
        field->setMinimumHeight(Metrics::controlHeight);
        form->addRow(label, field);
    };
    addRow(tr("Colours"), m_scheme);
    addRow(tr("Language"), m_language);
    form->addRow(nullptr, m_languageHint);
    form->addRow(nullptr, m_motion);
    addRow(tr("Service address"), m_base);
    form->addRow(nullptr, m_baseHint);
    addRow(tr("Proxy"), m_proxy);
    addRow(tr("Proxy address"), m_proxyAddress);
    form->addRow(nullptr, m_proxyHint);
    column->addLayout(form);
    return group;
}

void PreferencesDialog::fill(const Preferences &preferences)
{
    m_preload->setChecked(preferences.preloadStems);
    m_match->setChecked(preferences.levelMatch);
    m_preview->setChecked(preferences.previewOnArrows);
    m_recents->setChecked(preferences.rememberRecents);
    m_reopen->setEnabled(preferences.rememberRecents);
    m_reopen->setChecked(preferences.reopenLast);
    m_scheme->setCurrentIndex(m_scheme->findData(QVariant::fromValue(preferences.scheme)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    m_motion->setChecked(preferences.reducedMotion);
    m_base->setText(preferences.apiBase);
    m_proxy->setCurrentIndex(m_proxy->findData(QVariant::fromValue(preferences.proxy.mode)));
    m_proxyAddress->setText(preferences.proxy.address);
}

ProxyChoice PreferencesDialog::enteredProxy() const
{
    return {m_proxy->currentData().value<ProxyChoice::Mode>(), m_proxyAddress->text().trimmed()};
}

Preferences PreferencesDialog::entered() const
{
    Preferences preferences;
    preferences.preloadStems = m_preload->isChecked();
    preferences.levelMatch = m_match->isChecked();
    preferences.previewOnArrows = m_preview->isChecked();
    preferences.rememberRecents = m_recents->isChecked();
    preferences.reopenLast = m_reopen->isChecked();
    preferences.scheme = m_scheme->currentData().value<ColourScheme>();
    preferences.language = m_language->currentData().toString();
    preferences.reducedMotion = m_motion->isChecked();
    preferences.apiBase = m_base->text().trimmed();
    preferences.proxy = enteredProxy();
    return preferences;
}

void PreferencesDialog::updateHints()
{
    m_languageHint->setVisible(entered().language != m_current.language);
    m_baseHint->setText(
            entered().apiBase == m_current.apiBase
                    ? QString()
                    : tr("Another service closes the open track and needs a key of its own."));
    m_baseHint->setVisible(!m_baseHint->text().isEmpty());
    m_proxyAddress->setEnabled(enteredProxy().mode == ProxyChoice::Mode::Manual);
    m_proxyHint->hide();
    growToFit();
}

// A dialog does not grow by itself when a wrapped line appears.
void PreferencesDialog::growToFit()
{
    if (isVisible())
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void PreferencesDialog::save()
{
    Preferences preferences = entered();
    if (!preferences.apiBase.isEmpty() && !m_service.accepts(preferences.apiBase)) {
        refuse(m_base, m_baseHint,
                tr("This is no address of a service: it begins with https://, or with http:// for "
                   "this machine, and holds no name or password."));
        return;
    }
    if (!ProxyAddress::fromText(preferences.proxy.address)) {
        if (preferences.proxy.mode == ProxyChoice::Mode::Manual) {
            refuse(m_proxyAddress, m_proxyHint,
                    tr("This is no address of a proxy: it is a host and a port, as in "
                       "proxy.example.com:3128, without a name or password."));
            return;
        }
        preferences.proxy.address.clear();
    }
    Q_EMIT applied(preferences);
    accept();
}

void PreferencesDialog::refuse(QLineEdit *field, QLabel *hint, const QString &why)
{
    hint->setText(why);
    hint->show();
    growToFit();
    field->setFocus();
}

} // namespace prelisten
