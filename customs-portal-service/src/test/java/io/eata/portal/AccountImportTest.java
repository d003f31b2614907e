package io.eata.portal;

import static io.eata.portal.LittleIdentity.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.contracts.identity.AccountView;
import io.eata.platform.security.Role;
import io.eata.portal.access.Officer;
import io.eata.portal.bulk.Cleaning;
import io.eata.portal.bulk.Import;
import io.eata.portal.bulk.ImportWork;
import io.eata.portal.bulk.Imports;
import io.eata.portal.bulk.SheetFile;
import io.eata.portal.bulk.SheetKind;
import io.eata.portal.bulk.StagedRow;
import io.eata.portal.bulk.UnreadableSheetException;
import io.eata.portal.office.Kept;
import io.eata.portal.office.OfficeBook;
import io.eata.portal.office.OfficeEntry;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.office.RegionBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts by spreadsheet; each test has a country of its own. */
@PortalTest
@org.springframework.context.annotation.Import(LittleIdentity.Connected.class)
class AccountImportTest {

    private static final String IMPORT = "/portal/settings/import";

    private final Cleaning cleaning;
    private final Imports imports;
    private final ImportWork work;
    private final SheetFile files;
    private final OfficeBook offices;
    private final RegionBook regions;
    private final Clock clock;
    private final int port;

    @Autowired
    AccountImportTest(
            Cleaning cleaning,
            Imports imports,
            ImportWork work,
            SheetFile files,
            OfficeBook offices,
            RegionBook regions,
            Clock clock,
            @LocalServerPort int port) {
        this.cleaning = cleaning;
        this.imports = imports;
        this.work = work;
        this.files = files;
        this.offices = offices;
        this.regions = regions;
        this.clock = clock;
        this.port = port;
    }

    @BeforeEach
    void everythingAnswers() {
        CoreForTests.CORE.reset();
        IDENTITY.reset();
    }

