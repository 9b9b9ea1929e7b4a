// SPDX-License-Identifier: MIT
#include "app/diagnostics/DiagnosticsText.h"

#include "app/diagnostics/EnumNames.h"

#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace prelisten {

namespace {

/// A title and lines below it.
class Section
{
public:
    explicit Section(const QString &title) : m_text(title + u'\n') {}

    Section &line(const QString &text)
    {
        m_text += "  "_L1 + text + u'\n';
        return *this;
    }
    Section &fact(const QString &name, const QString &value)
    {
        return line(name + ": "_L1 + (value.isEmpty() ? u"unknown"_s : value));
    }
    Section &list(const QStringList &lines, const QString &none)
    {
        if (lines.isEmpty())
            line(none);
        for (const QString &each : lines)
            line(each);
        return *this;
    }
    [[nodiscard]] QString text() const { return m_text; }

private:
    QString m_text;
};

QString decodersOf(const ProgramFacts &facts)
{
    QString file = facts.decoderFile.isEmpty() ? u"not found"_s : facts.decoderFile;
    if (!facts.decoderError)
        return file;
    switch (*facts.decoderError) {
    case DecoderModule::Error::Missing:
        break;
    case DecoderModule::Error::WrongVersion:
        return file + " (of another version)"_L1;
    case DecoderModule::Error::NotLoadable:
        return file + " (cannot be loaded)"_L1;
    }
    return file;
}

QString sourceOf(const SourceFacts &source)
{
    QStringList parts{nameOf(source.download.activity),
            u"%1 of %2 bytes"_s.arg(source.download.received).arg(source.download.total)};
    if (source.downloadError)
        parts << u"download failed: %1, status %2"_s.arg(nameOf(source.downloadError->kind))
                         .arg(source.downloadError->httpStatus);
    if (source.kind)
        parts << nameOf(*source.kind);
    parts << "decoding: "_L1 + nameOf(source.decoding);
    if (source.decodingError)
        parts << "decoding failed: "_L1 + nameOf(*source.decodingError);
    if (source.sampleRate > 0)
        parts << u"%1 frames (%2) at %3 Hz"_s.arg(source.length.frames)
                         .arg(nameOf(source.length.certainty))
                         .arg(source.sampleRate);
    return parts.join("; "_L1);
}

} // namespace

QString DiagnosticsText::program(const ProgramFacts &facts)
{
    Section versions(u"Prelisten %1, %2"_s.arg(facts.version, facts.when.toString(Qt::ISODate)));
    versions.fact(u"Qt"_s, u"%1 (built with %2)"_s.arg(facts.qtRunning, facts.qtBuilt));
    for (const QString &library : facts.libraries)
        versions.line(library);
    versions.fact(u"decoders"_s, decodersOf(facts));
    Section system(u"System"_s);
    system.fact(u"system"_s, facts.system)
            .fact(u"kernel"_s, facts.kernel)
            .fact(u"desktop"_s, facts.desktop)
            .fact(u"locale"_s, facts.locale)
            .list(facts.environment, u"no variables"_s);
    Section places(u"Files"_s);
    for (const ProgramFacts::Place &place : facts.places)
        places.fact(
                place.name, place.path + (place.exists ? " (exists)"_L1 : " (does not exist)"_L1));
    return versions.text() + u'\n' + system.text() + u'\n' + places.text();
}

QString DiagnosticsText::screen(const ScreenFacts &facts)
{
    Section section(u"Screen"_s);
    section.fact(u"platform"_s, facts.platform).fact(u"style"_s, facts.style);
    for (const ScreenFacts::Screen &screen : facts.screens)
        section.line(u"%1: %2x%3, scale %4, %5 Hz"_s.arg(screen.name)
                             .arg(screen.size.width())
                             .arg(screen.size.height())
                             .arg(screen.scale)
                             .arg(screen.refreshRate));
    return section.text();
}

