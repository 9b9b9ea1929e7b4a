// SPDX-License-Identifier: MIT
#include "ui/dialogs/AboutDialog.h"

#include "core/Version.h"
#include "ui/controls/CopyButton.h"
#include "ui/controls/FieldLabel.h"
#include "ui/controls/PlainLabel.h"

#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace prelisten {

namespace {

constexpr int narrowest = 440;

} // namespace

AboutDialog::AboutDialog(const QString &mediaBackend, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Prelisten"));
    setAttribute(Qt::WA_WindowPropagation);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(narrowest);
    build(mediaBackend);
}

void AboutDialog::build(const QString &mediaBackend)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(makePlainLabel(tr("Prelisten"), TextSize::Title, QFont::Bold, this));
    auto *purpose =
            makePlainLabel(tr("Preview a generated track: its licence, its master and every stem."),
                    TextSize::Normal, QFont::Normal, this);
    purpose->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(purpose);
    column->addSpacing(8);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(12);
    const auto add = [this, grid](const QString &caption, const QString &value) {
        auto *label = new FieldLabel(caption, this);
        label->setValue(value);
        const auto place = static_cast<int>(m_versions.size());
        grid->addWidget(label, place / 2, place % 2);
        m_versions << label->accessibleName();
    };
    const QString built = QStringLiteral(QT_VERSION_STR);
    const QString running = QString::fromLatin1(qVersion());
    add(tr("Prelisten version"), QStringLiteral(PRELISTEN_VERSION));
    add(tr("Qt"), built == running ? running : tr("%1, built with %2").arg(running, built));
    add(tr("Media backend"), mediaBackend);
    add(tr("System"),
            tr("%1, %2").arg(QSysInfo::prettyProductName(), QGuiApplication::platformName()));
    column->addLayout(grid);
    column->addSpacing(8);
    column->addWidget(
            makePlainLabel(tr("Under the MIT licence, without any warranty. What may be done with "
                              "a track is up to the track’s own licence."),
                    TextSize::Small, QFont::Normal, this));
    column->addSpacing(8);

    auto *copy = new CopyButton(tr("Copy versions"), this);
    copy->setAutoDefault(false);
    copy->setContent([this] { return m_versions.join(u'\n'); });
    auto *close = new QPushButton(tr("Close"), this);
    close->setMinimumHeight(Metrics::controlHeight);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    setTabOrder(copy, close);
    close->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace prelisten
