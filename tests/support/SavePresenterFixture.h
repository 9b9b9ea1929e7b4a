// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "app/wiring/SavePresenter.h"
#include "core/mixing/Mix.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/WindowProbe.h"

#include <memory>

namespace prelisten::tests {

/// The buttons that save and share, in a window, with the sample service.
class SavePresenterFixture
{
protected:
    void open()
    {
        m_sandbox = std::make_unique<sandbox::Sandbox>(sandbox::Sandbox::Options{});
        m_sandbox->addTrack(m_sample);
        m_sandbox->setSaved(m_sample.id, false);
        m_sandbox->addShare({QByteArray(m_token.reveal().data(), m_token.reveal().size()),
                m_sample.organization, m_sample.id});
        if (!m_sandbox->start())
            qFatal("The sandbox does not start");
        m_settings = std::make_unique<Settings>();
        m_deck = std::make_unique<FakeDeck>();
        m_transport = std::make_unique<Transport>(*m_deck);
        m_audition = std::make_unique<Audition>(*m_transport, m_mix);
        m_service = std::make_unique<Service>(*ApiBase::fromText(m_sandbox->apiBase().toString()),
                Persistence::InMemory, *m_settings, *m_audition, DecoderModule::provider());
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_presenter = std::make_unique<SavePresenter>(*m_window, *m_audition);
        m_presenter->join(*m_service);
        m_opened.clear();
        QObject::connect(m_presenter.get(), &SavePresenter::openAtRequested, m_presenter.get(),
                [this](const TrackRef &ref, const ListeningPlace &place) {
                    m_opened.append({ref, place});
                });
    }

    void close()
    {
        m_presenter.reset();
        m_window.reset();
        m_service.reset();
        m_audition.reset();
        m_transport.reset();
        m_deck.reset();
        m_sandbox.reset();
    }

    /// Goes over to another service, where the sample track is open.
    void joinOther(const ApiBase &base)
    {
        m_presenter->leave();
        m_service = std::make_unique<Service>(
                base, Persistence::InMemory, *m_settings, *m_audition, DecoderModule::provider());
        m_presenter->join(*m_service);
        giveKey();
        Track track;
        track.id = m_sample.id;
        m_presenter->opened({m_sample.organization, m_sample.id}, track);
    }

    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        for (auto *each : m_window->findChildren<QPushButton *>()) {
            if (each->accessibleName() == name || each->text() == name)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString message() const
    {
        return valueOf(*m_window, QStringLiteral("Message: "));
    }
    [[nodiscard]] QPushButton *save() const
    {
        for (auto *each : m_window->findChildren<QPushButton *>()) {
            if (each->accessibleName() == QStringLiteral("Save to library"))
                return each;
        }
        return nullptr;
    }
    void giveKey()
    {
        m_service->studio.setKey(ApiKey::fromText(QString::fromLatin1(m_sandbox->key())));
        m_presenter->setKey(
                {KeyInUse::Origin::Session, KeyInUse::Keychain::Fine, QStringLiteral("sand")});
    }

    const sandbox::SampleTrack m_sample = sandbox::demoTrack();
    const ShareToken m_token = *ShareToken::fromText(QStringLiteral("shr_9f3a61d07c52be84"));
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeDeck> m_deck;
    std::unique_ptr<Transport> m_transport;
    Mix m_mix;
    std::unique_ptr<Audition> m_audition;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SavePresenter> m_presenter;
    QList<std::pair<TrackRef, ListeningPlace>> m_opened;
};

} // namespace prelisten::tests
