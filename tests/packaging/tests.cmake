# SPDX-License-Identifier: MIT
# What a package is made of, without making one: packaging/deb.sh --check does that.
add_test(NAME packaging COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_packaging.py $<TARGET_FILE_DIR:prelisten> ${CMAKE_COMMAND})
# How try.sh names the system, asks and shows how far it is, and what macOS and Windows get.
add_test(NAME packaging_try COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_try.py)
set_tests_properties(packaging PROPERTIES ENVIRONMENT "${SANITIZER_ENVIRONMENT}")
