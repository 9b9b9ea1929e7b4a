// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/api/KeyInUse.h"
#include "core/api/StudioClient.h"
#include "core/fetch/RetryPolicy.h"
#include "core/track/Collection.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace prelisten {

/// The collections of one organization, loaded with one call on request. GUI thread.
///
/// Services that do not know the call (404, 405, 501) have no collections; that is no failure. A
/// call that fails for the moment is retried. The client is not owned and outlives it.
class Collections : public QObject
{
    Q_OBJECT
public:
    Collections(StudioClient &studio, RetryPolicy::Limits retry, QObject *parent = nullptr);
    ~Collections() override;

    /// Starts with none, which load() changes. Has no effect if the value does not change.
    void setOrganization(const QString &organization);

    /// Requests them. The present ones stay until the answer arrives.
    void load();

    /// The key to report in verdicts.
    void setKeyInUse(const KeyInUse &key) { m_key = key; }

    [[nodiscard]] const QString &organization() const { return m_organization; }
    [[nodiscard]] const QList<Collection> &all() const { return m_all; }
    /// The name of one of them, or its id if it has none.
    [[nodiscard]] QString nameOf(const QString &id) const;
    [[nodiscard]] bool contains(const QString &id) const;

Q_SIGNALS:
    void loaded(const QList<prelisten::Collection> &all); ///< also when there are none
    void failed(const prelisten::Verdict &why);           ///< nothing happens until load()
    void waiting(const prelisten::Verdict &why);          ///< retried automatically

private:
    void cancel();
    void sendRequest();
    void onReply(const StudioClient::CollectionsReply &reply);
    void onError(const ApiError &error);
    void replaceBy(const QList<Collection> &all);

    StudioClient &m_studio;
    RetryPolicy m_retry;
    QTimer m_retryTimer;
    KeyInUse m_key;
    QString m_organization;
    QList<Collection> m_all;
    StudioClient::CallId m_call = 0;
};

} // namespace prelisten
