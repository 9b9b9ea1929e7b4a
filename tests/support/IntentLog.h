// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/WindowProbe.h"

#include <QMetaMethod>
#include <QSignalSpy>

#include <memory>
#include <vector>

namespace prelisten {

/// Records the user's intents: all signals of a main window and of its zones. Leaves out those that
/// are no intents, and those of a zone that the window passes on.
class IntentLog
{
public:
    explicit IntentLog(MainWindow &window)
    {
        record(window);
        record(*window.track());
        record(*window.lanes());
        record(*window.transport());
        record(*window.transport()->mix());
        record(*window.transport()->output());
        record(*window.reference());
        record(*window.message());
        record(*window.dialogs());
    }

    /// The signals since the last call, as `signal a b`; arguments that have no text form are
    /// empty.
    QStringList take()
    {
        QStringList asked;
        for (const auto &spy : m_spies) {
            const QByteArray name = spy->signal().left(spy->signal().indexOf('('));
            for (const QVariantList &arguments : std::as_const(*spy)) {
                QStringList words{QString::fromLatin1(name)};
                for (const QVariant &argument : arguments)
                    words << argument.toString();
                asked << words.join(u' ').trimmed();
            }
            spy->clear();
        }
        return asked;
    }

private:
    template <typename Zone>
    void record(Zone &zone)
    {
        static const QByteArrayList leftOut{"TrackView::metersWanted", "LaneList::seekRequested",
                "LaneList::zoomedChanged", "LaneList::ownScalesShown",
                "TransportBar::seekRequested", "TransportBar::previousRequested",
                "TransportBar::nextRequested", "ReferenceBar::openRequested",
                "ReferenceBar::keyDialogRequested", "ReferenceBar::checksToggled",
                "MessageLine::cancelRequested", "MessageLine::detailsToggled",
                "MessageLine::dismissed", "Dialogs::keyEntered"};
        const QMetaObject &meta = Zone::staticMetaObject;
        const QByteArray scope = QByteArray(meta.className()).replace("prelisten::", "") + "::";
        for (int i = meta.methodOffset(); i < meta.methodCount(); ++i) {
            const QMetaMethod method = meta.method(i);
            if (method.methodType() == QMetaMethod::Signal &&
                    !leftOut.contains(scope + method.name()))
                m_spies.push_back(std::make_unique<QSignalSpy>(&zone, method));
        }
    }

    std::vector<std::unique_ptr<QSignalSpy>> m_spies;
};

} // namespace prelisten
