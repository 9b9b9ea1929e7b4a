# SPDX-License-Identifier: MIT
"""Unusual sound files as they occur in storage: generated here, with the expected results for each."""
