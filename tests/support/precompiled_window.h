// SPDX-License-Identifier: MIT
// Precompiled headers of the tests of the window. Every file must still include what it uses.
#pragma once

#include "ui/precompiled.h"

#include <QSignalSpy>
#include <QTest>
