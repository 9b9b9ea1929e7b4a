// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/decoding/AudioDecoder.h"

#include <QStringList>

#include <memory>
#include <mutex>
#include <optional>

namespace prelisten {

/// The decoders, in a module of their own: loading what they stand on takes longer than opening the
/// window does, so a worker does it while the first request is under way. Thread-safe.
class DecoderModule
{
public:
    enum class Error {
        Missing,      ///< it is in none of the folders
        WrongVersion, ///< it was made together with another program
        NotLoadable,  ///< it, or a library that it needs, cannot be loaded
    };
    using Factory = std::shared_ptr<const AudioDecoderFactory>;

    /// Where a built and an installed tree have it, as seen from the running program.
    [[nodiscard]] static QStringList standardFolders();

    explicit DecoderModule(QStringList folders = standardFolders());
    ~DecoderModule();
    Q_DISABLE_COPY_MOVE(DecoderModule)

    /// Loads it, on the calling thread; whoever comes meanwhile waits. Again: the same answer. What
    /// is handed out may outlive this object.
    [[nodiscard]] Result<Factory, Error> load();

private:
    [[nodiscard]] Result<Factory, Error> find() const;

    const QStringList m_folders;
    std::mutex m_mutex;
    std::optional<Result<Factory, Error>> m_answer;
};

} // namespace prelisten
