// SPDX-License-Identifier: MIT
#include "app/sandbox/Control.h"

#include "app/sandbox/faults/FaultSpec.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>
#include <limits>
#include <unistd.h>

namespace prelisten::sandbox {

namespace {

/// Longest accepted line, in bytes. More than any command needs.
constexpr qsizetype maxLine = 1'048'576;

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray done()
{
    return toLine({{QStringLiteral("ok"), true}});
}

QByteArray refused(const QString &problem)
{
    return toLine({{QStringLiteral("ok"), false}, {QStringLiteral("problem"), problem}});
}

QByteArray describe(const Counts &counts)
{
    return toLine({
            {QStringLiteral("ok"), true},
            {QStringLiteral("apiRequests"), counts.apiRequests},
            {QStringLiteral("trackRequests"), counts.trackRequests},
            {QStringLiteral("overLimit"), counts.overLimit},
            {QStringLiteral("storageRequests"), counts.storageRequests},
            {QStringLiteral("storageExpired"), counts.storageExpired},
            {QStringLiteral("expiries"), counts.expiries},
            {QStringLiteral("keyOnStorage"), counts.keyOnStorage},
            {QStringLiteral("storageBytes"), counts.storageBytes},
            {QStringLiteral("shareRequests"), counts.shareRequests},
            {QStringLiteral("keyOnShares"), counts.keyOnShares},
    });
}

} // namespace

Control::Control(Sandbox &sandbox, QObject *parent)
    : QObject(parent), m_sandbox(sandbox), m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_input, &QSocketNotifier::activated, this, &Control::read);
}

QByteArray Control::execute(const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArray command = space < 0 ? line : line.first(space);
    const QByteArray argument = space < 0 ? QByteArray() : line.mid(space + 1).trimmed();

    if (command == "counts")
        return describe(m_sandbox.counts());
    if (command == "offline" || command == "online") {
        m_sandbox.setOnline(command == "online");
    } else if (command == "hide" || command == "show") {
        if (argument.isEmpty())
            return refused(QStringLiteral("hide and show take a track id."));
        m_sandbox.setHidden(QString::fromUtf8(argument), command == "hide");
    } else if (command == "save" || command == "unsave") {
        m_sandbox.setSaved(QString::fromUtf8(argument), command == "save");
    } else if (command == "others" || command == "own") {
        m_sandbox.setOthers(QString::fromUtf8(argument), command == "others");
    } else if (command == "share") {
        return share(argument.split(' '));
    } else if (command == "revoke-share") {
        m_sandbox.revokeShare(argument);
    } else if (command == "remove-shared") {
        m_sandbox.removeSharedContent(argument);
    } else if (command == "share-limit") {
        m_sandbox.setShareLimit(argument.toInt());
    } else if (command == "kill-links") {
        m_sandbox.killLinks();
    } else if (command == "clear-faults") {
        m_sandbox.clearFaults();
    } else if (command == "ttl") {
        bool good = false;
        const double seconds = argument.toDouble(&good);
        if (!good || seconds < 0 || seconds > std::numeric_limits<int>::max() / 1000.0)
            return refused(QStringLiteral("ttl takes seconds."));
        m_sandbox.setTtl(static_cast<int>(seconds * 1000));
    } else if (command == "fault") {
        const auto fault = parseFaultSpec(QString::fromUtf8(argument));
        if (!fault)
            return refused(fault.error());
        m_sandbox.addFault(*fault);
    } else if (command == "quit") {
        m_quit = true;
    } else {
        return refused(QStringLiteral("Unknown command."));
    }
    return done();
}

/// `share TOKEN ORG/TRACK[,TRACK…] [SECONDS [collection [NAME]]]`; 0 seconds: it never expires.
QByteArray Control::share(const QList<QByteArray> &words)
{
    const QList<QByteArray> target = words.value(1).split('/');
    QStringList tracks = QString::fromUtf8(target.value(1)).split(u',');
    bool good = true;
    const double seconds = words.size() > 2 ? words[2].toDouble(&good) : 0;
    const bool isCollection = words.value(3) == "collection";
    if (target.size() != 2 || !good || seconds < 0 || (words.size() > 3 && !isCollection) ||
            (tracks.size() > 1 && !isCollection))
        return refused(QStringLiteral("share takes TOKEN ORGANIZATION/TRACK[,TRACK…] [SECONDS "
                                      "[collection [NAME]]]."));
    SampleShare share{words[0], QString::fromUtf8(target[0]), tracks.takeFirst()};
    if (isCollection) {
        share.kind = SampleShare::Kind::Collection;
        share.others = tracks;
    }
    if (words.size() > 4)
        share.name = QString::fromUtf8(words.mid(4).join(' '));
    if (seconds > 0)
        share.lifeMs = static_cast<qint64>(seconds * 1000);
    m_sandbox.addShare(share);
    return done();
}

void Control::read()
{
    std::array<char, 4096> buffer{};
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count > 0)
        m_pending.append(buffer.data(), count);
    qsizetype end = -1;
    while (!m_quit && (end = m_pending.indexOf('\n')) >= 0) {
        const QByteArray line = m_pending.first(end).trimmed();
        m_pending.remove(0, end + 1);
        if (line.isEmpty())
            continue;
        std::puts(execute(line).constData());
        std::fflush(stdout);
    }
    if (count <= 0 || m_quit || m_pending.size() > maxLine) {
        m_input.setEnabled(false);
        Q_EMIT finished();
    }
}

} // namespace prelisten::sandbox
