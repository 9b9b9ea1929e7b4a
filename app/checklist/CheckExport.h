// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckWording.h"
#include "core/access/CheckRow.h"

#include <QString>

namespace prelisten {

/// Formats checked rows as text, one at a time, so that a list of any length can be streamed:
/// begin(), row() for each row, end(). After any row, the output so far plus end() is a valid
/// document.
///
/// The output contains no key beyond its first characters and no link. A title never appears
/// without its licence.
///
/// Csv and Json are for programs: whatever the language of the window, their words are English, so
/// that the same list always gives the same file for the same reader. The caller sees to it, on the
/// thread that calls row(): see EnglishTexts and Languages.
class CheckExport
{
public:
    enum class Format {
        Table, ///< for reading
        Csv,   ///< RFC 4180, UTF-8, CRLF; columns keep their names and order, new ones are appended
        Json,  ///< one array of objects
    };

    explicit CheckExport(Format format, CheckWording::Reader reader = CheckWording::Reader::Window)
        : m_format(format), m_reader(reader)
    {
    }

    [[nodiscard]] QString begin() const;
    [[nodiscard]] QString row(const CheckRow &row);
    [[nodiscard]] QString end() const;

private:
    Format m_format;
    CheckWording::Reader m_reader;
    bool m_isFirst = true;
};

} // namespace prelisten
