// SPDX-License-Identifier: MIT
#include "app/wiring/DiagnosticsPresenter.h"

#include "app/diagnostics/DiagnosticsCollector.h"
#include "app/diagnostics/DiagnosticsText.h"
#include "core/playback/MediaBackend.h"
#include "ui/accessibility/Announce.h"
#include "ui/window/MessageLine.h"
#include "ui/words/PlainToolTip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenuBar>
#include <QToolTip>

#include <utility>

namespace prelisten {

DiagnosticsPresenter::DiagnosticsPresenter(Parts parts) : m_parts(parts)
{
    connect(&m_parts.window, &MainWindow::diagnosticsRequested, this, [this] {
        if (!std::exchange(m_asking, true))
            m_server.ask();
    });
    connect(&m_server, &SoundServer::answered, this, &DiagnosticsPresenter::copy);
    connect(&m_parts.host, &ServiceHost::replaced, this,
            [this] { follow(m_parts.host.service().session); });
    follow(m_parts.host.service().session);
}

void DiagnosticsPresenter::follow(const Session &session)
{
    const auto record = [this](const Verdict &why) {
        m_failure = why;
        m_failure->when = QDateTime::currentDateTimeUtc();
    };
    connect(&session, &Session::failed, this, record);
    connect(&session, &Session::waiting, this, record);
}

void DiagnosticsPresenter::copy(const SoundServerFacts &server)
{
    m_asking = false;
    QGuiApplication::clipboard()->setText(text(server));
    MainWindow &window = m_parts.window;
    if (!window.message()->isVisible()) {
        window.showNote(Note::DiagnosticsCopied);
        return;
    }
    // A failure stays on the card: it may be the reason for asking.
    const QString done = MessageWords::note(Note::DiagnosticsCopied).headline;
    announcePolitely(&window, done);
    QToolTip::showText(window.mapToGlobal(window.menuBar()->geometry().bottomLeft()),
            plainToolTip(done), &window);
}

QString DiagnosticsPresenter::text(const SoundServerFacts &server) const
{
    const Service &service = m_parts.host.service();
    const ApiBase &base = service.studio.base();
    QStringList secrets;
    if (const auto &key = service.keys.key())
        secrets.append(QString::fromLatin1(key->reveal()));
    return DiagnosticsText::document(
            {
                    DiagnosticsText::program(DiagnosticsCollector::program()),
                    DiagnosticsText::screen(DiagnosticsCollector::screen()),
                    DiagnosticsText::soundServer(server),
                    DiagnosticsText::outputs(MediaBackend::name(), m_parts.mix.outputs()),
                    DiagnosticsText::service(
                            {base, DiagnosticsCollector::proxies(base), service.keys.inUse()}),
                    DiagnosticsText::track(service.session.facts()),
                    DiagnosticsText::failure(m_failure),
                    DiagnosticsText::log(m_parts.log.lines()),
            },
            Redactor(secrets));
}

} // namespace prelisten
