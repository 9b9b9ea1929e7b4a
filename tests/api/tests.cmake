# SPDX-License-Identifier: MIT
foreach(name tst_apibase tst_apierror tst_apierror_retry tst_apikey tst_desktopproxies tst_failedreply tst_keyflaw tst_keyproof tst_noproxylist tst_organizations tst_proxyaddress
        tst_proxysettings tst_rateallowance tst_secretbytes tst_trackjson tst_trackjson_values tst_trackjson_links tst_trackpage)
    prelisten_test(${name} LIBS prelisten_api)
endforeach()
foreach(name tst_keyegress_answers tst_sharedcollections tst_shares tst_studioclient tst_studioclient_calls tst_studioclient_answers tst_studioclient_lists tst_studioclient_saves tst_studioclient_tls)
    prelisten_test(${name}
        SOURCES support/TestHttpServer.cpp support/TestHttpServer.h support/StudioFixture.h
        LIBS prelisten_api)
endforeach()
prelisten_test(tst_studioclient_proxy
    SOURCES support/TestHttpServer.cpp support/TestHttpServer.h support/StudioFixture.h
        support/TestProxy.cpp support/TestProxy.h support/TlsIdentity.h support/ProxyFixture.h
    LIBS prelisten_api)
