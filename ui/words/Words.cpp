// SPDX-License-Identifier: MIT
#include "ui/words/Words.h"

#include "ui/words/KeyWords.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace prelisten {

QString Words::licence(const LicenceClass &licence)
{
    switch (licence.kind) {
    case LicenceClass::Kind::CommercialCleared:
        return tr("Cleared for commercial use");
    case LicenceClass::Kind::CommercialEnterprise:
        return tr("Commercial use, enterprise licence");
    case LicenceClass::Kind::PersonalOnly:
        return tr("Personal use only");
    case LicenceClass::Kind::Unclear:
        return tr("Unclear: do not assume commercial use");
    case LicenceClass::Kind::NotRecognised:
        return tr("Not recognised (%1): do not assume commercial use").arg(licence.raw);
    case LicenceClass::Kind::NotGiven:
        break;
    }
    return unknown();
}

QString Words::licenceShort(const LicenceClass &licence)
{
    switch (licence.kind) {
    case LicenceClass::Kind::CommercialCleared:
    case LicenceClass::Kind::PersonalOnly:
        return Words::licence(licence);
    case LicenceClass::Kind::CommercialEnterprise:
        return tr("Enterprise licence");
    case LicenceClass::Kind::Unclear:
        return tr("Unclear");
    case LicenceClass::Kind::NotRecognised:
        return tr("Not recognised (%1)").arg(licence.raw);
    case LicenceClass::Kind::NotGiven:
        break;
    }
    return tr("Licence unknown");
}

QString Words::licenceTerms(const LicenceTerms &terms)
{
    QStringList sentences;
    if (terms.requiresAttribution)
        sentences += *terms.requiresAttribution ? tr("Attribution required.")
                                                : tr("No attribution required.");
    if (terms.commercialUse == false)
        sentences += tr("No commercial use.");
    if (terms.version)
        sentences += tr("Licence version %1.").arg(*terms.version);
    return sentences.join(u' ');
}

QString Words::licenceMeaning(LicenceClass::Kind kind)
{
    switch (kind) {
    case LicenceClass::Kind::CommercialCleared:
        return tr("The service clears it for commercial projects; its terms still apply.");
    case LicenceClass::Kind::CommercialEnterprise:
        return tr("For commercial projects under an enterprise agreement; the service does not say "
                  "whether yours covers it.");
    case LicenceClass::Kind::PersonalOnly:
        return tr("Not for commercial projects.");
    case LicenceClass::Kind::Unclear:
        return tr("The service does not say what is allowed.");
    case LicenceClass::Kind::NotRecognised:
        return tr("This version does not know this licence; ask before you use the track.");
    case LicenceClass::Kind::NotGiven:
        break;
    }
    return tr("The service gave no licence: do not assume commercial use.");
}

QString Words::state(PlaybackState state)
{
    switch (state) {
    case PlaybackState::Empty:
        return tr("Empty");
    case PlaybackState::Loading:
        return tr("Loading");
    case PlaybackState::Playing:
        return tr("Playing");
    case PlaybackState::Paused:
        return tr("Paused");
    case PlaybackState::Buffering:
        return tr("Buffering");
    case PlaybackState::RenewingLink:
        return tr("Renewing link");
    case PlaybackState::WaitingForNetwork:
        return tr("Waiting for network");
    case PlaybackState::Ended:
        return tr("Ended");
    case PlaybackState::AccessEnded:
        return tr("Access ended");
    case PlaybackState::Failed:
        return tr("Failed");
    }
    return {};
}

QString Words::staysAwake()
{
    return tr("A track is playing");
}

QString Words::sourceState(const SourceState &state)
{
    switch (state.kind) {
    case SourceState::Kind::NotLoaded:
        return tr("Not loaded");
    case SourceState::Kind::Loading:
        return tr("Loading %1%").arg(std::clamp(state.percent, 0, 100));
    case SourceState::Kind::Ready:
        return tr("Ready");
    case SourceState::Kind::Failed:
        return tr("Failed");
    }
    return {};
}

QString Words::time(qint64 milliseconds)
{
    const qint64 tenths = std::max<qint64>(milliseconds, 0) / 100;
    return shortTime(milliseconds) + u'.' + QString::number(tenths % 10);
}

QString Words::shortTime(qint64 milliseconds)
{
    const qint64 seconds = std::max<qint64>(milliseconds, 0) / 1000;
    const qint64 minutes = seconds / 60;
    const auto two = [](qint64 value) {
        return u"%1"_s.arg(value, 2, 10, QChar(u'0'));
    };
    if (minutes < 60)
        return QString::number(minutes) + u':' + two(seconds % 60);
    return QString::number(minutes / 60) + u':' + two(minutes % 60) + u':' + two(seconds % 60);
}

QString Words::duration(const std::optional<double> &seconds)
{
    return seconds ? time(std::llround(*seconds * 1000.0)) : unknown();
}

QString Words::yesNo(const std::optional<bool> &value)
{
    if (!value)
        return unknown();
    return *value ? tr("yes") : tr("no");
}

