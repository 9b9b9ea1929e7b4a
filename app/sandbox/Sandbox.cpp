// SPDX-License-Identifier: MIT
#include "app/sandbox/Sandbox.h"

#include "app/sandbox/Service.h"
#include "app/sandbox/http/Certificate.h"

#include <QThread>

#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace prelisten::sandbox {

namespace {

std::optional<CertificateResult> certificateFor(const Sandbox::Options &options)
{
    if (!options.tls)
        return std::nullopt;
    if (options.tlsCertificateFile.isEmpty() && options.tlsKeyFile.isEmpty())
        return makeCertificate();
    return readCertificate(options.tlsCertificateFile, options.tlsKeyFile);
}

} // namespace

class Sandbox::Private
{
public:
    explicit Private(Options given) : options(std::move(given)), service(new Service(options))
    {
        thread.setObjectName(QStringLiteral("sandbox"));
        service->moveToThread(&thread);
        // Deleted in the thread itself, after its event loop: sockets must be destroyed in their
        // own thread.
        QObject::connect(&thread, &QThread::finished, service, &QObject::deleteLater);
        thread.start();
    }

    ~Private()
    {
        thread.quit();
        thread.wait();
    }

    Q_DISABLE_COPY_MOVE(Private)

    /// Runs @p work in the sandbox's thread and waits for it. That thread never waits for another
    /// one, so this cannot deadlock.
    template <typename Work>
    void run(Work work) const
    {
        const auto done = std::make_shared<std::promise<void>>();
        order();
        QMetaObject::invokeMethod(
                service,
                [&work, done] {
                    order();
                    work();
                    done->set_value();
                },
                Qt::QueuedConnection);
        done->get_future().wait();
    }

    /// The thread sanitizer sees neither the locks of Qt's event queue nor those of
    /// Qt::BlockingQueuedConnection: a lock of our own tells it that what comes before posting an
    /// event is done when the event is handled.
    static void order()
    {
        static std::mutex mutex;
        const std::lock_guard lock(mutex);
    }

    template <typename Value, typename Ask>
    [[nodiscard]] Value ask(Ask question) const
    {
        Value value{};
        run([&] { value = question(); });
        return value;
    }

    const Options options;
    QThread thread;
    Service *service; ///< deleted by its thread
};

Sandbox::Sandbox(Options options) : d(std::make_unique<Private>(std::move(options))) {}

Sandbox::~Sandbox() = default;

void Sandbox::addTrack(const SampleTrack &track)
{
    d->run([&] { d->service->state().catalog.add(track); });
}

bool Sandbox::start()
{
    // In the calling thread: the sandbox's thread must not wait for the `openssl` program.
    const std::optional<CertificateResult> certificate = certificateFor(d->options);
    return d->ask<bool>([&] { return d->service->start(certificate); });
}

QString Sandbox::startProblem() const
{
    return d->ask<QString>([&] { return d->service->startProblem(); });
}

QUrl Sandbox::apiBase() const
{
    return QUrl::fromEncoded(d->ask<QByteArray>([&] { return d->service->state().origins.api; }));
}

QUrl Sandbox::storageBase() const
{
    return QUrl::fromEncoded(
            d->ask<QByteArray>([&] { return d->service->state().origins.storage; }));
}

QByteArray Sandbox::key() const
{
    return d->options.key;
}

QByteArray Sandbox::certificate() const
{
    return d->ask<QByteArray>([&] { return d->service->certificate(); });
}

void Sandbox::addFault(const Fault &fault)
{
    d->run([&] { d->service->state().faults.add(fault); });
}

void Sandbox::clearFaults()
{
    d->run([&] { d->service->state().faults.clear(); });
}

void Sandbox::setSaved(const QString &trackId, bool saved)
{
    d->run([&] { d->service->state().catalog.setSaved(trackId, saved); });
}

void Sandbox::setOthers(const QString &trackId, bool others)
{
    d->run([&] {
        if (others)
            d->service->state().foreign.insert(trackId);
        else
            d->service->state().foreign.remove(trackId);
    });
}

void Sandbox::addShare(const SampleShare &share)
{
    d->run([&] { d->service->state().shares.add(share); });
}

void Sandbox::setHidden(const QString &trackId, bool hidden)
{
    d->run([&] {
        if (hidden)
            d->service->state().hidden.insert(trackId);
        else
            d->service->state().hidden.remove(trackId);
    });
}

void Sandbox::setOnline(bool online)
{
    d->run([&] { d->service->setOnline(online); });
}

void Sandbox::setTtl(int ms)
{
    d->run([&] { d->service->state().links.setTtl(ms); });
}

void Sandbox::killLinks()
{
    d->run([&] { d->service->killLinks(); });
}

Counts Sandbox::counts() const
{
    return d->ask<Counts>([&] { return d->service->state().counts; });
}

} // namespace prelisten::sandbox
