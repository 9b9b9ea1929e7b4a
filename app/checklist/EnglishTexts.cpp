// SPDX-License-Identifier: MIT
#include "app/checklist/EnglishTexts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QThread>

namespace prelisten {

EnglishTexts::EnglishTexts(QObject *parent) : QTranslator(parent)
{
    const bool hasPlurals = m_plurals.load(QLocale(QLocale::English), QStringLiteral("prelisten"),
            QStringLiteral("_"), QStringLiteral(":/i18n"));
    Q_UNUSED(hasPlurals) // without them, the texts in the source are good enough
    QCoreApplication::installTranslator(this); // Qt queries the one installed last first
}

EnglishTexts::~EnglishTexts()
{
    QCoreApplication::removeTranslator(this);
}

EnglishTexts::Scope::Scope(EnglishTexts &texts) : m_texts(texts)
{
    m_texts.m_thread = QThread::currentThreadId();
}

EnglishTexts::Scope::~Scope()
{
    m_texts.m_thread = nullptr;
}

QString EnglishTexts::translate(
        const char *context, const char *sourceText, const char *disambiguation, int n) const
{
    if (m_thread != QThread::currentThreadId())
        return {}; // Qt asks the other translators
    const QString plural = m_plurals.translate(context, sourceText, disambiguation, n);
    return plural.isNull() ? QString::fromUtf8(sourceText) : plural;
}

} // namespace prelisten
