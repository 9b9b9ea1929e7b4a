// SPDX-License-Identifier: MIT
#include "core/api/KeyProof.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

constexpr qsizetype proofSize = 32; // of SHA-256, and of the salt

QByteArray codeOf(const ApiKey &key, const QByteArray &salt)
{
    const QByteArrayView secret = key.reveal();
    return QMessageAuthenticationCode::hash(salt,
            QByteArray::fromRawData(secret.data(), secret.size()), QCryptographicHash::Sha256);
}

} // namespace

KeyProof KeyProof::of(const ApiKey &key)
{
    std::array<quint32, proofSize / sizeof(quint32)> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray salt(reinterpret_cast<const char *>(random.data()), proofSize);
    return {salt, codeOf(key, salt)};
}

bool KeyProof::isWhole() const
{
    return salt.size() == proofSize && code.size() == proofSize;
}

bool KeyProof::isOf(const ApiKey &key) const
{
    if (!isWhole())
        return false;
    const QByteArray expected = codeOf(key, salt);
    unsigned difference = 0;
    for (qsizetype i = 0; i < proofSize; ++i)
        difference |= static_cast<unsigned char>(expected[i]) ^ static_cast<unsigned char>(code[i]);
    return difference == 0;
}

} // namespace prelisten
