// SPDX-License-Identifier: MIT
#include "app/desktop/DesktopNotice.h"

#ifdef PRELISTEN_MPRIS
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
    QObject::connect(notice, &NoticeOnBus::activated, &window, [&window] { bringToFront(window); });
    notice->show(summary, body);
#endif
}

void bringToFront(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace prelisten
