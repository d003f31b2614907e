package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.territory.DigitalSwitch;
import io.eata.portal.readiness.Checklist;
import io.eata.portal.readiness.TaskState;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The readiness checklist of an administration. */
@PortalTest
@Import(LittleIdentity.Connected.class)
class ReadinessPagesTest {

    private static final String SUMMARY = "/portal/settings/readiness";

    private final Checklist checklist;
    private final int port;

    @Autowired
    ReadinessPagesTest(Checklist checklist, @LocalServerPort int port) {
        this.checklist = checklist;
        this.port = port;
    }

    @BeforeEach
    void everythingAnswers() {
        CoreForTests.CORE.reset();
        LittleIdentity.IDENTITY.reset();
    }

    @Test
    void the_standard_list_is_taken_once_planned_back_from_the_date() {
        var admin = as("NO/NO/ADMIN");
        assertThat(admin.get(SUMMARY).body()).contains("Start from the standard list");
        admin.post(SUMMARY + "/date", "planned", "2031-06-01", "version", "0");
        admin.post(SUMMARY + "/standard", "take", "true");
        admin.post(SUMMARY + "/standard", "take", "true");
        var tasks = checklist.tasks("NO");
        assertThat(tasks).hasSize(17).allSatisfy(it -> assertThat(it.state()).isEqualTo(TaskState.NOT_STARTED));
        assertThat(tasks)
                .filteredOn(it -> it.name().startsWith("Confirm the date"))
                .singleElement()
                .satisfies(it -> assertThat(it.dueOn()).isEqualTo(LocalDate.of(2031, 3, 1)));
        assertThat(admin.get(SUMMARY).body())
                .contains("On course", "Further open tasks: 17")
                .doesNotContain("Start from the standard list");
    }

    @Test
    void a_task_is_kept_as_it_is_typed_and_refused_by_its_fields() {
        var admin = as("EU/FR/ADMIN");
        admin.get(SUMMARY + "/task");
        var again = admin.post(
                SUMMARY + "/task",
                "name",
                "",
                "step",
                "TRAINING",
                "state",
                "NOT_STARTED",
                "owner",
                "Formation",
                "startsOn",
                "2031-02-01",
                "dueOn",
                "2031-01-01",
                "doneOn",
                "2099-01-01",
                "version",
                "0");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("href=\"#name\"", "href=\"#dueOn\"", "href=\"#doneOn\"", "value=\"Formation\"");
        assertThat(admin.post(
                                SUMMARY + "/task",
                                "name",
                                "Former Calais",
                                "step",
                                "TRAINING",
                                "state",
                                "DONE",
                                "version",
                                "0")
                        .status())
                .isEqualTo(302);
        var task = checklist.tasks("FR").getFirst();
        assertThat(task.doneOn()).isNotNull();
        var edit = new String[] {
            "id",
            Long.toString(task.id()),
            "name",
            "Former Dunkerque",
            "step",
            "TRAINING",
            "state",
            "DROPPED",
            "version",
            "1"
        };
        assertThat(admin.post(SUMMARY + "/task", edit).status()).isEqualTo(302);
        assertThat(admin.post(SUMMARY + "/task", edit).status()).isEqualTo(409);
        assertThat(as("EU/DE/ADMIN").get(SUMMARY + "/task?id=" + task.id()).status())
                .isEqualTo(404);
    }

    @Test
    void a_regional_manager_records_the_offices_of_the_own_region_and_nothing_else() {
        var manager = as("EU/DE/REGIONAL_MANAGER@Hamburg");
        assertThat(manager.get(SUMMARY).body()).contains("Hamburg").doesNotContain("Berlin");
        assertThat(manager.get(SUMMARY + "/offices").body())
                .contains("DE004851")
                .doesNotContain("DE002101");
        var outside = manager.get(SUMMARY + "/office?code=DE002101");
        assertThat(outside.status()).isEqualTo(403);
        assertThat(outside.body()).contains("another region");
        assertThat(record(manager, "DE002101", "10", "10").status()).isEqualTo(403);
        assertThat(record(manager, "CH001251", "10", "10").status()).isEqualTo(404);
        assertThat(manager.get(SUMMARY + "/task").status()).isEqualTo(403);
        assertThat(manager.post(SUMMARY + "/standard", "take", "true").status()).isEqualTo(403);

        var tooMany = record(manager, "DE004851", "10", "11");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body()).contains("href=\"#trained\"");
        assertThat(record(manager, "DE004851", "10", "10").status()).isEqualTo(302);
        assertThat(record(manager, "DE004851", "10", "9").status()).isEqualTo(409);
        assertThat(manager.get(SUMMARY).body()).contains("10 of 10", "1 of 1");
        assertThat(manager.get(SUMMARY + "/offices?missing=yes").body()).doesNotContain("DE004851");
    }

    @Test
    void a_notice_is_written_for_the_date_that_counts_and_recorded_by_name() {
        CoreForTests.CORE.digital = new DigitalSwitch(LocalDate.of(2031, 9, 1), null, null, null, null, "announced");
        var admin = as("GB/GB/ADMIN");
        var page = admin.get(SUMMARY + "/notice?kind=CONFIRMATION");
        assertThat(page.body()).contains("as from 1 September 2031", "Paper ATA carnets may be used only", "mailto:");
        assertThat(admin.post(
                                SUMMARY + "/notice",
                                "kind",
                                "CONFIRMATION",
                                "forDate",
                                "2031-09-01",
                                "sentOn",
                                "2090-01-01")
                        .status())
                .isEqualTo(422);
        admin.post(SUMMARY + "/notice", "kind", "CONFIRMATION", "forDate", "2031-09-01", "sentOn", "2026-01-05");
        assertThat(checklist.notices("GB")).singleElement().satisfies(it -> {
            assertThat(it.sentBy()).isEqualTo("Noor Weiss");
            assertThat(it.sentOn()).isEqualTo(LocalDate.of(2026, 1, 5));
        });
        assertThat(admin.get(SUMMARY).body()).doesNotContain("The confirmation of the date: days left");
    }

    @Test
    void the_checklist_is_there_while_core_is_away() {
        CoreForTests.CORE.silent = true;
        assertThat(as("CH/CH/ADMIN").get(SUMMARY).status()).isEqualTo(200);
        assertThat(as("CH/CH/ADMIN").get(SUMMARY + "/export").status()).isEqualTo(200);
    }

    private Browser.Answer record(Browser browser, String code, String officers, String trained) {
        return browser.post(
                SUMMARY + "/office",
                "code",
                code,
                "internet",
                "true",
                "device",
                "true",
                "officers",
                officers,
                "trained",
                trained,
                "version",
                "0");
    }

    private Browser as(String who) {
        return new Browser(port, who);
    }
}
