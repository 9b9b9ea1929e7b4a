# SPDX-License-Identifier: MIT
"""The end-to-end harness: real programs, a real session, real sound, and a judge that identifies what was heard."""