QString Words::created(const std::optional<QDateTime> &utc)
{
    if (!utc || !utc->isValid())
        return unknown();
    //: Day, month, year and time, in the letters that Qt has for them.
    return QLocale().toString(utc->toLocalTime(), tr("d MMM yyyy, HH:mm"));
}

QString Words::createdUtc(const std::optional<QDateTime> &utc)
{
    if (!utc || !utc->isValid())
        return {};
    //: Day, month, year and time with seconds, in the letters that Qt has for them.
    const QString format = tr("d MMM yyyy, HH:mm:ss");
    return tr("%1 UTC").arg(QLocale().toString(utc->toUTC(), format));
}

QString Words::orUnknown(const std::optional<QString> &text)
{
    return text && !text->trimmed().isEmpty() ? *text : unknown();
}

QString Words::unknown()
{
    return tr("unknown");
}

QString Words::field(const QString &caption, const QString &value)
{
    return tr("%1: %2").arg(caption, value);
}

QString Words::displayName(const SourceName &source)
{
    QString name = source;
    name.replace(u'_', u' ').replace(u'-', u' ');
    name = name.simplified();
    if (name.isEmpty())
        return source;
    return name.left(1).toUpper() + name.mid(1);
}

QString Words::renewals(int count, bool uninterrupted)
{
    if (count <= 0)
        return {};
    return uninterrupted ? tr("Links renewed %n×, playback not interrupted", nullptr, count)
                         : tr("Links renewed %n×", nullptr, count);
}

QString Words::keyOrigin(KeyInUse::Origin origin)
{
    switch (origin) {
    case KeyInUse::Origin::None:
        return tr("no key");
    case KeyInUse::Origin::Asking:
        return tr("waiting");
    case KeyInUse::Origin::Keychain:
        return tr("keychain");
    case KeyInUse::Origin::Environment:
        return tr("environment");
    case KeyInUse::Origin::Session:
        return tr("this session");
    case KeyInUse::Origin::ThisCheck:
        return tr("this check only");
    case KeyInUse::Origin::Demo:
        return tr("demo");
    }
    return {};
}

namespace {

QString keychainProblem(KeyInUse::Keychain keychain)
{
    switch (keychain) {
    case KeyInUse::Keychain::NotAsked:
    case KeyInUse::Keychain::Fine:
        break;
    case KeyInUse::Keychain::NoAnswer:
        return Words::tr("The keychain has not answered yet.");
    case KeyInUse::Keychain::NotAKey:
        return Words::tr("What the keychain holds for this service cannot be an API key.");
    case KeyInUse::Keychain::Locked:
        return Words::tr("A key was saved before, but the keychain does not give it: unlock your "
                         "keyring, then start Prelisten again.");
    case KeyInUse::Keychain::Denied:
        return Words::tr("The keychain refused access, so a key is kept for this session only.");
    case KeyInUse::Keychain::Unavailable:
        return Words::tr("The system keychain cannot be reached, so a key is kept for this session "
                         "only, in memory.");
    case KeyInUse::Keychain::WriteFailed:
        return Words::tr("The keychain did not keep the key, so it is used for this session only.");
    }
    return {};
}

} // namespace

QString Words::keyStatus(const KeyInUse &key)
{
    const QString hint = keyHint(key);
    const QString trouble = keychainProblem(key.keychain);
    const auto with = [&trouble](const QString &first) {
        return trouble.isEmpty() ? first : QString(first + u' ' + trouble);
    };
    switch (key.origin) {
    case KeyInUse::Origin::None:
        if (key.environmentFlaw)
            return KeyWords::environmentRefused(key.environmentFlaw).headline;
        // A keychain that gave no answer says nothing about whether there is a key.
        return trouble.isEmpty() ? tr("There is no key yet.") : trouble;
    case KeyInUse::Origin::Asking:
        return trouble.isEmpty() ? tr("Waiting for the keychain.") : trouble;
    case KeyInUse::Origin::Keychain:
        return hint.isEmpty() ? tr("The key is in the system keychain.")
                              : tr("The key %1 is in the system keychain.").arg(hint);
    case KeyInUse::Origin::Environment:
        return tr("The key from the environment (FREDDY_API_KEY) is used for this run and never "
                  "stored.");
    case KeyInUse::Origin::Session:
        return with(hint.isEmpty() ? tr("The key is held for this session only.")
                                   : tr("The key %1 is held for this session only.").arg(hint));
    case KeyInUse::Origin::ThisCheck:
        return hint.isEmpty() ? tr("The key is held in memory for this check only.")
                              : tr("The key %1 is held in memory for this check only.").arg(hint);
    case KeyInUse::Origin::Demo:
        return tr("The demo brings its own key; yours is not used.");
    }
    return {};
}

QString Words::keyInSentence(const KeyInUse &key)
{
    if (key.origin == KeyInUse::Origin::Environment)
        return tr("the key from the environment");
    if (key.origin == KeyInUse::Origin::Demo)
        return tr("the key of the demo");
    const QString hint = keyHint(key);
    return hint.isEmpty() ? tr("the key") : tr("the key %1").arg(hint);
}

QString Words::keyHint(const KeyInUse &key)
{
    return key.hint.isEmpty() ? QString() : QString(key.hint + QChar(u'…'));
}

} // namespace prelisten
