// SPDX-License-Identifier: MIT
#include "app/desktop/DesktopNotice.h"

#ifdef PRELISTEN_MPRIS
#include "app/desktop/Display.h"
#include "app/desktop/NoticeOnBus.h"
#endif

#include <QApplication>

namespace prelisten {

void callAttention(QWidget &window, [[maybe_unused]] const QString &summary,
        [[maybe_unused]] const QString &body)
{
    QApplication::alert(&window);
#ifdef PRELISTEN_MPRIS
    auto *notice = new NoticeOnBus(&window);
    QObject::connect(
            notice, &NoticeOnBus::activated, &window, [&window] { bringToFront(window, {}); });
    notice->show(summary, body);
#endif
}

} // namespace prelisten
