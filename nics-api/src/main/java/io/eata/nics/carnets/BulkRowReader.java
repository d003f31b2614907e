package io.eata.nics.carnets;

import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import io.eata.nics.carnets.BulkRow.Order;
import io.eata.nics.carnets.BulkRow.Unreadable;
import io.eata.platform.problems.Problems;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads one row, and goes on behind it when it is not of the documented shape. Broken JSON ends the whole request. */
final class BulkRowReader extends ValueDeserializer<BulkRow> {

    @Override
    public BulkRow deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.isExpectedStartObjectToken()) {
            parser.skipChildren();
            return new Unreadable(noCarnet());
        }
        int outside = parser.streamReadContext().getNestingDepth() - 1;
        try {
            return new Order(context.readValue(parser, IssueCarnet.class));
        } catch (DatabindException e) {
            skipTo(outside, parser);
            return new Unreadable(Problems.ofUnreadable(e));
        }
    }

    @Override
    public BulkRow getNullValue(DeserializationContext context) {
        return new Unreadable(noCarnet());
    }

    private static void skipTo(int depth, JsonParser parser) {
        while (parser.currentToken() != JsonToken.END_OBJECT
                || parser.streamReadContext().getNestingDepth() > depth) {
            parser.nextToken();
        }
    }

    private static Problem noCarnet() {
        return Problems.of(ProblemCode.INVALID_INPUT, "The row is no carnet", List.of());
    }
}
