// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QString>

namespace prelisten {

/// Checked rows as text, one after the other, so that a list of any length is written as it comes:
/// begin(), row() for each, end(). What is written so far and end() are always valid together.
///
/// Neither a key nor a link is in any of it. The licence always goes with the title.
class CheckExport
{
public:
    enum class Format {
        Table, ///< for people
        Csv,   ///< RFC 4180, UTF-8, CRLF; columns keep their names and order, new ones come last
        Json,  ///< one array of objects
    };

    explicit CheckExport(Format format) : m_format(format) {}

    [[nodiscard]] QString begin() const;
    [[nodiscard]] QString row(const CheckRow &row);
    [[nodiscard]] QString end() const;

private:
    Format m_format;
    bool m_isFirst = true;
};

} // namespace prelisten
