// SPDX-License-Identifier: MIT
// Empty: the libraries built from it exist only to own the precompiled headers.
