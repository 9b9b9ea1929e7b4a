// SPDX-License-Identifier: MIT
#include "core/fetch/ContentDownload.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

constexpr qint64 tailSize = 128LL * 1024; // bytes at the end; players look for tags there first

} // namespace

ContentDownload::ContentDownload(SourceName source, Context context, QObject *parent)
    : QObject(parent), m_source(std::move(source)), m_context(context)
{
    connect(this, &ContentDownload::readerStarved, this, &ContentDownload::onReaderStarved,
            Qt::QueuedConnection);
    m_noLink.setSingleShot(true);
    m_noLink.setInterval(0);
    connect(&m_noLink, &QTimer::timeout, this, [this] {
        const SpoolError noLink{SpoolError::Kind::NoLink, 0, std::nullopt};
        Q_EMIT ended({RangeDownload::End::Kind::Permanent, noLink, std::nullopt});
    });
}

ContentDownload::~ContentDownload()
{
    dropContent();
}

void ContentDownload::request()
{
    abandon(m_main);
    m_noLink.stop();
    const std::optional<SignedLink> link = m_context.broker.link(m_source);
    if (!link) {
        m_noLink.start();
        return;
    }
    m_main = newDownload(m_content ? m_content->rangeFor(nextOffset()) : RangeRequest::Range());
    connect(m_main, &RangeDownload::opened, this, [this](const QByteArray &date) {
        m_content = m_main->content();
        m_isSeekable = m_main->isSeekable();
        Q_EMIT opened(date);
    });
    connect(m_main, &RangeDownload::ended, this, [this](const RangeDownload::End &end) {
        abandon(m_main);
        Q_EMIT ended(end);
    });
    m_main->send(*link);
}

void ContentDownload::cancel()
{
    m_noLink.stop();
    abandon(m_main);
    abandon(m_tail);
}

void ContentDownload::close()
{
    if (isReadable())
        m_content->buffer()->close();
    else
        dropContent();
}

void ContentDownload::reopen()
{
    if (m_content)
        m_content->buffer()->reopen();
}

void ContentDownload::dropContent()
{
    if (!m_content)
        return;
    m_content->buffer()->setStarvedHandler(nullptr);
    m_content->buffer()->close();
    m_content = nullptr;
    m_wanted = 0;
}

qint64 ContentDownload::nextOffset() const
{
    if (!m_content)
        return 0;
    return isReadable() ? m_wanted : m_content->wantedByGate();
}

void ContentDownload::onStored(qint64 fresh)
{
    Q_EMIT stored(fresh);
    if (!isReadable()) {
        const ContentGate::Answer answer = m_content->inspect();
        if (answer == ContentGate::Answer::NotAudio) {
            Q_EMIT refused();
            return;
        }
        if (answer == ContentGate::Answer::Audio) {
            watchReaders();
            Q_EMIT readable();
            // The bytes before the audio are not needed for playback; they are downloaded last.
            moveTo(m_content->audioBegin());
        } else {
            followGate();
        }
    }
    if (m_content && m_content->buffer()->isComplete()) {
        m_content->buffer()->setStarvedHandler(nullptr);
        Q_EMIT completed();
        return;
    }
    Q_EMIT progressed();
    // The download may have reached bytes that are already stored: skip them.
    if (isReadable() && m_main && m_main->isOpen())
        moveTo(m_main->position());
}

void ContentDownload::watchReaders()
{
    // Called on readers' threads. If several offsets arrive before the queued signal is handled,
    // the newest wins.
    m_content->buffer()->setStarvedHandler([this](qint64 offset) {
        if (m_starvedAt.exchange(offset) < 0)
            Q_EMIT readerStarved(QPrivateSignal());
    });
}

void ContentDownload::onReaderStarved()
{
    const qint64 offset = m_starvedAt.exchange(-1);
    if (isReadable() && !fetchTail(offset))
        moveTo(offset);
}

/// Continues at @p offset, now if a request is running and would not get there soon, else with the
/// next request.
void ContentDownload::moveTo(qint64 offset)
{
    m_wanted = offset;
    if (!isReadable() || !m_main || !m_isSeekable)
        return;
    if (m_main->reachesSoon(m_content->buffer()->nextGap(offset).first))
        return;
    abandon(m_main);
    Q_EMIT moved();
}

/// Skips a tag before the audio instead of downloading it: it may contain a large picture.
void ContentDownload::followGate()
{
    if (!m_main || !m_isSeekable || m_main->reachesSoon(nextOffset()))
        return;
    abandon(m_main);
    Q_EMIT moved();
}

/// Returns true if @p offset is near the end of the file and a second, short request fetches it.
bool ContentDownload::fetchTail(qint64 offset)
{
    constexpr qint64 stepsBack = 4LL * 1024; // players search for tags backwards, in small steps
    const std::optional<SignedLink> link = m_context.broker.link(m_source);
    if (!m_main || !m_isSeekable || !link || offset < m_content->total() - tailSize ||
            m_main->reachesSoon(offset))
        return false;
    if (m_tail && m_tail->position() <= offset)
        return true; // already being downloaded
    abandon(m_tail);
    const SpoolBuffer &bytes = *m_content->buffer();
    RangeRequest::Range range = m_content->rangeFor(offset);
    range.begin = bytes.contiguousEnd(std::max<qint64>(0, offset - stepsBack));
    m_tail = newDownload(range);
    // If this download fails, the main one fetches the bytes: only that one is retried.
    const auto leaveToMain = [this, offset] {
        abandon(m_tail);
        if (m_content && m_content->buffer()->contiguousEnd(offset) == offset)
            moveTo(offset);
    };
    connect(m_tail, &RangeDownload::opened, this, [this, leaveToMain] {
        if (!m_tail->isSeekable())
            leaveToMain();
    });
    connect(m_tail, &RangeDownload::ended, this, leaveToMain);
    m_tail->send(*link);
    return true;
}

RangeDownload *ContentDownload::newDownload(const RangeRequest::Range &range)
{
    auto request = std::make_unique<RangeRequest>(
            m_context.storage, m_context.gate, m_context.idleTimeout, range, nullptr);
    auto *download = new RangeDownload(m_content, std::move(request), this);
    connect(download, &RangeDownload::stored, this, &ContentDownload::onStored);
    return download;
}

void ContentDownload::abandon(QPointer<RangeDownload> &download)
{
    if (!download)
        return;
    download->disconnect(this);
    download->drop();
    download->deleteLater();
    download = nullptr;
}

} // namespace prelisten
