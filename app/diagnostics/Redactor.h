// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace prelisten {

/// Removes what looks like a secret from a text: keys, share tokens, passwords, and the query and
/// the user of an address. The second belt only: no secret is logged or collected in the first
/// place. Any thread.
class Redactor
{
public:
    /// @p secrets: texts to remove wherever they occur, such as the key in use. Those shorter than
    /// a key are ignored.
    explicit Redactor(QStringList secrets = {});

    [[nodiscard]] QString redacted(QString text) const;

private:
    QStringList m_secrets;
};

} // namespace prelisten
