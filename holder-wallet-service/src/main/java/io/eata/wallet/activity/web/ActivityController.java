package io.eata.wallet.activity.web;

import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import io.eata.wallet.activity.Activity;
import io.eata.wallet.activity.ActivityStore;
import io.eata.wallet.activity.Happening;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to the caller's carnets. */
@RestController
@Tag(name = "Activity")
final class ActivityController {

    private final Activity activity;

    ActivityController(Activity activity) {
        this.activity = activity;
    }

    /**
     * A part of what happened, oldest first.
     *
     * @param next what to ask {@code after} next time, also when there is nothing yet
     * @param more whether there is more to ask for now
     */
    record Happenings(List<Happening> happenings, String next, boolean more) {}

    @GetMapping(path = "/v1/activity", produces = "application/json")
    @Operation(
            operationId = "getActivity",
            summary = "What happened to all carnets of your wallet since you last asked",
            description = """
                    In one order that never changes behind you: keep `next` and send it as `after`. What happened to a carnet \
                    before it came into the wallet may lie behind your cursor; its own activity tells it all.""")
    Happenings since(
            Caller caller,
            @Parameter(description = "`next` of the answer before; from the beginning unless given")
                    @RequestParam(required = false)
                    @Size(max = 100) @Nullable String after,
            @Parameter(description = "Rows, 1 to 200; 50 unless given") @RequestParam(required = false) @Nullable Integer limit) {
        long from = Cursors.decode(after, 0)[0];
        int asked = Cursors.limit(limit);
        var rows = activity.after(caller.subject(), from, asked + 1);
        var shown = rows.subList(0, Math.min(asked, rows.size()));
        long last = shown.isEmpty() ? from : shown.getLast().place();
        return new Happenings(
                shown.stream().map(ActivityStore.Row::happening).toList(), Cursors.encode(last), rows.size() > asked);
    }
}
