// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QStringList>

namespace prelisten {

/// The dialog with the program's purpose, versions and licence.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p mediaBackend: the name of the media framework, with its version if known.
    AboutDialog(const QString &mediaBackend, QWidget *parent);

private:
    void build(const QString &mediaBackend);

    QStringList m_versions; ///< the lines that are copied
};

} // namespace prelisten
