// SPDX-License-Identifier: MIT
#include "ui/transport/OutputMenu.h"

#include "ui/controls/Menus.h"

#include <algorithm>

namespace prelisten {

OutputMenu::OutputMenu(QWidget *parent) : QMenu(tr("&Output device"), parent)
{
    // A menu is a top-level window: without this it would not inherit the palette.
    setAttribute(Qt::WA_WindowPropagation);
    menuAction()->setEnabled(false);
}

void OutputMenu::setOutputs(const OutputChoice &outputs)
{
    clear();
    addOutput(outputs.defaultName.isEmpty() ? tr("System default")
                                            : tr("System default (%1)").arg(outputs.defaultName),
            {}, outputs.chosen.isEmpty());
    addSeparator();
    bool there = outputs.chosen.isEmpty();
    for (const OutputChoice::Output &each : outputs.outputs) {
        there = there || each.id == outputs.chosen;
        addOutput(each.name, each.id, each.id == outputs.chosen);
    }
    if (!there) {
        // It is used again automatically once it is plugged in.
        addAction(tr("The chosen output is not connected"))->setEnabled(false);
    }
    menuAction()->setEnabled(true);
}

void OutputMenu::addOutput(const QString &text, const QByteArray &id, bool checked)
{
    QAction *action = addAction(Menus::literally(text));
    action->setCheckable(true);
    action->setChecked(checked);
    connect(action, &QAction::triggered, this, [this, action, id, checked] {
        // The check mark shows the output in use and changes only in setOutputs().
        action->setChecked(checked);
        Q_EMIT chosen(id);
    });
}

} // namespace prelisten
