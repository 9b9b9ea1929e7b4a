// SPDX-License-Identifier: MIT
#include "app/desktop/SingleInstance.h"

#include "core/Log.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <thread>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto connectTimeout = 300ms;
constexpr auto pollInterval = 20ms;
constexpr auto keyPollInterval = 200ms; // while the first instance waits for its keychain
constexpr int longestMessage = 256 * 1024;
constexpr int longestToken = 1024;

// In the runtime folder, which belongs to one user and is removed with the session. On systems
// without one Qt chooses the place.
QString pathOf(const QString &group)
{
    const QByteArray hash =
            QCryptographicHash::hash(group.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString name = QStringLiteral("org.prelisten.Prelisten-") + QString::fromLatin1(hash);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(folder.isEmpty() ? QDir::tempPath() : folder).filePath(name);
}

/// Precedes a message that names a key. A version that knows nothing of keys takes it for the
/// length of a text, which cannot be odd, and does not answer: so it opens nothing with its own
/// key.
constexpr quint32 keyMark = 0x6b657931;

/// Precedes a request that is neither an empty one nor a track, or that starts playback. An older
/// version does not answer it, either.
constexpr quint32 requestMark = 0x72657131;
constexpr quint8 playsFlag = 0x80; ///< beside the kind

constexpr quint8 noFlaw = 0xff;
constexpr auto lastKind = static_cast<quint8>(StartRequest::Kind::OpenShare);
constexpr auto lastFlaw = static_cast<quint8>(RefError::ForeignShare);

struct Message
{
    StartRequest request;
    std::optional<KeyProof> named;
    QByteArray activationToken;
};

/// What parseShare() reads again.
QString addressOf(const ShareRef &share)
{
    const QString token = QString::fromLatin1(share.token.reveal());
    return share.base.isEmpty() ? token : share.base + sharePath + token;
}

QByteArray bytesOf(const Message &message)
{
    using Kind = StartRequest::Kind;
    const StartRequest &request = message.request;
    const bool isTrack = request.kind == Kind::OpenTrack && request.ref;
    const QString track = request.share ? addressOf(*request.share)
                          : request.ref ? request.ref->toString()
                                        : QString();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    if (message.named)
        stream << keyMark << message.named->salt << message.named->code;
    if (request.plays || (!isTrack && request.kind != Kind::ShowWindow))
        stream << requestMark
               << static_cast<quint8>(
                          static_cast<quint8>(request.kind) | (request.plays ? playsFlag : 0))
               << (request.ref ? noFlaw : static_cast<quint8>(request.ref.error()));
    // The token comes last and may be missing: versions that know none ignore it and send none.
    stream << request.organization << track << message.activationToken;
    return bytes;
}

bool beginsWith(QIODevice &device, quint32 mark)
{
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << mark;
    // Within a transaction the device offers what is left of the message.
    return device.peek(bytes.size()) == bytes;
}

/// Reads what follows the mark of a request.
void readRequest(QDataStream &stream, StartRequest &request)
{
    quint32 mark = 0;
    quint8 kind = 0;
    quint8 flaw = noFlaw;
    stream >> mark >> kind >> flaw;
    request.plays = (kind & playsFlag) != 0;
    kind &= static_cast<quint8>(~playsFlag);
    if (kind > lastKind || (flaw != noFlaw && flaw > lastFlaw))
        stream.setStatus(QDataStream::ReadCorruptData);
    request.kind = static_cast<StartRequest::Kind>(kind);
    if (flaw != noFlaw)
        request.ref = static_cast<RefError>(flaw);
}

/// std::nullopt while part of it is missing.
std::optional<Message> messageIn(QIODevice &device)
{
    QDataStream stream(&device);
    stream.setVersion(QDataStream::Qt_6_0);
    stream.startTransaction();
    Message message;
    if (beginsWith(device, keyMark)) {
        quint32 skipped = 0;
        message.named.emplace();
        stream >> skipped >> message.named->salt >> message.named->code;
    }
    const bool isMarked = beginsWith(device, requestMark);
    if (isMarked)
        readRequest(stream, message.request);
    QString track;
    stream >> message.request.organization >> track;
    if (message.request.kind == StartRequest::Kind::OpenShare) {
        const auto share = parseShare(track);
        if (share && *share)
            message.request.share = **share;
        else
            stream.setStatus(QDataStream::ReadCorruptData);
    } else if (!track.isEmpty()) {
        message.request.ref = parseTrackRef(track);
    }
    if (!isMarked && !track.isEmpty())
        message.request.kind = StartRequest::Kind::OpenTrack;
    if (!stream.commitTransaction())
        return {};
    stream.startTransaction();
    QByteArray token;
    stream >> token;
    if (stream.commitTransaction() && token.size() <= longestToken)
        message.activationToken = token;
    return message;
}

/// The answer to a message: one character.
struct Answer
{
    KeyMatch match;
    char sign;
};

constexpr std::array answers{Answer{KeyMatch::Same, '1'}, Answer{KeyMatch::Other, 'o'},
        Answer{KeyMatch::OtherThanEnvironment, 'e'}, Answer{KeyMatch::NoKey, 'n'},
        Answer{KeyMatch::NotKnownYet, '?'}};

char signOf(KeyMatch match)
{
    return std::find_if(answers.begin(), answers.end(), [match](const Answer &answer) {
        return answer.match == match;
    })->sign;
}

std::optional<KeyMatch> matchOf(char sign)
{
    const auto *answer = std::find_if(answers.begin(), answers.end(),
            [sign](const Answer &each) { return each.sign == sign; });
    return answer == answers.end() ? std::nullopt : std::optional(answer->match);
}

int left(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

} // namespace

SingleInstance::SingleInstance(const QString &group, QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
    enter(group);
}

SingleInstance::~SingleInstance() = default;

void SingleInstance::enter(const QString &group)
{
    m_group = group;
    m_name = pathOf(group);
    m_lock = std::make_unique<FileLock>(m_name + QStringLiteral(".lock"));
}

std::optional<KeyMatch> SingleInstance::handOver(const StartRequest &request,
        const std::optional<KeyProof> &named, std::chrono::milliseconds patience)
{
    const QByteArray message = bytesOf({request, named, qgetenv("XDG_ACTIVATION_TOKEN")});
    const QDeadlineTimer deadline(patience);
    while (!claim()) {
        const auto answer = sendToFirst(message, std::chrono::milliseconds(left(deadline)));
        if (deadline.hasExpired() || (answer && *answer != KeyMatch::NotKnownYet))
            return answer;
        std::this_thread::sleep_for(answer ? keyPollInterval : pollInterval);
    }
    return {};
}

/// True if this instance is the first one now. Where no lock can be made, each is its own first.
bool SingleInstance::claim()
{
    switch (m_lock->tryLock()) {
    case FileLock::Attempt::HeldElsewhere:
        return false;
    case FileLock::Attempt::Impossible:
        return true;
    case FileLock::Attempt::Locked:
        break;
    }
    // A crashed instance left its socket behind; nobody else can be listening.
    QLocalServer::removeServer(m_name);
    if (!m_server.listen(m_name))
        m_lock->unlock(); // so that later instances do not wait for an answer
    return true;
}

std::optional<KeyMatch> SingleInstance::sendToFirst(
        const QByteArray &message, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(
                std::min(left(deadline), static_cast<int>(connectTimeout.count()))))
        return {};
    socket.write(message);
    if (!socket.waitForBytesWritten(left(deadline)))
        return {};
    // The reply proves that an instance is alive and not closing, not just that its socket exists.
    char sign = 0;
    if (!socket.waitForReadyRead(left(deadline)) || !socket.getChar(&sign))
        return {};
    return matchOf(sign);
}

void SingleInstance::moveTo(const QString &group)
{
    if (group == m_group)
        return;
    stopListening();
    enter(group);
    (void)claim();
}

void SingleInstance::stopListening()
{
    m_server.close();
    const auto unanswered = m_server.findChildren<QLocalSocket *>();
    for (QLocalSocket *socket : unanswered)
        socket->abort();
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { onMessage(socket); });
    }
}

void SingleInstance::onMessage(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > longestMessage) {
        socket->abort();
        return;
    }
    const std::optional<Message> message = messageIn(*socket);
    if (!message)
        return;
    KeyMatch match = KeyMatch::Same;
    if (message->named)
        match = m_judge ? m_judge(*message->named) : KeyMatch::NotKnownYet;
    socket->putChar(signOf(match));
    socket->flush();
    qCDebug(logDesktop) << "a second start hands over a request of kind"
                        << static_cast<int>(message->request.kind)
                        << "with the key in use:" << (match == KeyMatch::Same);
    if (match == KeyMatch::Same)
        Q_EMIT received(message->request, message->activationToken);
    else if (match != KeyMatch::NotKnownYet)
        Q_EMIT refused(match);
}

} // namespace prelisten
