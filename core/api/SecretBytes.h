// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <memory_resource>
#include <vector>

namespace prelisten {

/// The bytes of a secret. They are overwritten with zeros before their memory is freed, and they
/// are never copied: owners share one object.
class SecretBytes
{
public:
    /// Takes @p text, which must be Latin-1.
    explicit SecretBytes(QStringView text);
    ~SecretBytes();
    Q_DISABLE_COPY_MOVE(SecretBytes)

    /// Valid as long as this object.
    [[nodiscard]] QByteArrayView view() const { return m_bytes; }

private:
    std::pmr::vector<char> m_bytes;
};

/// Overwrites the characters of @p text with zeros unless another string shares them, and empties
/// it.
void wipe(QString &text);

} // namespace prelisten
