// SPDX-License-Identifier: MIT
#include "ui/controls/CopyButton.h"

#include "ui/accessibility/Announce.h"
#include "ui/theme/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QToolTip>

#include <algorithm>

namespace prelisten {

namespace {

// The marks that programs which keep what was copied look for.
void markAsSecret(QMimeData &copied)
{
    copied.setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
#ifdef Q_OS_WIN
    // Formats of Windows, under Qt's name for them: out of the history, and not to other machines.
    for (const auto *format : {"ExcludeClipboardContentFromMonitorProcessing",
                 "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"})
        copied.setData(QStringLiteral("application/x-qt-windows-mime;value=\"%1\"")
                               .arg(QLatin1String(format)),
                QByteArray(4, '\0'));
#endif
}

} // namespace

CopyButton::CopyButton(Glyph glyph, const QString &name, const QString &what, QWidget *parent)
    : GlyphButton(glyph, Look::Bare, Metrics::copyButton, parent), m_usualGlyph(glyph), m_hint(what)
{
    setAccessibleName(name);
    setUp();
}

CopyButton::CopyButton(const QString &word, QWidget *parent)
    : GlyphButton(Glyph::Copy, Look::Pill, Metrics::controlHeight, parent)
    , m_usualGlyph(Glyph::Copy)
    , m_word(word)
{
    setAccessibleName(word);
    setUp();
}

void CopyButton::setUp()
{
    m_copied.setSingleShot(true);
    m_copied.setInterval(Motion::copiedMs);
    showUsual();
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    connect(&m_copied, &QTimer::timeout, this, &CopyButton::showUsual);
}

QSize CopyButton::sizeHint() const
{
    // Wide enough for the longer of its two texts, so that the layout does not move.
    const QSize now = GlyphButton::sizeHint();
    const int other = std::max(
            fontMetrics().horizontalAdvance(m_word), fontMetrics().horizontalAdvance(tr("Copied")));
    return m_word.isEmpty() ? now
                            : QSize(now.width() - fontMetrics().horizontalAdvance(text()) + other,
                                      now.height());
}

void CopyButton::copy()
{
    if (!m_content)
        return;
    auto *copied = new QMimeData;
    copied->setText(m_content());
    if (m_isSecret)
        markAsSecret(*copied);
    QGuiApplication::clipboard()->setMimeData(copied);
    const QString done = tr("Copied");
    setGlyph(Glyph::Good);
    if (!m_word.isEmpty())
        setText(done);
    setToolTip(done);
    setAccessibleDescription(done);
    announcePolitely(this, done);
    if (underMouse())
        QToolTip::showText(QCursor::pos(), done, this);
    m_copied.start();
}

void CopyButton::showUsual()
{
    setGlyph(m_usualGlyph);
    setText(m_word);
    setToolTip(m_hint);
    setAccessibleDescription(m_hint);
}

} // namespace prelisten
