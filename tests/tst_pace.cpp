// SPDX-License-Identifier: MIT
#include "core/access/Pace.h"

#include <QTest>

using namespace prelisten;

class tst_Pace : public QObject
{
    Q_OBJECT
};

QTEST_APPLESS_MAIN(tst_Pace)
#include "tst_pace.moc"
