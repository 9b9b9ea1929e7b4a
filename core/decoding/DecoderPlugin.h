// SPDX-License-Identifier: MIT
#pragma once

#include <QtPlugin>

namespace prelisten {

class AudioDecoderFactory;

/// The interface of the decoder plugin. Plugin and program must be built together.
class DecoderPlugin
{
public:
    virtual ~DecoderPlugin() = default;

    /// Lives as long as the plugin.
    [[nodiscard]] virtual const AudioDecoderFactory &factory() const = 0;
};

} // namespace prelisten

Q_DECLARE_INTERFACE(prelisten::DecoderPlugin, "prelisten.DecoderPlugin/2")
