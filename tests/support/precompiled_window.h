// SPDX-License-Identifier: MIT
// What the tests of the window include anyway; compiled once. Nothing may rely on it.
#pragma once

#include "ui/precompiled.h"

#include <QSignalSpy>
#include <QTest>
