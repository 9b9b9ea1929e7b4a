// SPDX-License-Identifier: MIT
// Empty: the library exists to own the precompiled header.
