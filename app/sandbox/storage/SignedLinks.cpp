// SPDX-License-Identifier: MIT
#include "app/sandbox/storage/SignedLinks.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <array>
#include <utility>

namespace prelisten::sandbox {

namespace {

/// Beyond this number, expired links are removed. Clients see no difference: storage answers
/// expired and unknown links alike.
constexpr qsizetype maxTargets = 50'000;

QByteArray newSignature()
{
    // Not from the sandbox's seed: a signature is a secret even here, and nothing depends on its
    // value.
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QByteArray bytes;
    for (const quint32 word : words)
        bytes += QByteArray::number(word, 16).rightJustified(8, '0');
    return QByteArray::fromHex(bytes).toBase64(
            QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// @p time, rounded up.
QDateTime wholeSecond(const QDateTime &time)
{
    const int past = time.time().msec();
    return past == 0 ? time : time.addMSecs(1000 - past);
}

} // namespace

QByteArray SignedLinks::mint(const QString &trackId, const QString &name,
        const StoredSourcePtr &source, const LinkFaults &faults)
{
    if (m_targets.size() >= maxTargets)
        removeExpired();

    const QString stem = name == u"master" ? QString() : QString(u'_' + name);
    SignedTarget target;
    target.path = QString(u"/music/" + trackId + stem + u'.' + source->suffix).toUtf8();
    target.name = name;
    target.source = source;
    target.life = std::make_shared<LinkLifetime>();
    if (faults.dead)
        target.life->deadline.setRemainingTime(0, Qt::PreciseTimer);
    else if (m_ttlMs > 0)
        target.life->deadline.setRemainingTime(m_ttlMs, Qt::PreciseTimer);

    qint64 begin = faults.notValidForMs;
    QByteArray dates;
    if (faults.datesLink) {
        const QDateTime time = wholeSecond(QDateTime::currentDateTimeUtc().addMSecs(begin));
        begin = QDateTime::currentDateTimeUtc().msecsTo(time);
        dates = time.toString(u"'&X-Amz-Date='yyyyMMdd'T'HHmmss'Z&X-Amz-Expires=3600'").toLatin1();
    }
    if (begin > 0)
        target.life->begin.setRemainingTime(begin, Qt::PreciseTimer);
    target.explainsRefusal = faults.explainsRefusal;

    const QByteArray signature = newSignature();
    m_targets.insert(signature, target);
    // A stem's name may contain any character, so everything after `/music/` is encoded.
    return "/music/" + target.path.mid(7).toPercentEncoding() + "?sig=" + signature + dates;
}

const SignedTarget *SignedLinks::find(
        const QByteArray &encodedPath, const QByteArray &signature) const
{
    const auto found = m_targets.constFind(signature);
    if (found == m_targets.cend() || QByteArray::fromPercentEncoding(encodedPath) != found->path)
        return nullptr;
    return &found.value();
}

void SignedLinks::killAll()
{
    for (const SignedTarget &target : std::as_const(m_targets))
        target.life->deadline.setRemainingTime(0, Qt::PreciseTimer);
}

void SignedLinks::removeExpired()
{
    m_targets.removeIf([](const auto &entry) { return entry.value().life->over(); });
}

} // namespace prelisten::sandbox
