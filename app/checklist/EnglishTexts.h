// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>
#include <QtGlobal>

#include <atomic>

namespace prelisten {

/// Lets one thread use the sentences of `ui/words` in English, whatever the language of the window.
///
/// Create it on the GUI thread, after the translations of the window are installed. One Scope at a
/// time.
class EnglishTexts : public QTranslator
{
    Q_OBJECT
public:
    explicit EnglishTexts(QObject *parent = nullptr);
    ~EnglishTexts() override;

    /// While it exists, its thread gets English texts. Call it on any thread.
    class Scope
    {
    public:
        explicit Scope(EnglishTexts &texts);
        ~Scope();
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        EnglishTexts &m_texts;
    };

    /// True, so that the windows need not take this one for a change of their language.
    [[nodiscard]] bool isEmpty() const override { return true; }
    [[nodiscard]] QString translate(const char *context, const char *sourceText,
            const char *disambiguation, int n) const override;

private:
    QTranslator m_plurals; ///< the forms that differ from the texts in the source
    std::atomic<Qt::HANDLE> m_thread{nullptr};
};

} // namespace prelisten
