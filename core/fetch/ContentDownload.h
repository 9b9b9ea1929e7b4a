// SPDX-License-Identifier: MIT
#pragma once

#include "core/fetch/LinkBroker.h"
#include "core/fetch/RangeDownload.h"
#include "core/fetch/SpoolContent.h"
#include "core/fetch/UrlGate.h"
#include "core/track/SignedLink.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Downloads the content of one source, one request after the other, and decides where each request
/// begins.
///
/// The bytes that the content gate needs come first. Then the download follows the readers: when
/// one waits far from where bytes arrive, it moves there; gaps are filled afterwards. A reader near
/// the end of the file gets a second, short request, since players look for tags there first.
/// Neither retries nor renews links. GUI thread only; the readers may wait on any thread.
class ContentDownload : public QObject
{
    Q_OBJECT
public:
    /// The objects and settings that it uses; the referenced objects must outlive it.
    struct Context
    {
        const LinkBroker &broker; ///< asked for current links only
        QNetworkAccessManager &storage;
        UrlGate gate;
        std::chrono::milliseconds idleTimeout;
    };

    ContentDownload(SourceName source, Context context, QObject *parent = nullptr);

    /// Unblocks every waiting reader.
    ~ContentDownload() override;

    /// Sends a request for the bytes from nextOffset() on, or for the whole source if nothing is
    /// known about it yet; a running one is dropped. Never emits a signal before it returns:
    /// without a link, it ends later.
    void request();

    /// Drops all requests; stored bytes stay.
    void cancel();

    /// No more bytes will arrive: readers fail at missing bytes. Drops the content if it is not
    /// known to be audio.
    void close();

    /// Readers wait for missing bytes again, after close().
    void reopen();

    /// Closes the content for its readers and forgets it, since another one follows.
    void dropContent();

    /// The content being downloaded; null before the first answer.
    [[nodiscard]] const std::shared_ptr<SpoolContent> &content() const { return m_content; }

    /// True once the content is known to be audio.
    [[nodiscard]] bool isReadable() const { return m_content && m_content->isReadable(); }

    /// The offset of the byte that is needed next; 0 without content.
    [[nodiscard]] qint64 nextOffset() const;

Q_SIGNALS:
    void opened(const QByteArray &date); ///< an answer began; @p date is its `Date` header
    void stored(qint64 fresh); ///< bytes were stored; @p fresh of them were missing before
    void progressed();         ///< follows stored(), unless the content is refused or complete
    void readable();           ///< the content is audio; once per content
    void refused();            ///< the content is not audio
    void completed();          ///< all bytes are stored

    /// The request was dropped because other bytes are needed first: request() must follow.
    void moved();

    /// The request ended by itself; request() may follow.
    void ended(const prelisten::RangeDownload::End &end);

    void readerStarved(QPrivateSignal); ///< emitted on a reader's thread, queued to the GUI thread

private:
    void onStored(qint64 fresh);
    void onReaderStarved();
    void watchReaders();
    void moveTo(qint64 offset);
    void followGate();
    [[nodiscard]] bool fetchTail(qint64 offset);
    [[nodiscard]] RangeDownload *newDownload(const RangeRequest::Range &range);
    void abandon(QPointer<RangeDownload> &download);

    const SourceName m_source;
    const Context m_context;

    std::shared_ptr<SpoolContent> m_content;
    QPointer<RangeDownload> m_main;
    QPointer<RangeDownload> m_tail; ///< the second request, at the end of the file
    qint64 m_wanted = 0;            ///< byte offset where a reader last waited
    bool m_isSeekable = true;       ///< false once the storage has ignored a range request
    /// Byte offset, -1: none; written by readers' threads, taken by the GUI thread.
    std::atomic<qint64> m_starvedAt{-1};
    QTimer m_noLink; ///< ends a request for which there is no link
};

} // namespace prelisten
