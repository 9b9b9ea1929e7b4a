// SPDX-License-Identifier: MIT
#include "ui/words/KeyWords.h"

namespace prelisten {

using Tone = Message::Tone;
using Keychain = KeyInUse::Keychain;

QString KeyWords::flaw(KeyFlaw flaw)
{
    switch (flaw) {
    case KeyFlaw::Empty:
        return tr("Paste a key first.");
    case KeyFlaw::OnlyBlanks:
        return tr("It has nothing but blanks.");
    case KeyFlaw::Share:
        return tr("This is a share, not a key, so it was not used as one. A share is opened "
                  "without a "
                  "key: in the field for the track, at the top of the window.");
    case KeyFlaw::NameInFront:
        return tr("It begins with a name, such as “X-API-Key:” or “Bearer”, that does not belong "
                  "to the key.");
    case KeyFlaw::Quoted:
        return tr("It has a quotation mark at its beginning or end that does not belong to the "
                  "key.");
    case KeyFlaw::SpaceInside:
        return tr("A key has no spaces: was something else copied with it?");
    case KeyFlaw::NotPrintable:
        return tr("It has a character that no key has: perhaps a long dash, or an invisible one.");
    case KeyFlaw::TooShort:
        return tr("It is too short: a key has at least 8 characters.");
    case KeyFlaw::TooLong:
        return tr("It is too long: a key has at most 512 characters.");
    }
    return {};
}

QString KeyWords::inputHint(const QString &text)
{
    // In a field, blanks are as good as nothing.
    const std::optional<KeyFlaw> found = keyFlawOf(text.trimmed());
    return found ? flaw(*found) : QString();
}

Message KeyWords::environmentRefused(const std::optional<KeyFlaw> &flaw)
{
    const QString headline = tr("FREDDY_API_KEY is set, but cannot be an API key; no other key is "
                                "used in its place.");
    return {flaw ? QString(headline + u' ' + KeyWords::flaw(*flaw)) : headline,
            tr("Correct or unset the variable, then start again, or enter a key with “API key…”."),
            Tone::Problem};
}

Message KeyWords::notGiven(Keychain keychain)
{
    const QString unlock = tr("Unlock the keyring, then try again, or enter a key with “API "
                              "key…”.");
    switch (keychain) {
    case Keychain::NoAnswer:
        return {tr("The system keychain did not answer within 8 s, so it is not known whether it "
                   "has a key."),
                tr("See whether the keyring asks for a password or hangs, then try again, or enter "
                   "a key with “API key…”."),
                Tone::Problem};
    case Keychain::Locked:
        return {tr("A key was saved before, but the keychain does not give it."), unlock,
                Tone::Problem};
    case Keychain::Denied:
        return {tr("The system keychain refused access, so it is not known whether it has a key."),
                unlock, Tone::Problem};
    case Keychain::Unavailable:
        return {tr("The system keychain cannot be reached, so it is not known whether it has a "
                   "key."),
                tr("Start the keyring, then try again, or enter a key with “API key…”."),
                Tone::Problem};
    case Keychain::NotAKey:
        return {tr("What the system keychain holds for this service cannot be an API key."),
                tr("Enter the key again with “API key…”."), Tone::Problem};
    case Keychain::NotAsked:
    case Keychain::Fine:
    case Keychain::WriteFailed:
        break;
    }
    return {tr("The system keychain did not give a key."), unlock, Tone::Problem};
}

Message KeyWords::trouble(const KeyInUse &key)
{
    if (key.origin == KeyInUse::Origin::Asking && key.keychain == Keychain::NoAnswer) {
        return {tr("The keychain has not answered yet."),
                tr("If it asks for a password, answer it there. Until then you can enter a key "
                   "with “API key…”."),
                Tone::Warning};
    }
    if (key.origin != KeyInUse::Origin::None)
        return {};
    if (key.environmentFlaw)
        return environmentRefused(key.environmentFlaw);
    const bool isFine = key.keychain == Keychain::NotAsked || key.keychain == Keychain::Fine;
    return isFine ? Message() : notGiven(key.keychain);
}

} // namespace prelisten
