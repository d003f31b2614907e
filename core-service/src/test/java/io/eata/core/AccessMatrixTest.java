package io.eata.core;

import io.eata.carnet.ledger.TransactionType;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.platform.test.TestTokens;
import io.eata.platform.test.access.AccessMatrix;
import io.eata.platform.test.access.Handlers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@CoreTest
class AccessMatrixTest {

    @Autowired
    Desks desks;

    @Autowired
    Map<String, RequestMappingHandlerMapping> mappings;

    @TestFactory
    Stream<DynamicTest> every_endpoint_is_for_those_whom_the_table_names() {
        var carnet = Case.paperHome(desks);
        var travel = carnet.travel("CH", "DE", "1-3");
        carnet.commit("DE", Case.code(travel, TransactionType.IMPORTATION), "1-3");
        var id = Long.toString(carnet.id());
        var variables = Map.of(
                "id",
                id,
                "carnet",
                id,
                "travel",
                Long.toString(travel.id()),
                "sequence",
                "1",
                "version",
                "1",
                "form",
                "cover");
        return AccessMatrix.of("/access-rules.txt", new Handlers(mappings.values()), desks.url())
                .owned("carnet", variables, TestTokens.association("CH-ALLIANCE", "CH"))
                .owned("carriage", variables, TestTokens.holder("holder of " + carnet.issued.number()))
                .owned("dealing", variables, Desks.officerToken("DE"))
                .owned("draft", Map.of(), TestTokens.association("CH-ALLIANCE", "CH"))
                .tests();
    }
}
