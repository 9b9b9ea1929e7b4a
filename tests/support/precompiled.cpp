// SPDX-License-Identifier: MIT
// Empty: the libraries of it exist to own the precompiled headers.
