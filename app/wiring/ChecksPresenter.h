// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckListFiles.h"
#include "app/checklist/CheckListStore.h"
#include "core/access/CheckRun.h"
#include "core/api/StudioClient.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <memory>
#include <optional>

namespace prelisten {

/// Connects the checks page with the service, with files, and with the list stored between runs.
/// GUI thread.
class ChecksPresenter : public QObject
{
    Q_OBJECT
public:
    explicit ChecksPresenter(MainWindow &window);
    ~ChecksPresenter() override;

    /// Switches to another service, with its own list; a key entered for the previous service's
    /// list is dropped. @p remembering: whether the user wants lists to be stored, if @p
    /// persistence allows it.
    void join(const ApiBase &base, Persistence persistence, bool remembering);

    void setKey(const std::optional<ApiKey> &key, const KeyInUse &inUse);
    void setOrganization(const QString &organization);
    void setRemembering(bool remembering);

Q_SIGNALS:
    void openRequested(const prelisten::TrackRef &ref);
    void openShareRequested(const prelisten::ShareRef &share);

private:
    /// The objects that belong to one service. The list has a client of its own, since it may use
    /// another key.
    struct Service
    {
        Service(const ApiBase &base, Persistence persistence);

        StudioClient studio;
        CheckRun run;
        CheckListStore memory;
        bool isDemo;
    };

    void joinPage();
    void joinFiles();
    void connectRun();
    void useKey(const QString &text);
    void useOwnKey();
    void applyKey();
    void takeRows(const QList<ReferenceRow> &rows);
    void onLoaded(const CheckRowList &rows);
    void onWatchEnded(int row, bool playable);

    MainWindow &m_window;
    ChecksPage &m_page;
    CheckListFiles m_files;
    std::unique_ptr<Service> m_service;
    std::optional<ApiKey> m_ownKey;
    std::optional<ApiKey> m_otherKey; ///< for this list only
    KeyInUse m_ownInUse;
    QString m_organization;
    CheckRun::Options m_options;
    CheckRowList m_before; ///< the rows cleared or replaced last, for Undo
};

} // namespace prelisten
