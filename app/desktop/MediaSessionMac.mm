// SPDX-License-Identifier: MIT
#include "app/desktop/MediaSession.h"
#include "app/desktop/NativeMediaSession.h"

#include <QList>

#include <cmath>
#include <utility>

#import <Foundation/Foundation.h>
#import <MediaPlayer/MediaPlayer.h>

namespace prelisten {

namespace {

constexpr double msPerSecond = 1000;

MPNowPlayingPlaybackState stateOf(MediaControls::Status status)
{
    switch (status) {
    case MediaControls::Status::Playing:
        return MPNowPlayingPlaybackStatePlaying;
    case MediaControls::Status::Paused:
        return MPNowPlayingPlaybackStatePaused;
    case MediaControls::Status::Stopped:
        break;
    }
    return MPNowPlayingPlaybackStateStopped;
}

/// Now Playing: what the Control Centre shows, and its buttons, the media keys and headphones.
/// Compiled with ARC.
class NowPlaying : public NativeMediaSession
{
public:
    explicit NowPlaying(MediaControls &controls) : NativeMediaSession(controls)
    {
        MPRemoteCommandCenter *center = [MPRemoteCommandCenter sharedCommandCenter];
        handle(center.playCommand, &MediaControls::play);
        handle(center.pauseCommand, &MediaControls::pause);
        handle(center.togglePlayPauseCommand, &MediaControls::playPause);
        handle(center.stopCommand, &MediaControls::stop);
        handle(center.previousTrackCommand, &MediaControls::previous);
        handle(center.nextTrackCommand, &MediaControls::next);
        const auto send = sender();
        add(center.changePlaybackPositionCommand, ^(MPRemoteCommandEvent *event) {
            if (![event isKindOfClass:[MPChangePlaybackPositionCommandEvent class]])
                return MPRemoteCommandHandlerStatusCommandFailed;
            const double seconds =
                    static_cast<MPChangePlaybackPositionCommandEvent *>(event).positionTime;
            send([ms = std::llround(seconds * msPerSecond)](MediaControls &target) {
                target.seek(ms);
            });
            return MPRemoteCommandHandlerStatusSuccess;
        });
        begin();
    }

    ~NowPlaying() override
    {
        for (const Handler &handler : std::as_const(m_handlers))
            [handler.command removeTarget:handler.target];
        MPNowPlayingInfoCenter *center = [MPNowPlayingInfoCenter defaultCenter];
        center.nowPlayingInfo = nil;
        center.playbackState = MPNowPlayingPlaybackStateStopped;
    }
    Q_DISABLE_COPY_MOVE(NowPlaying)

protected:
    void show(const PlayingNow &now) override
    {
        MPRemoteCommandCenter *commands = [MPRemoteCommandCenter sharedCommandCenter];
        for (MPRemoteCommand *command in @[
                 commands.playCommand, commands.pauseCommand, commands.togglePlayPauseCommand,
                 commands.stopCommand
             ])
            command.enabled = now.canPlay;
        commands.previousTrackCommand.enabled = now.canGoPrevious;
        commands.nextTrackCommand.enabled = now.canGoNext;
        commands.changePlaybackPositionCommand.enabled = now.durationMs > 0;

        MPNowPlayingInfoCenter *center = [MPNowPlayingInfoCenter defaultCenter];
        center.nowPlayingInfo = now.title.isEmpty() ? nil : infoOf(now);
        // Without it macOS does not know whether the app plays, and sends its keys elsewhere.
        center.playbackState = stateOf(now.status);
    }

private:
    struct Handler
    {
        MPRemoteCommand *command;
        id target;
    };
    using Block = MPRemoteCommandHandlerStatus (^)(MPRemoteCommandEvent *);

    void add(MPRemoteCommand *command, Block block)
    {
        m_handlers.append({command, [command addTargetWithHandler:block]});
    }

    void handle(MPRemoteCommand *command, void (MediaControls::*method)())
    {
        const auto send = sender();
        add(command, ^(MPRemoteCommandEvent *) {
            send([method](MediaControls &target) { (target.*method)(); });
            return MPRemoteCommandHandlerStatusSuccess;
        });
    }

    static NSDictionary<NSString *, id> *infoOf(const PlayingNow &now)
    {
        NSMutableDictionary<NSString *, id> *info = [NSMutableDictionary dictionary];
        info[MPMediaItemPropertyTitle] = now.title.toNSString();
        info[MPNowPlayingInfoPropertyMediaType] = @(MPNowPlayingInfoMediaTypeAudio);
        info[MPNowPlayingInfoPropertyElapsedPlaybackTime] = @(now.positionMs / msPerSecond);
        const bool plays = now.status == MediaControls::Status::Playing;
        info[MPNowPlayingInfoPropertyPlaybackRate] = @(plays ? 1.0 : 0.0);
        if (now.durationMs > 0)
            info[MPMediaItemPropertyPlaybackDuration] = @(now.durationMs / msPerSecond);
        return info;
    }

    QList<Handler> m_handlers;
};

} // namespace

std::unique_ptr<QObject> makeMediaSession(MediaControls &controls, QWindow &)
{
    return std::make_unique<NowPlaying>(controls);
}

} // namespace prelisten
