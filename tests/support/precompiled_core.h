// SPDX-License-Identifier: MIT
// Precompiled headers of the tests of core. Every file must still include what it uses.
#pragma once

#include "core/precompiled.h"

#include <QSignalSpy>
#include <QTest>
