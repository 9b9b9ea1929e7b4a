// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CommandLine.h"
#include "app/sandbox/Demo.h"
#include "app/store/ProxyAccess.h"
#include "app/wiring/Service.h"
#include "ui/words/Note.h"

#include <QObject>

#include <memory>

namespace prelisten {

/// Owns the service in use, real or the built-in sample service, and replaces it when the user
/// tries the demo or enters another address. GUI thread.
class ServiceHost : public QObject
{
    Q_OBJECT
public:
    /// The references must outlive it.
    ServiceHost(const CommandLine &line, Settings &settings, Audition &audition,
            DecoderProvider decoders);
    ~ServiceHost() override;

    /// The name of a service for other instances of the program: of the sample service if
    /// @p isDemo, else of the one at @p base.
    [[nodiscard]] static QString nameOf(bool isDemo, const ApiBase &base);

    [[nodiscard]] Service &service() const { return *m_service; }
    [[nodiscard]] ApiKeySource &keys() const { return m_service->keys; }
    [[nodiscard]] ProxyAccess &proxies() { return m_proxies; }
    [[nodiscard]] const Demo *demo() const
    {
        return m_demo.get();
    } ///< null: a real service is used

    /// Requests the key of the service, and first the login for its proxy; keyChanged() follows,
    /// perhaps before it returns.
    void loadKey();

    /// Switches to the demo, for the rest of the run. False: it is in use already, or cannot be
    /// started.
    bool useDemo();
    /// Switches to the service at @p base; not while the demo is in use.
    void useBase(const ApiBase &base);

Q_SIGNALS:
    void leaving();  ///< the service in use is about to be closed
    void removed();  ///< the service that was in use is gone; replaced() follows
    void replaced(); ///< service() is another one, still without a key
    void keyChanged();
    void keyNote(prelisten::Note note); ///< the outcome of what the user did about the key

private:
    void replace(const ApiBase &base, Persistence persistence);
    void connectKeys();

    Settings &m_settings;
    ProxyAccess m_proxies; ///< before the service, which sends the first requests
    Audition &m_audition;
    const DecoderProvider m_decoders;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Service> m_service;
};

} // namespace prelisten
