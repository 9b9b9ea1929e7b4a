# SPDX-License-Identifier: MIT
# Fetching: URL gate, signed links, range requests and the spool.
add_library(prelisten_fetch_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/ScriptedStorage.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/ScriptedStorage.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SeekFixture.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SpoolFixture.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SpoolFixture.h)
target_link_libraries(prelisten_fetch_support PUBLIC prelisten_fetch Qt6::Test)
prelisten_test_precompiled(prelisten_fetch_support prelisten_fetch)

prelisten_test(tst_urlgate LIBS prelisten_fetch)
prelisten_test(tst_contentrange LIBS prelisten_fetch)
prelisten_test(tst_linkexpiry LIBS prelisten_fetch)
prelisten_test(tst_linkpatience LIBS prelisten_fetch)
prelisten_test(tst_linkrefusal LIBS prelisten_fetch)
prelisten_test(tst_retrypolicy LIBS prelisten_fetch)
prelisten_test(tst_downloadrecovery LIBS prelisten_fetch)
prelisten_test(tst_signalthrottler LIBS prelisten_fetch)
prelisten_test(tst_spoolbuffer LIBS prelisten_fetch)
prelisten_test(tst_spoolreader LIBS prelisten_fetch)
prelisten_test(tst_spoolcontent LIBS prelisten_fetch)
prelisten_test(tst_linkbroker LIBS prelisten_fetch_support)
prelisten_test(tst_rangerequest LIBS prelisten_fetch_support)
prelisten_test(tst_rangerequest_refusals LIBS prelisten_fetch_support)
prelisten_test(tst_rangerequest_tls LIBS prelisten_fetch)
prelisten_test(tst_rangerequest_proxy LIBS prelisten_fetch
    SOURCES support/TestHttpServer.cpp support/TestHttpServer.h support/TestProxy.cpp support/TestProxy.h
        support/TlsIdentity.h support/ProxyFixture.h support/RangeExchange.h)
prelisten_test(tst_contentdownload LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool_access LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool_answers LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool_changes LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool_early LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool_faults LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool_links LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool_listening LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool_seeks LIBS prelisten_fetch_support)
prelisten_test(tst_audiospool_tail LIBS prelisten_fetch_support)
