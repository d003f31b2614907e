package io.eata.nics;

import io.eata.nics.CoreStandIn.Reply;
import io.eata.platform.test.access.AccessMatrix;
import io.eata.platform.test.access.Handlers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessMatrixTest extends NicsTest {

    @Autowired
    Map<String, RequestMappingHandlerMapping> mappings;

    @TestFactory
    Stream<DynamicTest> every_endpoint_is_for_those_whom_the_table_names() {
        CORE.answersWith(Reply.problem(404, "not-found"));
        return AccessMatrix.of(
                        "/access-rules.txt", new Handlers(mappings.values()), "http://localhost:" + port + "/nics")
                .tests();
    }
}
