// SPDX-License-Identifier: MIT
#include "app/cli/CheckReport.h"

#include <cerrno>
#include <cstdio>

namespace prelisten {

using Outcome = Verdict::Outcome;

void CheckReport::complain(const QString &sentence)
{
    std::fputs((sentence + u'\n').toLocal8Bit().constData(), stderr);
}

void CheckReport::write(const QString &text)
{
    if (m_writing != Writing::Fine || text.isEmpty())
        return;
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    errno = 0;
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        m_writing = errno == EPIPE ? Writing::ReaderGone : Writing::Failed;
}

void CheckReport::begin()
{
    write(m_export.begin());
}

void CheckReport::add(const CheckRow &row)
{
    if (const CheckedTrack *known = row.known()) {
        count(known->verdict);
        for (const CheckedSource &source : known->sources)
            count(source.verdict);
    }
    write(m_export.row(row));
}

void CheckReport::count(const Verdict &verdict)
{
    switch (verdict.outcome) {
    case Outcome::Playable:
        break;
    case Outcome::NotAvailable:
        m_notAvailable = true;
        break;
    case Outcome::KeyProblem:
    case Outcome::OrganizationProblem:
        m_keyOrOrganization = true;
        break;
    case Outcome::RateLimited:
    case Outcome::Service:
    case Outcome::Network:
        m_networkOrService = true;
        break;
    case Outcome::BadReference:
        m_badReference = true;
        break;
    }
}

void CheckReport::finish()
{
    write(m_export.end());
}

ExitStatus CheckReport::status() const
{
    if (m_keyOrOrganization)
        return ExitStatus::KeyOrOrganization;
    if (m_networkOrService)
        return ExitStatus::NetworkOrService;
    if (m_notAvailable)
        return ExitStatus::SomeNotAvailable;
    return m_badReference ? ExitStatus::Usage : ExitStatus::AllPlayable;
}

} // namespace prelisten
