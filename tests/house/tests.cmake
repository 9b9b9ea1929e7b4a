# SPDX-License-Identifier: MIT
# The rules of the project: includes, top level, licences, format.
add_test(NAME house COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_house.py)

# The scripts that install packages and build, and what the packages of macOS and Windows are made of.
add_test(NAME packaging COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_packaging.py)

# Every text of the window is translated into every language.
add_test(NAME translations COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_translations.py ${LUPDATE} ${LUPDATE_OPTIONS})

# The table of figures, made of what the tests print.
add_test(NAME figures COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_figures.py)