    @Test
    void an_administrator_corrects_what_is_wrong_in_the_page_and_imports_thirty_officers() throws IOException {
        office("IN", "IN000001");
        IDENTITY.add("Nord", null);
        var rows = new ArrayList<>(officers(30));
        rows.get(1).put("email", "BADGE0@customs.example");
        rows.get(2).remove("OFFICER");
        rows.get(3).put("office", "IN999999");
        rows.get(4).put("region", "Nowhere");
        rows.get(5).put("email", "somebody@customs.example");
        rows.get(6).put("REGIONAL_MANAGER", "Yes");
        rows.get(6).remove("region");
        rows.get(7).put("name", "=1+1");
        var admin = new Browser(port, "IN/IN/ADMIN");
        admin.get(IMPORT);
        assertThat(admin.upload(IMPORT + "/accounts/upload", Sheets.of(SheetKind.ACCOUNTS, rows))
                        .path())
                .isEqualTo(IMPORT + "/accounts/rows");
        assertThat(admin.get(IMPORT + "/accounts/rows").body())
                .contains(
                        "Rows with something wrong: 7 of 30",
                        "A row above is about the same one",
                        "Every account needs a role",
                        "Your administration has no such office",
                        "Your administration has no such region",
                        "This address has an account already",
                        "A regional manager needs a region",
                        "This is a formula");

        admin.post(
                IMPORT + "/accounts/rows",
                "version",
                "1",
                "cell-3-email",
                "badge1@customs.example",
                "cell-4-OFFICER",
                "Yes",
                "cell-5-office",
                "IN000001 · Office",
                "cell-6-region",
                "Nord",
                "cell-7-email",
                "badge5@customs.example",
                "cell-8-REGIONAL_MANAGER",
                "No",
                "cell-9-name",
                "Badge 7");
        assertThat(admin.get(IMPORT + "/accounts/rows").body()).contains("Import 30 rows");
        var running = admin.post(IMPORT + "/accounts/start", "version", "2").path();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.get(running).body().contains("All rows are imported"));
        assertThat(IDENTITY.accounts).hasSize(31);
        assertThat(account("badge3@customs.example")).satisfies(it -> {
            assertThat(it.office()).isEqualTo("IN000001");
            assertThat(it.region()).isEqualTo("Nord");
            assertThat(it.roles()).containsExactly("OFFICER");
        });
        assertThat(IDENTITY.imports.administrators).containsExactly("IN admin.IN");
        assertThat(IDENTITY.imports.asked.values()).containsOnly(1);
    }

    @Test
    void an_import_goes_on_by_itself_when_identity_comes_back_and_does_nothing_twice() throws Exception {
        IDENTITY.imports.losesAnswersAfter(14);
        var id = begun("KE", officers(40));
        await().atMost(Duration.ofSeconds(30)).until(() -> IDENTITY.imports.asked.getOrDefault("16", 0) > 0);
        assertThat(state("KE", id)).isEqualTo(Import.State.RUNNING);
        IDENTITY.imports.losesAnswersAfter(Integer.MAX_VALUE);
        await().atMost(Duration.ofSeconds(60)).until(() -> state("KE", id) == Import.State.DONE);
        assertThat(IDENTITY.accounts).hasSize(40);
        assertThat(IDENTITY.imports.asked.get("16")).isGreaterThan(1);
    }

    @Test
    void an_undo_takes_all_back_but_what_was_used() throws Exception {
        var id = begun("NG", officers(25));
        await().atMost(Duration.ofSeconds(30)).until(() -> state("NG", id) == Import.State.DONE);
        IDENTITY.imports.used.add("badge7@customs.example");
        var admin = new Browser(port, "NG/NG/ADMIN");
        admin.get(IMPORT + "/history/" + id);
        admin.post(IMPORT + "/history/" + id + "/undo");
        await().atMost(Duration.ofSeconds(30)).until(() -> state("NG", id) == Import.State.UNDONE);
        assertThat(IDENTITY.accounts)
                .singleElement()
                .satisfies(it -> assertThat(it.login()).isEqualTo("badge7@customs.example"));
        assertThat(admin.get(IMPORT + "/history/" + id).body()).contains("deactivated instead of deleted");
    }

    @Test
    void what_was_under_way_when_an_import_was_stopped_is_not_done_after_all() throws Exception {
        IDENTITY.imports.losesAnswersAfter(12);
        var id = begun("GH", officers(30));
        await().atMost(Duration.ofSeconds(30)).until(() -> IDENTITY.imports.asked.getOrDefault("14", 0) > 0);
        assertThat(imports.cancel("GH", id)).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> IDENTITY.accounts.size() == 10);
        assertThat(imports.find("GH", id).orElseThrow().done()).isEqualTo(10);
    }

    @Test
    void nothing_is_taken_and_nothing_lost_while_identity_cannot_be_asked() throws Exception {
        var admin = new Browser(port, "SN/SN/ADMIN");
        admin.get(IMPORT);
        admin.upload(IMPORT + "/accounts/upload", Sheets.of(SheetKind.ACCOUNTS, officers(2)));
        IDENTITY.silent = true;
        var lost = admin.post(IMPORT + "/accounts/rows", "version", "1", "cell-2-name", "Badge Zero");
        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.body()).contains("This cannot be checked just now", "value=\"Badge Zero\"");
        assertThat(admin.post(IMPORT + "/accounts/start", "version", "1").path())
                .isEqualTo(IMPORT + "/accounts/rows");
        assertThat(admin.get(IMPORT + "/accounts/template?filled=true").path()).isEqualTo(IMPORT);
        var again = Sheets.of(SheetKind.ACCOUNTS, officers(3));
        assertThat(admin.upload(IMPORT + "/accounts/upload", again, "replace", "true")
                        .path())
                .isEqualTo(IMPORT);
        IDENTITY.silent = false;
        assertThat(cleaning.find("SN", SheetKind.ACCOUNTS).orElseThrow().rows()).isEqualTo(2);
    }

    @Test
    void a_filled_template_is_read_again_without_a_change() throws Exception {
        office("TN", "TN000001");
        IDENTITY.add("Nord", "TN000001");
        var admin = new Browser(port, "TN/TN/ADMIN");
        var file = admin.getFile(IMPORT + "/accounts/template?filled=true");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.findSheet("Accounts")).isPresent();
        }
        var rows = files.read(SheetKind.ACCOUNTS, file);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.cell("action")).isEqualTo("UPDATE");
            assertThat(row.cell("email")).isEqualTo("somebody@customs.example");
            assertThat(row.cell("OFFICER")).isEqualTo("YES");
            assertThat(row.cell("office")).isEqualTo("TN000001 · Office");
            assertThat(row.cell("locale")).isEqualTo("en · English");
        });
        cleaning.replace(admin("TN"), SheetKind.ACCOUNTS, "a.xlsx", rows);
        assertThat(cleaning.find("TN", SheetKind.ACCOUNTS).orElseThrow().wrong())
                .isZero();
    }

    @Test
    void whom_an_import_named_is_forgotten_when_it_cannot_be_undone_any_more() throws Exception {
        var id = begun("UG", officers(2));
        await().atMost(Duration.ofSeconds(30)).until(() -> state("UG", id) == Import.State.DONE);
        cleaning.replace(admin("UG"), SheetKind.ACCOUNTS, "b.xlsx", read(officers(1)));
        imports.forgetPeople(clock.instant().minus(Duration.ofDays(1)));
        assertThat(imports.rows(id, null, 5).rows().getFirst().cell("email")).isEqualTo("badge0@customs.example");
        assertThat(imports.forgetPeople(clock.instant().plusSeconds(1))).isGreaterThanOrEqualTo(2);
        assertThat(cleaning.discardPeople(clock.instant().plusSeconds(1))).isPositive();
        assertThat(imports.rows(id, null, 5).rows().getFirst().cells()).isEmpty();
        assertThat(imports.find("UG", id).orElseThrow().done()).isEqualTo(2);
        assertThat(work.step(id)).isFalse();
    }

    private AccountView account(String login) {
        return IDENTITY.accounts.stream()
                .filter(it -> it.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private void office(String country, String code) {
        regions.create(country, "Nord");
        var entry =
                new OfficeEntry(code, "Office", "Nord", "Europe/Zurich", "", "", "", "", "", "", "", "", "", List.of());
        assertThat(offices.create(OfficeScope.all(country), entry)).isInstanceOf(Kept.Done.class);
    }

    private UUID begun(String country, List<Map<String, String>> rows) throws Exception {
        regions.create(country, "Nord");
        cleaning.replace(admin(country), SheetKind.ACCOUNTS, "a.xlsx", read(rows));
        var session = cleaning.find(country, SheetKind.ACCOUNTS).orElseThrow();
        return ((Cleaning.Begun.Running) cleaning.begin(admin(country), session)).id();
    }

    private List<StagedRow> read(List<Map<String, String>> rows) throws IOException, UnreadableSheetException {
        return files.read(SheetKind.ACCOUNTS, Sheets.of(SheetKind.ACCOUNTS, rows));
    }

    private Import.State state(String country, UUID id) {
        return imports.find(country, id).orElseThrow().state();
    }

    private static Officer admin(String country) {
        return new Officer(
                "admin." + country,
                "Noor Weiss",
                country,
                country,
                Set.of(Role.ADMIN),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Map<String, String>> officers(int count) {
        return IntStream.range(0, count)
                .<Map<String, String>>mapToObj(number -> new HashMap<>(Map.of(
                        "email",
                        "badge" + number + "@customs.example",
                        "name",
                        "Badge " + number,
                        "OFFICER",
                        "Yes",
                        "region",
                        "Nord")))
                .toList();
    }
}
