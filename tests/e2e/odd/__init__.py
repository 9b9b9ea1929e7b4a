# SPDX-License-Identifier: MIT
"""Sound files as storages really hold them: odd ones, made on the spot, and what is right about each."""
