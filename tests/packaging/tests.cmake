# SPDX-License-Identifier: MIT
# What a package is made of, without making one: packaging/deb.sh --check does that.
add_test(NAME packaging COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_packaging.py $<TARGET_FILE_DIR:prelisten> ${CMAKE_COMMAND})
