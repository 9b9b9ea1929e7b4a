// SPDX-License-Identifier: MIT
#pragma once

#include <QtPlugin>

namespace prelisten {

class AudioDecoderFactory;

/// What the module is asked for. It is made together with the program and goes with no other one.
class DecoderPlugin
{
public:
    virtual ~DecoderPlugin() = default;

    /// Lives as long as the plugin.
    [[nodiscard]] virtual const AudioDecoderFactory &factory() const = 0;
};

} // namespace prelisten

Q_DECLARE_INTERFACE(prelisten::DecoderPlugin, "prelisten.DecoderPlugin/1")
