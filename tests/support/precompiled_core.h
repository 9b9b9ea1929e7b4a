// SPDX-License-Identifier: MIT
// What the tests of core include anyway; compiled once. Nothing may rely on it.
#pragma once

#include "core/precompiled.h"

#include <QSignalSpy>
#include <QTest>
