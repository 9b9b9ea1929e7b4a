// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <string>

namespace prelisten {

/// Hears a JSON text as a stream of events.
///
/// The depth of an event is the number of objects and arrays around it: 0 for the text's one value,
/// 1 for the members of an object that is this value. A listener keeps what it wants and pays for
/// nothing else.
class JsonListener
{
public:
    JsonListener() = default;
    virtual ~JsonListener() = default;
    Q_DISABLE_COPY_MOVE(JsonListener)

    /// The text begins; perhaps anew, and then nothing heard so far counts.
    virtual void onBegin() = 0;
    virtual void onKey(int depth, const std::string &name) = 0;
    virtual void onText(int depth, const std::string &text) = 0;
    virtual void onNumber(int depth, double number) = 0;
    virtual void onFlag(int depth, bool flag) = 0;
    virtual void onNull(int depth) = 0;
    virtual void onEnter(int depth, bool isObject) = 0; ///< an object or array that stands there
    virtual void onLeave(int depth) = 0;                ///< the end of it
};

/// Reads @p body aloud. False if it is no JSON, or nested deeper than anything the service says:
/// then what was heard is worth nothing.
///
/// Builds no tree: whatever the body holds, it costs no more than what the listener keeps, and time
/// in proportion to its length.
[[nodiscard]] bool readJson(const QByteArray &body, JsonListener &listener);

} // namespace prelisten
