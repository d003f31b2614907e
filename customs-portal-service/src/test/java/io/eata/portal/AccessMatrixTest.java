package io.eata.portal;

import io.eata.platform.test.TestToken;
import io.eata.platform.test.access.AccessMatrix;
import io.eata.platform.test.access.Handlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PortalTest
class AccessMatrixTest {

    @Autowired
    Map<String, RequestMappingHandlerMapping> mappings;

    @TestFactory
    Stream<DynamicTest> every_page_is_for_those_whom_the_table_names(@LocalServerPort int port) {
        CoreForTests.CORE.reset();
        return AccessMatrix.of(
                        "/access-rules.txt", new Handlers(mappings.values()), "http://127.0.0.1:" + port + "/portal")
                .enteredBy(
                        (request, who) -> request.header(SignIn.AS, login(who)).header("Authorization", who.bearer()))
                .tests();
    }

    /** People come in by a session, machines by a token; each door looks at its own. Whoever is not of customs comes in as the holder whom {@link SignIn} knows. */
    private static String login(TestToken who) {
        var claims = who.claims();
        return "CUSTOMS".equals(claims.get("org_type"))
                ? claims.get("territory") + "/" + claims.get("country") + "/"
                        + ((List<?>) claims.getOrDefault("roles", List.of())).getFirst()
                : "holder";
    }
}
