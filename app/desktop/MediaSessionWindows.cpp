// SPDX-License-Identifier: MIT
#include "app/desktop/MediaSession.h"
#include "app/desktop/NativeMediaSession.h"
#include "core/Log.h"

#include <QWindow>

#include <chrono>
#include <utility>

#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

#include <systemmediatransportcontrolsinterop.h>
#include <winrt/Windows.Foundation.h>
#include <winrt/Windows.Media.h>

namespace prelisten {

namespace {

namespace Media = winrt::Windows::Media;
using Controls = Media::SystemMediaTransportControls;
using Button = Media::SystemMediaTransportControlsButton;

winrt::Windows::Foundation::TimeSpan spanOf(qint64 milliseconds)
{
    return std::chrono::milliseconds(milliseconds);
}

Media::MediaPlaybackStatus statusOf(const PlayingNow &now)
{
    switch (now.status) {
    case MediaControls::Status::Playing:
        return Media::MediaPlaybackStatus::Playing;
    case MediaControls::Status::Paused:
        return Media::MediaPlaybackStatus::Paused;
    case MediaControls::Status::Stopped:
        break;
    }
    return now.canPlay ? Media::MediaPlaybackStatus::Stopped : Media::MediaPlaybackStatus::Closed;
}

void press(MediaControls &controls, Button button)
{
    switch (button) {
    case Button::Play:
        controls.play();
        break;
    case Button::Pause:
        controls.pause();
        break;
    case Button::Stop:
        controls.stop();
        break;
    case Button::Previous:
        controls.previous();
        break;
    case Button::Next:
        controls.next();
        break;
    default:
        break;
    }
}

/// The System Media Transport Controls of the window. Windows calls the handlers on threads of its
/// own and reports errors as exceptions, which do not leave this class.
class TransportControls : public NativeMediaSession
{
public:
    TransportControls(MediaControls &controls, QWindow &window)
        : NativeMediaSession(controls), m_native(of(window))
    {
        const auto send = sender();
        m_pressed = m_native.ButtonPressed(
                [send](const Controls &,
                        const Media::SystemMediaTransportControlsButtonPressedEventArgs &event) {
                    send([button = event.Button()](
                                 MediaControls &target) { press(target, button); });
                });
        m_moved = m_native.PlaybackPositionChangeRequested(
                [send](const Controls &,
                        const Media::PlaybackPositionChangeRequestedEventArgs &event) {
                    const auto wanted = std::chrono::duration_cast<std::chrono::milliseconds>(
                            event.RequestedPlaybackPosition());
                    send([wanted](MediaControls &target) { target.seek(wanted.count()); });
                });
        begin();
    }

    ~TransportControls() override
    {
        try {
            m_native.ButtonPressed(m_pressed);
            m_native.PlaybackPositionChangeRequested(m_moved);
            m_native.IsEnabled(false);
        } catch (const winrt::hresult_error &) { // the program is ending anyway
        }
    }
    Q_DISABLE_COPY_MOVE(TransportControls)

protected:
    void show(const PlayingNow &now) override
    {
        try {
            m_native.IsEnabled(true);
            m_native.IsPlayEnabled(now.canPlay);
            m_native.IsPauseEnabled(now.canPlay);
            m_native.IsStopEnabled(now.canPlay);
            m_native.IsPreviousEnabled(now.canGoPrevious);
            m_native.IsNextEnabled(now.canGoNext);
            m_native.PlaybackStatus(statusOf(now));
            showTitle(now.title);
            showPosition(now);
        } catch (const winrt::hresult_error &error) {
            qCWarning(logDesktop) << "media controls:" << Qt::hex
                                  << static_cast<qint32>(error.code());
        }
    }

private:
    static Controls of(QWindow &window)
    {
        Controls native{nullptr};
        const auto interop =
                winrt::get_activation_factory<Controls, ISystemMediaTransportControlsInterop>();
        winrt::check_hresult(interop->GetForWindow(reinterpret_cast<HWND>(window.winId()),
                winrt::guid_of<Controls>(), winrt::put_abi(native)));
        return native;
    }

    void showTitle(const QString &title)
    {
        if (std::exchange(m_title, title) == title)
            return;
        const auto display = m_native.DisplayUpdater();
        display.ClearAll();
        if (!title.isEmpty()) {
            display.Type(Media::MediaPlaybackType::Music);
            display.MusicProperties().Title(winrt::hstring(title.toStdWString()));
        }
        display.Update();
    }

    void showPosition(const PlayingNow &now)
    {
        Media::SystemMediaTransportControlsTimelineProperties timeline;
        timeline.StartTime(spanOf(0));
        timeline.MinSeekTime(spanOf(0));
        timeline.EndTime(spanOf(now.durationMs));
        timeline.MaxSeekTime(spanOf(now.durationMs));
        timeline.Position(spanOf(now.positionMs));
        m_native.UpdateTimelineProperties(timeline);
    }

    Controls m_native;
    winrt::event_token m_pressed; ///< of the handlers
    winrt::event_token m_moved;
    QString m_title;
};

} // namespace

std::unique_ptr<QObject> makeMediaSession(MediaControls &controls, QWindow &window)
{
    try {
        return std::make_unique<TransportControls>(controls, window);
    } catch (
            const winrt::hresult_error &error) { // before Windows 10, or without its media features
        qCWarning(logDesktop) << "no media controls:" << Qt::hex
                              << static_cast<qint32>(error.code());
        return {};
    }
}

} // namespace prelisten
