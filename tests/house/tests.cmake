# SPDX-License-Identifier: MIT
# The rules of the house: includes, top level, licences, format.
add_test(NAME house COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_house.py)

# What the window says is said in every language.
add_test(NAME translations COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_translations.py ${LUPDATE} ${LUPDATE_OPTIONS})
