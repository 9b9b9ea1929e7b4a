// SPDX-License-Identifier: MIT
#include "core/api/SecretBytes.h"

#include <algorithm>
#include <cstddef>

namespace prelisten {

namespace {

// The writes are volatile, since a compiler may drop others to memory that is freed next.
void overwrite(volatile char *bytes, std::size_t size)
{
    std::fill(bytes, bytes + size, '\0');
}

} // namespace

SecretBytes::SecretBytes(QStringView text) : m_bytes(static_cast<std::size_t>(text.size()))
{
    std::transform(text.begin(), text.end(), m_bytes.begin(), [](QChar c) { return c.toLatin1(); });
}

SecretBytes::~SecretBytes()
{
    overwrite(m_bytes.data(), m_bytes.size());
}

void wipe(QString &text)
{
    if (!text.isDetached()) {
        text.clear();
        return;
    }
    const auto size = static_cast<std::size_t>(text.size()) * sizeof(QChar);
    overwrite(reinterpret_cast<char *>(text.data()), size);
    text.truncate(0); // keeps the memory
}

} // namespace prelisten
