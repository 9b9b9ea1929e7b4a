// SPDX-License-Identifier: MIT
#include "tests/support/MemoryNetwork.h"

#include <QTimer>

#include <algorithm>
#include <cstring>

namespace prelisten::tests {

namespace {

StorageRequest requestOf(const QNetworkRequest &sent)
{
    StorageRequest request;
    request.method = "GET";
    request.target = sent.url().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    const QList<QByteArray> names = sent.rawHeaderList();
    for (const QByteArray &name : names)
        request.setHeader(name, sent.rawHeader(name));
    return request;
}

class MemoryReply : public QNetworkReply
{
public:
    MemoryReply(const QNetworkRequest &request, StorageAnswer answer,
            std::chrono::milliseconds latency, QObject *parent)
        : QNetworkReply(parent), m_answer(std::move(answer))
    {
        setRequest(request);
        setUrl(request.url());
        setOperation(QNetworkAccessManager::GetOperation);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        connect(&m_step, &QTimer::timeout, this, &MemoryReply::step);
        m_cut.setSingleShot(true);
        connect(&m_cut, &QTimer::timeout, this,
                [this] { end(RemoteHostClosedError, QStringLiteral("cut")); });
        if (!m_answer.hang)
            m_step.start(latency);
    }

    void abort() override
    {
        if (!isFinished())
            end(OperationCanceledError, QStringLiteral("aborted"));
    }

    [[nodiscard]] qint64 bytesAvailable() const override { return m_arrived - m_read; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min(most, bytesAvailable());
        std::memcpy(data, m_answer.body.constData() + m_read, static_cast<size_t>(size));
        m_read += size;
        return size;
    }

private:
    void step()
    {
        if (m_answer.verbatim)
            end(ConnectionRefusedError, QStringLiteral("refused"));
        else if (!std::exchange(m_begun, true))
            begin();
        else
            deliver();
    }

    void begin()
    {
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
        setRawHeader("Content-Length", QByteArray::number(m_answer.body.size()));
        for (const auto &[name, value] : std::as_const(m_answer.headers))
            setRawHeader(name, value);
        if (m_answer.cutAfterTime)
            m_cut.start(*m_answer.cutAfterTime);
        m_step.start(m_answer.dripSize > 0 ? m_answer.dripInterval : 1);
        Q_EMIT metaDataChanged();
    }

    void deliver()
    {
        const qint64 size = m_answer.body.size();
        const qint64 last = std::min(
                {size, m_answer.cutAfter.value_or(size), m_answer.stallAfter.value_or(size)});
        const qint64 step = m_answer.dripSize > 0 ? m_answer.dripSize : 256 * 1024;
        m_arrived = std::min(last, m_arrived + step);
        if (m_arrived == last) {
            m_step.stop();
            if (m_answer.cutAfter)
                end(RemoteHostClosedError, QStringLiteral("cut"));
            else if (!m_answer.stallAfter)
                end(NoError, {});
        }
        if (!isFinished())
            Q_EMIT readyRead();
    }

    void end(NetworkError error, const QString &why)
    {
        m_step.stop();
        m_cut.stop();
        if (error != NoError)
            setError(error, why);
        setFinished(true);
        // As Qt's own replies: their owner is never called back from within its own call.
        QMetaObject::invokeMethod(this, &QNetworkReply::finished, Qt::QueuedConnection);
    }

    StorageAnswer m_answer;
    QTimer m_step;
    QTimer m_cut;
    qint64 m_arrived = 0;
    qint64 m_read = 0;
    bool m_begun = false;
};

} // namespace

QNetworkReply *MemoryNetwork::createRequest(
        Operation /*operation*/, const QNetworkRequest &request, QIODevice * /*body*/)
{
    return new MemoryReply(request, m_script(requestOf(request)), latency, this);
}

} // namespace prelisten::tests
