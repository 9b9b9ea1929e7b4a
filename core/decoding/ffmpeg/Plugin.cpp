// SPDX-License-Identifier: MIT
#include "core/decoding/DecoderPlugin.h"
#include "core/decoding/ffmpeg/Decoders.h"

#include <QObject>

namespace prelisten {

class FfmpegPlugin final : public QObject, public DecoderPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "prelisten.DecoderPlugin/2" FILE "plugin.json")
    Q_INTERFACES(prelisten::DecoderPlugin)
public:
    [[nodiscard]] const AudioDecoderFactory &factory() const override { return m_decoders; }

private:
    FfmpegDecoders m_decoders;
};

} // namespace prelisten

#include "Plugin.moc"
