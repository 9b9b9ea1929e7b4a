// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace prelisten {

/// Limits how many sources all deep checks of a run request from storage at the same time. There is
/// one connection for each of them: a request that waited for one behind others that hang would
/// time out without having been sent.
///
/// GUI thread.
class ProbeLimit : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Permits one more request to a deep check that has @p running of them. One that has any
    /// leaves the last place to the other checks. Every permission must be released.
    [[nodiscard]] bool take(int running);
    void release(); ///< released() follows, asynchronously

Q_SIGNALS:
    void released(); ///< there may be room now

private:
    int m_taken = 0;
};

} // namespace prelisten
