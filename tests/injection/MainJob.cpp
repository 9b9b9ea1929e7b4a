// SPDX-License-Identifier: MIT
#include "tests/injection/MainJob.h"

#include "tests/injection/FailingParts.h"
#include "tests/injection/SelfPlayingVoice.h"

#include "core/access/ReferenceList.h"

#include <QFile>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace prelisten::tests {

namespace {

constexpr int longestStepMs = 20'000;
constexpr int pulledFrames = 4'800;

OutputSetup setupOf(OutputFixture &output)
{
    OutputSetup setup = output.setup();
    setup.streams = std::make_shared<FailingOutputs>(output);
    return setup;
}

} // namespace

const QByteArray MainJob::before = "what was there before";
const QByteArray MainJob::shareToken = "shr_injected0123456789";

MainJob::MainJob(const ApiBase &base, QString key, const QString &folder)
    : m_ref{u"org_demo"_s, u"mtrack_injected0001"_s}
    , m_key(std::move(key))
    , m_folder(folder)
    , m_listenDeck(std::make_unique<ListenDeck>(std::make_unique<SelfPlayingVoices>()))
    , m_mixDeck(std::make_unique<MixDeck>(setupOf(m_output)))
    , m_decks(std::make_unique<CombinedDeck>(*m_listenDeck, *m_mixDeck))
    , m_transport(std::make_unique<Transport>(*m_decks))
    , m_audition(std::make_unique<Audition>(*m_transport, m_mix))
    , m_window(std::make_unique<MainWindow>())
    , m_service(std::make_unique<Service>(
              base, Persistence::OnDisk, m_settings, *m_audition, failingDecoders()))
    , m_tracks(std::make_unique<TrackPresenter>(*m_transport))
    , m_controls(std::make_unique<MediaControls>(*m_transport))
    , m_transportPresenter(
              std::make_unique<TransportPresenter>(*m_transport, *m_controls, *m_window))
{
    QFile file(exported());
    if (!file.open(QIODevice::WriteOnly) || file.write(before) != before.size())
        qFatal("The old export cannot be written");
    watch();
    m_tracks->join(*m_service);
    m_tracks->show(*m_window, {});
    m_window->show();
}

MainJob::~MainJob()
{
    // As in Composition: the receivers of these signals are being destroyed.
    m_transport->disconnect();
    m_service->session.disconnect();
}

void MainJob::watch()
{
    const auto count = [this](const QString &name) {
        return [this, name] {
            ++m_ends[name];
        };
    };
    const ApiKeySource *keys = &m_service->keys;
    QObject::connect(keys, &ApiKeySource::changed, m_window.get(), [this] {
        m_service->studio.setKey(m_service->keys.key());
        m_service->session.setKeyInUse(m_service->keys.inUse());
    });
    QObject::connect(keys, &ApiKeySource::saved, m_window.get(), count(u"saved"_s));
    QObject::connect(keys, &ApiKeySource::savedForSession, m_window.get(), [this] {
        ++m_ends[u"savedForSession"_s];
        m_window->showNote(Note::KeyForSessionOnly); // as the composition does
    });
    const Session *session = &m_service->session;
    QObject::connect(session, &Session::opened, m_window.get(),
            [this](const TrackRef &ref, const Track &track) {
                ++m_ends[u"opened"_s];
                m_service->recent.remember(ref, track);
            });
    QObject::connect(session, &Session::failed, m_window.get(), [this](const Verdict &why) {
        if (ends(u"opened"_s) == 0)
            ++m_ends[u"openingFailed"_s];
        m_failure = why;
    });
    QObject::connect(
            m_transport.get(), &Transport::outputLost, m_window.get(), count(u"outputLost"_s));
    QObject::connect(&m_files, &CheckListFiles::written, m_window.get(), count(u"written"_s));
    QObject::connect(&m_files, &CheckListFiles::unwritable, m_window.get(), count(u"unwritable"_s));
}

bool MainJob::does(const QString &step, const std::function<void()> &action,
        const std::function<bool()> &hasEnded)
{
    m_step = step;
    action();
    const bool ended = QTest::qWaitFor(
            [&] {
                look();
                return hasEnded();
            },
            longestStepMs);
    // What would end it a second time has a chance to do so.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    look();
    return ended;
}

// Records what the window says.
void MainJob::look()
{
    for (const QWidget *label : m_window->findChildren<QWidget *>()) {
        const QString name = label->accessibleName();
        if (name.startsWith("Message: "_L1) && name.size() > 9 &&
                (m_messages.isEmpty() || m_messages.last() != name))
            m_messages.append(name);
    }
}

