// SPDX-License-Identifier: MIT
#pragma once

#include "core/keychain/KeyStore.h"

#include <QTest>

namespace prelisten::tests {

/// The host that the stored key is for.
inline const QString host = QStringLiteral("api.example");

inline ApiKey key(const QString &text)
{
    return *ApiKey::fromText(text);
}

/// The result of a request to the store, as a word.
template <typename Value>
QString outcome(const Result<Value, KeyStoreError> &result)
{
    if (result) {
        return QStringLiteral("done");
    }
    switch (result.error()) {
    case KeyStoreError::NothingThere:
        return QStringLiteral("nothing there");
    case KeyStoreError::Denied:
        return QStringLiteral("denied");
    case KeyStoreError::Unavailable:
        return QStringLiteral("unavailable");
    case KeyStoreError::NotTheSame:
        return QStringLiteral("not the same");
    case KeyStoreError::NotAKey:
        return QStringLiteral("not a key");
    }
    return {};
}

/// Waits for the one answer of a request.
class Answer
{
public:
    KeyStore::DoneHandler done()
    {
        return [this](const Result<Done, KeyStoreError> &result) {
            m_answers += outcome(result);
        };
    }
    KeyStore::ReadHandler key()
    {
        return [this](const Result<ApiKey, KeyStoreError> &result) {
            m_answers += result ? QString::fromLatin1(result->reveal()) : outcome(result);
        };
    }
    QString wait()
    {
        return QTest::qWaitFor([this] { return !m_answers.isEmpty(); }, 20000)
                       ? m_answers.join(QStringLiteral(", "))
                       : QStringLiteral("no answer");
    }
    [[nodiscard]] bool isEmpty() const { return m_answers.isEmpty(); }

private:
    QStringList m_answers;
};

/// Reads the key and waits for the answer, which is the key or a word of outcome().
inline QString read(KeyStore &store)
{
    Answer answer;
    store.read(answer.key());
    return answer.wait();
}

/// Stores a key and waits for the answer.
inline QString write(KeyStore &store, const QString &text)
{
    Answer answer;
    store.write(key(text), answer.done());
    return answer.wait();
}

/// Removes the key and waits for the answer.
inline QString forget(KeyStore &store)
{
    Answer answer;
    store.forget(answer.done());
    return answer.wait();
}

} // namespace prelisten::tests
