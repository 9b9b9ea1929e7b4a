# SPDX-License-Identifier: MIT
# The rules of the project: includes, top level, licences, format.
add_test(NAME house COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_house.py)

# Every text of the window is translated into every language.
add_test(NAME translations COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_translations.py ${LUPDATE} ${LUPDATE_OPTIONS})

# The table of figures, made of what the tests print.
add_test(NAME figures COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_figures.py)
