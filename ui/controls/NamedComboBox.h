// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>

namespace prelisten {

/// A combo box that keeps its accessible name, which Qt replaces by the current text on Linux.
class NamedComboBox : public QComboBox
{
    Q_OBJECT
public:
    explicit NamedComboBox(QWidget *parent);
};

} // namespace prelisten
