// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>

#include <sys/resource.h>

#include <optional>

namespace prelisten::tests {

/// What this program costs from its creation on: CPU time of all threads, and the peak of its
/// memory.
class ProcessCost
{
public:
    ProcessCost()
    {
        QFile peak(QStringLiteral("/proc/self/clear_refs"));
        if (peak.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && peak.write("5") == 1)
            m_resident = status("VmRSS:"); // the peak starts from here
        m_cpu = cpuNow();
    }

    /// In milliseconds.
    [[nodiscard]] double cpuMs() const { return cpuNow() - m_cpu; }

    /// How far the memory rose above what it was, in bytes; nullopt where the system does not tell.
    [[nodiscard]] std::optional<qint64> memory() const
    {
        const std::optional<qint64> peak = status("VmHWM:");
        return m_resident && peak ? std::optional(*peak - *m_resident) : std::nullopt;
    }

private:
    [[nodiscard]] static double cpuNow()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        const auto ms = [](const timeval &time) {
            return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
        };
        return ms(usage.ru_utime) + ms(usage.ru_stime);
    }

    /// A field of /proc/self/status, in bytes.
    [[nodiscard]] static std::optional<qint64> status(const QByteArray &field)
    {
        QFile file(QStringLiteral("/proc/self/status"));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith(field))
                return line.mid(field.size()).trimmed().split(' ').first().toLongLong() * 1024;
        }
        return std::nullopt;
    }

    std::optional<qint64> m_resident;
    double m_cpu = 0;
};

} // namespace prelisten::tests
