// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QStringList>

namespace prelisten {

/// What this is, in which versions, and under which licence.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p mediaBackend names what decodes and plays, with its version where that is known.
    AboutDialog(const QString &mediaBackend, QWidget *parent);

private:
    void build(const QString &mediaBackend);

    QStringList m_versions; ///< as they are copied
};

} // namespace prelisten