QString DiagnosticsText::soundServer(const SoundServerFacts &facts)
{
    const QString title = u"Sound server"_s;
    switch (facts.answer) {
    case SoundServerFacts::Answer::Answered:
        break;
    case SoundServerFacts::Answer::NotInstalled:
        return missing(title, u"pactl is not installed"_s);
    case SoundServerFacts::Answer::Refused:
        return missing(title, u"not reached"_s);
    case SoundServerFacts::Answer::TimedOut:
        return missing(title, u"no answer in time"_s);
    }
    return Section(title)
            .list(facts.server, u"unknown"_s)
            .list(facts.outputs, u"no outputs"_s)
            .text();
}

QString DiagnosticsText::outputs(const QString &backend, const OutputChoice &choice)
{
    Section section(u"Outputs, as Qt lists them"_s);
    section.fact(u"media backend"_s, backend)
            .fact(u"default"_s, choice.defaultName.isEmpty() ? u"none"_s : choice.defaultName)
            .fact(u"chosen"_s,
                    choice.chosen.isEmpty() ? u"the default"_s : QString::fromUtf8(choice.chosen));
    for (const OutputChoice::Output &output : choice.outputs)
        section.line(output.name + " ("_L1 + QString::fromUtf8(output.id) + u')');
    return section.text();
}

QString DiagnosticsText::service(const ServiceFacts &facts)
{
    return Section(u"Service"_s)
            .fact(u"API"_s, facts.base.hostAndPort())
            .fact(u"proxy"_s, facts.proxies.isEmpty() ? u"none"_s : facts.proxies.join(", "_L1))
            .fact(u"key comes from"_s, nameOf(facts.key.origin))
            .fact(u"keychain"_s, nameOf(facts.key.keychain))
            .text();
}

QString DiagnosticsText::track(const std::optional<TrackFacts> &facts)
{
    if (!facts)
        return missing(u"Track"_s, u"none is open"_s);
    Section section(u"Track"_s);
    section.fact(u"id"_s, facts->ref.toString())
            .fact(u"state"_s, u"%1 at %2 of %3 ms"_s.arg(nameOf(facts->state))
                                      .arg(facts->positionMs)
                                      .arg(facts->durationMs))
            .fact(u"listening to"_s, facts->listening.isEmpty() ? u"the mix"_s : facts->listening)
            .fact(u"mixable"_s, facts->mixable ? u"yes"_s : u"no"_s)
            .fact(u"links renewed"_s, QString::number(facts->renewals));
    for (const SourceFacts &source : facts->sources)
        section.fact(source.name, sourceOf(source));
    return section.text();
}

QString DiagnosticsText::failure(const std::optional<Verdict> &failure)
{
    const QString title = u"Last failure"_s;
    if (!failure)
        return missing(title, u"none"_s);
    Section section(title);
    section.fact(u"time"_s, failure->when.toString(Qt::ISODate))
            .fact(u"outcome"_s, nameOf(failure->outcome))
            .fact(u"reason"_s, nameOf(failure->reason));
    if (failure->httpStatus > 0)
        section.fact(u"status"_s, QString::number(failure->httpStatus));
    const QList<std::pair<QString, QString>> others{{u"code"_s, failure->code},
            {u"trace id"_s, failure->traceId}, {u"request id"_s, failure->requestId},
            {u"organization"_s, failure->organization}, {u"source"_s, failure->source}};
    for (const auto &[name, value] : others) {
        if (!value.isEmpty())
            section.fact(name, value);
    }
    return section.text();
}

QString DiagnosticsText::log(const QStringList &lines)
{
    return Section(u"The last %1 log lines (UTC)"_s.arg(lines.size()))
            .list(lines, u"none"_s)
            .text();
}

QString DiagnosticsText::missing(const QString &section, const QString &why)
{
    return Section(section).line(why).text();
}

QString DiagnosticsText::document(const QStringList &sections, const Redactor &redactor)
{
    QString text = sections.join(u'\n');
    if (const QString home = QDir::homePath(); home.size() > 1)
        text.replace(home, u"~"_s);
    return redactor.redacted(text);
}

} // namespace prelisten
