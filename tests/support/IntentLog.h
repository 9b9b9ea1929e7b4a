// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/MainWindow.h"

#include <QMetaMethod>
#include <QSignalSpy>

#include <memory>
#include <vector>

namespace prelisten {

/// Records all signals of a main window, that is, the user's intents. Leaves out metersWanted(),
/// which is no intent.
class IntentLog
{
public:
    explicit IntentLog(MainWindow &window)
    {
        const QMetaObject &meta = MainWindow::staticMetaObject;
        for (int i = meta.methodOffset(); i < meta.methodCount(); ++i) {
            const QMetaMethod method = meta.method(i);
            if (method.methodType() == QMetaMethod::Signal && method.name() != "metersWanted")
                m_spies.push_back(std::make_unique<QSignalSpy>(&window, method));
        }
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
    std::vector<std::unique_ptr<QSignalSpy>> m_spies;
};

} // namespace prelisten
