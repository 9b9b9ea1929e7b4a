// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ShareTerms.h"
#include "ui/controls/Countdown.h"
#include "ui/words/MessageWords.h"

#include <QDialog>
#include <QStringList>

#include <chrono>
#include <optional>

class QLabel;
class QPushButton;
class QSpinBox;

namespace prelisten {

class CopyButton;
class NamedComboBox;

/// The dialog that creates a link to a track. The link is a secret: it is shown until the dialog is
/// closed, cannot be selected, is not read to assistive tools, and goes to the clipboard only by
/// the button for it.
class ShareDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p title: the track's.
    explicit ShareDialog(const QString &title, QWidget *parent);

    /// The link that was asked for. @p hint is what may be said of it; @p expiry, a sentence.
    void showLink(const QString &link, const QString &hint, const QString &expiry);
    /// There is no link. @p trace: the sentence with the request's trace id, or empty. The user
    /// can try again, but not before @p pause is over: it is counted down.
    void showTrouble(const Message &why, const QString &trace,
            std::optional<std::chrono::milliseconds> pause = {});

Q_SIGNALS:
    void createRequested(const prelisten::ShareTerms &terms);

private:
    void build(const QString &title);
    void create();
    void say(const QString &text);
    [[nodiscard]] QString trouble() const;
    void fit();
    void setEditable(bool editable);
    void wipeLink();
    void showPause();

    NamedComboBox *m_visibility;
    QSpinBox *m_days; ///< 0: never
    QLabel *m_link;
    QLabel *m_status;
    CopyButton *m_copy;
    QPushButton *m_create;
    QString m_secret;
    QStringList m_trouble; ///< why there is no link, in sentences
    QString m_trace;       ///< the sentence with the trace id of that answer
    Countdown m_pause;     ///< until the user can try again
};

} // namespace prelisten
