// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/Persistence.h"
#include "app/store/Settings.h"
#include "core/api/StudioClient.h"
#include "core/track/Organization.h"
#include "ui/window/MainWindow.h"

#include <QList>
#include <QObject>
#include <QString>

namespace prelisten {

/// Keeps the organization in use and the list of those the user can choose: the remembered ones and
/// those that the service lists for the key. GUI thread.
class OrganizationPresenter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    OrganizationPresenter(MainWindow &window, Settings &settings);

    /// Switches to another service and to @p current. The service must stay valid until the next
    /// join(). With Persistence::InMemory, nothing is remembered, and nothing remembered is shown.
    void join(StudioClient &studio, Persistence persistence, const QString &current);

    void leave(); ///< the service is gone; until the next join() nothing is requested

    /// Another key may see other organizations: they are requested again when needed.
    void onKeyChanged(bool hasKey);

    void choose(const QString &organization);
    /// A track of @p organization is being opened: shown, but not chosen before it is open.
    void showOpening(const QString &organization);
    /// It was not opened: shows again the one in use, to which the library and bare ids belong.
    /// Returns whether another was shown.
    bool showCurrent();
    /// A track of @p organization is open: chooses and remembers it.
    void onOpened(const QString &organization);

    /// The id of the one in use; empty if the text entered is no valid id.
    [[nodiscard]] QString id() const;
    [[nodiscard]] const QString &current() const { return m_current; } ///< the text entered

Q_SIGNALS:
    void chosen(const QString &id); ///< see id()

private:
    void request();
    void showList(const QList<Organization> &listed);

    MainWindow &m_window;
    Settings &m_settings;
    StudioClient *m_studio = nullptr;
    QList<Organization> m_known; ///< remembered, and listed by the service
    QString m_current;           ///< used for ids without one, and for the library
    Persistence m_persistence = Persistence::InMemory;
    bool m_hasKey = false;
    bool m_requested = false;
};

} // namespace prelisten
