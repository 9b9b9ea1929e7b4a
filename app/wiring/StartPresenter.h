// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/StartRequest.h"
#include "ui/window/MainWindow.h"

#include <QObject>
#include <QTimer>

namespace prelisten {

/// Carries out in the window what a start of the program asks for.
class StartPresenter : public QObject
{
    Q_OBJECT
public:
    /// @p window must outlive this object.
    explicit StartPresenter(MainWindow &window);

    void carryOut(const StartRequest &request);

Q_SIGNALS:
    void shareRequested(const prelisten::ShareRef &share, bool plays);
    /// @p organization: for a track without one; empty: the one in use.
    void openRequested(const prelisten::ParsedRef &wanted, const QString &organization, bool plays);
    /// As above, but only after the user has agreed. @p wanted is no error.
    void questionRequested(
            const prelisten::ParsedRef &wanted, const QString &organization, bool plays);
    void playRequested(); ///< what is open

private:
    void openCopied();

    MainWindow &m_window;
    QTimer m_focusPatience; ///< runs while the window is to get the focus
};

} // namespace prelisten
