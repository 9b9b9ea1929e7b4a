// SPDX-License-Identifier: MIT
#include "app/wiring/ServiceHost.h"

#include <utility>

namespace prelisten {

ServiceHost::ServiceHost(
        const CommandLine &line, Settings &settings, Audition &audition, DecoderProvider decoders)
    : m_settings(settings)
    , m_proxies(settings)
    , m_audition(audition)
    , m_decoders(std::move(decoders))
{
    if (line.demo)
        m_demo = Demo::start();
    replace(m_demo ? m_demo->base() : line.apiBase,
            m_demo ? Persistence::InMemory : Persistence::OnDisk);
}

ServiceHost::~ServiceHost()
{
    m_service->keys.disconnect(this);
}

QString ServiceHost::nameOf(bool isDemo, const ApiBase &base)
{
    return isDemo ? QStringLiteral("demo") : base.hostAndPort();
}

void ServiceHost::loadKey()
{
    if (m_demo) {
        m_service->keys.useDemoKey(m_demo->key());
        return;
    }
    // The keychain answers in this order, so the login is there when the key lets requests out.
    m_proxies.load(m_service->studio.base().origin());
    m_service->keys.load();
}

bool ServiceHost::useDemo()
{
    if (m_demo)
        return false;
    m_demo = Demo::start();
    if (!m_demo)
        return false;
    replace(m_demo->base(), Persistence::InMemory);
    loadKey();
    return true;
}

void ServiceHost::useBase(const ApiBase &base)
{
    if (m_demo)
        return;
    replace(base, Persistence::OnDisk);
    loadKey();
}

void ServiceHost::replace(const ApiBase &base, Persistence persistence)
{
    // The old service is destroyed before the new one is created, so that its key cannot reach the
    // new one.
    if (m_service)
        Q_EMIT leaving();
    m_service.reset();
    Q_EMIT removed();
    m_service = std::make_unique<Service>(base, persistence, m_settings, m_audition, m_decoders);
    connectKeys();
    Q_EMIT replaced();
}

void ServiceHost::connectKeys()
{
    const ApiKeySource *keys = &m_service->keys;
    const auto note = [this, keys](void (ApiKeySource::*signal)(), Note what) {
        connect(keys, signal, this, [this, what] { Q_EMIT keyNote(what); });
    };
    connect(keys, &ApiKeySource::changed, this, &ServiceHost::keyChanged);
    note(&ApiKeySource::saved, Note::KeySaved);
    note(&ApiKeySource::savedForSession, Note::KeyForSessionOnly);
    note(&ApiKeySource::forgotten, Note::KeyForgotten);
    note(&ApiKeySource::notForgotten, Note::KeyNotForgotten);
    note(&ApiKeySource::notStored, Note::KeyNotStored);
    note(&ApiKeySource::notAKey, Note::NotAKey);
    note(&ApiKeySource::environmentPrevails, Note::KeyChangedInEnvironment);
}

} // namespace prelisten
