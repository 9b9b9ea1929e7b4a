// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QtGlobal>

#include <vector>

class QWidget;

namespace prelisten {

/// False if neither the environment nor @p options, those of Qt on the command line, name a display
/// or a platform to do without one, so that making a QApplication would end the program. On Linux
/// only; elsewhere always true.
[[nodiscard]] bool displayIsNamed(const QStringList &options);

/// Make the QApplication while this exists. Where Qt knows no such platform or cannot reach the
/// display, it would end the program with an abort and a text about its plugins; instead, the
/// program then ends with @p status and a sentence on stderr.
class DisplayGuard
{
public:
    /// @p options: those of Qt on the command line.
    DisplayGuard(const QStringList &options, int status);
    ~DisplayGuard();
    Q_DISABLE_COPY_MOVE(DisplayGuard)

    /// Why there is no window: @p wanted is what -platform or QT_QPA_PLATFORM says, @p known the
    /// platforms that are installed, @p displays what names the display.
    [[nodiscard]] static QString sentence(
            const QString &wanted, const QStringList &known, const QStringList &displays);

private:
    /// A complaint of Qt about a platform that it tried.
    struct Complaint
    {
        QtMsgType level;
        QByteArray category;
        QString text;
    };

    static void onMessage(QtMsgType level, const QMessageLogContext &context, const QString &text);
    [[noreturn]] void end() const;

    const QStringList m_options;
    const int m_status;
    std::vector<Complaint> m_held; ///< until it is known whether there is a window
};

/// Shows @p window in front of the others, also if it is minimised, if the desktop permits it. @p
/// activationToken is the permission that it gave to a second start, which Wayland requires; may be
/// empty.
void bringToFront(QWidget &window, const QByteArray &activationToken);

} // namespace prelisten