bool MainJob::run()
{
    const auto both = [this](const QString &one, const QString &other) {
        return [this, one, other] {
            return ends(one) + ends(other) > 0;
        };
    };
    const auto haveSourcesEnded = [this] {
        const auto track = m_service->session.facts();
        return std::all_of(
                track->sources.cbegin(), track->sources.cend(), [](const SourceFacts &s) {
                    return s.decoding == PcmLane::State::Complete ||
                           s.decoding == PcmLane::State::Failed ||
                           s.download.activity == SpoolStatus::Activity::Failed;
                });
    };
    if (!does(
                u"save the key"_s, [this] { m_service->keys.save(m_key); },
                both(u"saved"_s, u"savedForSession"_s)) ||
            !does(
                    u"open"_s, [this] { m_tracks->open(m_ref); },
                    both(u"opened"_s, u"openingFailed"_s)))
        return false;
    if (ends(u"opened"_s) > 0) {
        if (!does(
                    u"listen"_s, [this] { m_transport->play(); },
                    [this] {
                        return m_transport->state() == PlaybackState::Playing || m_failure;
                    }) ||
                !does(
                        u"load"_s, [] {}, haveSourcesEnded) ||
                !does(
                        u"solo"_s, [this] { m_audition->setSolo(u"drums"_s, true); },
                        [this] {
                            return isMixPlaying() || m_failure || ends(u"outputLost"_s) > 0;
                        }) ||
                !does(
                        u"seek"_s, [this] { m_audition->seek(700); },
                        [this] {
                            const bool sounds = !m_output.outputs->pull(pulledFrames).empty();
                            return sounds || m_failure || ends(u"outputLost"_s) > 0;
                        }))
            return false;
    }
    if (!does(
                u"settings"_s,
                [this] {
                    m_settings.setVolume(33);
                    (void)m_settings.setPreferences(Preferences());
                    m_service->recent.save();
                    m_settings.setWindowGeometry("geometry");
                },
                [] { return true; }))
        return false;
    m_checks = std::make_unique<CheckRun>(m_service->studio, CheckRun::Options::forList(0));
    QObject::connect(m_checks.get(), &CheckRun::finished, m_window.get(),
            [this] { ++m_ends[u"checked"_s]; });
    const bool checks =
            does(
                    u"check"_s,
                    [this] {
                        m_checks->setKeyInUse(m_service->keys.inUse());
                        m_checks->setRows(*readReferences(QString(
                                m_ref.toString() + u'\n' + m_ref.organization +
                                u"/mtrack_injected0002\n"_s + QString::fromLatin1(shareToken))));
                        m_checks->start();
                    },
                    [this] { return ends(u"checked"_s) > 0; }) &&
            does(
                    u"export"_s, [this] { exportRows(); }, both(u"written"_s, u"unwritable"_s));
    return checks && keepsAndShares() && lists();
}

bool MainJob::keepsAndShares()
{
    const auto begin = [this] {
        m_saver = std::make_unique<TrackSaver>(m_service->studio);
        m_saver->setKey(m_service->keys.inUse());
        QObject::connect(
                m_saver.get(), &TrackSaver::saved, m_window.get(), [this] { ++m_ends[m_step]; });
        QObject::connect(
                m_saver.get(), &TrackSaver::failed, m_window.get(), [this] { ++m_ends[m_step]; });
    };
    const auto hasEnded = [this] {
        return ends(m_step) > 0;
    };
    return does(
                   u"save the track"_s,
                   [&] {
                       begin();
                       m_saver->setTrack(m_ref, false);
                       m_saver->save();
                   },
                   hasEnded) &&
           does(
                   u"save the share"_s,
                   [&] {
                       begin();
                       m_saver->setShare(*ShareToken::fromText(QString::fromLatin1(shareToken)));
                       m_saver->save();
                   },
                   hasEnded) &&
           does(
                   u"create a link"_s,
                   [this] {
                       m_service->studio.shareTrack(m_ref, {}, m_window.get(),
                               [this](const StudioClient::ShareReply &) { ++m_ends[m_step]; });
                   },
                   hasEnded);
}

bool MainJob::lists()
{
    const auto count = [this] {
        ++m_ends[u"collections"_s];
    };
    Collections *collections = &m_service->collections;
    collections->setOrganization(m_ref.organization);
    QObject::connect(collections, &Collections::loaded, m_window.get(), count);
    QObject::connect(collections, &Collections::failed, m_window.get(), count);
    Library *library = &m_service->library;
    return does(
                   u"collections"_s, [collections] { collections->load(); },
                   [this] { return ends(u"collections"_s) > 0; }) &&
           does(
                   u"tracks of a collection"_s,
                   [&] {
                       library->setOrganization(m_ref.organization);
                       library->setFilter({{}, {}, u"mcoll_injected"_s});
                       library->fetchMore();
                   },
                   [library] {
                       return library->state() == LibraryState::Failed ||
                              library->state() == LibraryState::Complete;
                   });
}

void MainJob::exportRows()
{
    m_files.write(exported(), CheckExport::Format::Csv, m_checks->rows());
}

QString MainJob::exported() const
{
    return m_folder + "/checks.csv"_L1;
}

bool MainJob::isWholeTrackThere() const
{
    const auto track = m_service->session.facts();
    return track && std::all_of(track->sources.cbegin(), track->sources.cend(),
                            [](const SourceFacts &source) {
                                return source.decoding == PcmLane::State::Complete;
                            });
}

bool MainJob::showsFailedSource() const
{
    const auto labels = m_window->findChildren<QWidget *>();
    return std::any_of(labels.cbegin(), labels.cend(), [](const QWidget *label) {
        return label->accessibleName().startsWith("Source "_L1) &&
               label->accessibleName().endsWith(": Failed"_L1);
    });
}

bool MainJob::isMixPlaying() const
{
    return m_transport->isMixing() && m_output.outputs->plays();
}

bool MainJob::areAllPlayable() const
{
    return m_checks &&
           std::all_of(m_checks->rows().begin(), m_checks->rows().end(), [](const CheckRow &row) {
               return row.state == CheckRow::State::Done && row.checked->verdict.isPlayable();
           });
}

QString MainJob::summary() const
{
    QStringList lines{u"last step: "_s + m_step};
    for (auto end = m_ends.cbegin(); end != m_ends.cend(); ++end)
        lines.append(end.key() + u": "_s + QString::number(end.value()));
    return (lines + m_messages).join(u"\n  "_s);
}

} // namespace prelisten::tests
