// SPDX-License-Identifier: MIT
#include "app/wiring/StartPresenter.h"

#include <QGuiApplication>
#include <QWindow>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// A desktop gives the focus to a new window within a few 100 ms, or refuses it.
constexpr auto longestWait = 1s;

} // namespace

StartPresenter::StartPresenter(MainWindow &window) : m_window(window)
{
    m_focusPatience.setSingleShot(true);
    m_focusPatience.setInterval(longestWait);
    connect(&m_focusPatience, &QTimer::timeout, &m_window, &MainWindow::openCopied);
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, [this](const QWindow *focused) {
        if (focused && m_focusPatience.isActive())
            openCopied();
    });
}

void StartPresenter::carryOut(const StartRequest &request)
{
    switch (request.kind) {
    case StartRequest::Kind::ShowWindow:
        if (request.plays)
            Q_EMIT playRequested();
        break;
    case StartRequest::Kind::OpenTrack:
        Q_EMIT openRequested(request.ref, request.organization, request.plays);
        break;
    case StartRequest::Kind::AskAboutTrack:
        Q_EMIT questionRequested(request.ref, request.organization, request.plays);
        break;
    case StartRequest::Kind::OpenShare:
        Q_EMIT shareRequested(*request.share, request.plays);
        break;
    case StartRequest::Kind::OpenCopied:
        openCopied();
        break;
    case StartRequest::Kind::ShowChecks:
        m_window.openChecks();
        break;
    }
}

// On Wayland only the window that has the focus can see the clipboard.
void StartPresenter::openCopied()
{
    if (!QGuiApplication::focusWindow()) {
        m_focusPatience.start();
        return;
    }
    m_focusPatience.stop();
    m_window.openCopied();
}

} // namespace prelisten
