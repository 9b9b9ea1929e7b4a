// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <string>

namespace prelisten {

/// Receives a JSON text as a stream of events.
///
/// The depth of an event is the number of objects and arrays around it: 0 for the top-level value,
/// 1 for the members of a top-level object. A listener stores only what it needs.
class JsonListener
{
public:
    JsonListener() = default;
    virtual ~JsonListener() = default;
    Q_DISABLE_COPY_MOVE(JsonListener)

    /// The text begins. If called again, parsing has restarted: discard what was received so far.
    virtual void onBegin() = 0;
    virtual void onKey(int depth, const std::string &name) = 0;
    virtual void onText(int depth, const std::string &text) = 0;
    virtual void onNumber(int depth, double number) = 0;
    virtual void onFlag(int depth, bool flag) = 0;
    virtual void onNull(int depth) = 0;
    virtual void onEnter(int depth, bool isObject) = 0; ///< an object or array begins
    virtual void onLeave(int depth) = 0;                ///< it ends
};

/// Parses @p body and reports its events to @p listener. False if it is not JSON, or nested deeper
/// than anything the service sends: then discard what was received.
///
/// Builds no tree: memory use is limited to what the listener stores, and time is proportional to
/// the length of @p body.
[[nodiscard]] bool readJson(const QByteArray &body, JsonListener &listener);

} // namespace prelisten
