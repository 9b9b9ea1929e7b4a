// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/Preferences.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace prelisten {

/// The dialog for the preferences. Changes are applied by Save only: another service address closes
/// the open track and needs another key, which must not happen while the user is still typing the
/// address.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    struct Service
    {
        QString standard; ///< its address, shown while the user has entered none
        std::function<bool(const QString &)> accepts; ///< whether a text is an address of a service
    };

    PreferencesDialog(const Preferences &current, Service service, QWidget *parent);

Q_SIGNALS:
    void applied(const prelisten::Preferences &preferences); ///< once, by Save

private:
    void build();
    QWidget *makeListening();
    QWidget *makeWindow();
    void fill(const Preferences &preferences);
    void updateHints();
    void growToFit();
    void save();
    void refuse(QLineEdit *field, QLabel *hint, const QString &why);
    [[nodiscard]] Preferences entered() const;
    [[nodiscard]] ProxyChoice enteredProxy() const;

    Preferences m_current;
    Service m_service;
    QCheckBox *m_preload;
    QCheckBox *m_match;
    QCheckBox *m_preview;
    QCheckBox *m_recents;
    QCheckBox *m_reopen;
    QComboBox *m_scheme;
    QComboBox *m_language;
    QLabel *m_languageHint;
    QCheckBox *m_motion;
    QLineEdit *m_base;
    QLabel *m_baseHint;
    QComboBox *m_proxy;
    QLineEdit *m_proxyAddress;
    QLabel *m_proxyHint;
};

} // namespace prelisten
