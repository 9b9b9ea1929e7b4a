// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/decoding/AudioDecoder.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace prelisten {

/// Loads the decoders, which are in a plugin of their own: loading FFmpeg's libraries takes longer
/// than opening the window, so a worker thread does it while the first request is running.
/// Thread-safe.
class DecoderModule
{
public:
    enum class Error {
        Missing,      ///< not found in any of the folders
        WrongVersion, ///< built for another version of the program
        NotLoadable,  ///< it, or a library it needs, cannot be loaded
    };
    using Factory = std::shared_ptr<const AudioDecoderFactory>;

    /// The plugin's folders, relative to the running program; the same in a build tree and an
    /// installed one.
    [[nodiscard]] static QStringList standardFolders();

    /// A function that loads the module of the standard folders on first use, on any thread, and
    /// returns its factory; null if it cannot be loaded.
    [[nodiscard]] static std::function<Factory()> provider();

    explicit DecoderModule(QStringList folders = standardFolders());
    ~DecoderModule();
    Q_DISABLE_COPY_MOVE(DecoderModule)

    /// Loads the plugin on the calling thread; concurrent calls wait. Further calls return the same
    /// result. The factory may outlive this object.
    [[nodiscard]] Result<Factory, Error> load();

    /// The plugin's file, also one that cannot be used; empty if none was found. After load().
    [[nodiscard]] QString fileName() const;

private:
    [[nodiscard]] Result<Factory, Error> find();

    const QStringList m_folders;
    mutable std::mutex m_mutex; ///< guards all below
    QString m_fileName;
    std::optional<Result<Factory, Error>> m_answer;
};

} // namespace prelisten
