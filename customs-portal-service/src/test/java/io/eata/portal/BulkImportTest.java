package io.eata.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.platform.security.Role;
import io.eata.portal.access.Officer;
import io.eata.portal.bulk.Cleaning;
import io.eata.portal.bulk.Import;
import io.eata.portal.bulk.ImportWork;
import io.eata.portal.bulk.Imports;
import io.eata.portal.bulk.SheetFile;
import io.eata.portal.bulk.SheetKind;
import io.eata.portal.bulk.SheetTemplate;
import io.eata.portal.bulk.StagedRow;
import io.eata.portal.bulk.Targets;
import io.eata.portal.bulk.UnreadableSheetException;
import io.eata.portal.office.KeptOffice;
import io.eata.portal.office.OfficeBook;
import io.eata.portal.office.OfficeEntry;
import io.eata.portal.office.OfficeFilter;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.office.RegionBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a country of its own, so that none finds another's offices. */
@PortalTest
class BulkImportTest {

    private static final String IMPORT = "/portal/settings/import";

    private final Cleaning cleaning;
    private final Imports imports;
    private final ImportWork work;
    private final Targets targets;
    private final SheetTemplate template;
    private final SheetFile files;
    private final OfficeBook offices;
    private final RegionBook regions;
    private final TransactionTemplate transaction;
    private final int port;

    @Autowired
    BulkImportTest(
            Cleaning cleaning,
            Imports imports,
            ImportWork work,
            Targets targets,
            SheetTemplate template,
            SheetFile files,
            OfficeBook offices,
            RegionBook regions,
            TransactionTemplate transaction,
            @LocalServerPort int port) {
        this.cleaning = cleaning;
        this.imports = imports;
        this.work = work;
        this.targets = targets;
        this.template = template;
        this.files = files;
        this.offices = offices;
        this.regions = regions;
        this.transaction = transaction;
        this.port = port;
    }

    @Test
    void an_administrator_corrects_one_cell_in_the_page_and_imports_fifty_offices() throws IOException {
        regions.create("IS", "Nord");
        var rows = new ArrayList<>(offices(50, "Nord", "Atlantic/Reykjavik"));
        rows.get(30).put("latitude", "north");
        rows.get(30).put("longitude", "-21.9");
        rows.get(31).put("name", "=HYPERLINK(\"http://evil.test\")");
        var admin = new Browser(port, "IS/IS/ADMIN");
        admin.get(IMPORT);
        assertThat(admin.upload(IMPORT + "/offices/upload", Sheets.of(SheetKind.OFFICES, rows))
                        .path())
                .isEqualTo(IMPORT + "/offices/rows");

        var page = admin.get(IMPORT + "/offices/rows");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Rows with something wrong: 2 of 50", "A number from -90 to 90", "This is a formula")
                .doesNotContain("Import 50 rows");
        assertThat(page.body().indexOf("Row 32"))
                .isPositive()
                .isLessThan(page.body().indexOf("Row 2<"));

        var saved = admin.post(
                IMPORT + "/offices/rows", "version", "1", "cell-32-latitude", "64.1", "cell-33-name", "Höfn");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(admin.get(IMPORT + "/offices/rows").body()).contains("Import 50 rows", "Everything is right");

        var running = admin.post(IMPORT + "/offices/start", "version", "2").path();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.get(running).body().contains("All rows are imported"));
        assertThat(all("IS")).hasSize(50);
        assertThat(offices.find("IS", "IS0030").orElseThrow().latitude()).isEqualByComparingTo("64.1");
        assertThat(admin.get(IMPORT).body()).contains("filled.xlsx", "Imported");
    }

    @Test
    void an_import_is_undone_as_a_whole_but_for_what_accounts_use() throws Exception {
        regions.create("NZ", "Nord");
        var id = begun("NZ", SheetKind.OFFICES, offices(250, "Nord", "Pacific/Auckland"));
        await().atMost(Duration.ofSeconds(30)).until(() -> state("NZ", id) == Import.State.DONE);
        assertThat(all("NZ"))
                .hasSize(250)
                .allSatisfy(it -> assertThat(it.version()).isEqualTo(1));
        assertThat(work.step(id)).isFalse();

        var changed = offices.find("NZ", "IS0007").orElseThrow();
        offices.activate(OfficeScope.all("NZ"), "IS0007", false, changed.version());
        assertThat(imports.beginUndo(admin("NZ"), id, Set.of("IS0009"))).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> state("NZ", id) == Import.State.UNDONE);
        assertThat(all("NZ")).singleElement().satisfies(it -> {
            assertThat(it.office().code()).isEqualTo("IS0009");
            assertThat(it.active()).isFalse();
        });
        assertThat(imports.rows(id, null, 5).rows().getFirst().note()).isEqualTo("bulk.kept.used");
        assertThat(imports.beginUndo(admin("NZ"), id, Set.of())).isFalse();
    }

    @Test
    void a_chunk_that_is_lost_is_done_again_and_none_twice() throws Exception {
        regions.create("AU", "Nord");
        cleaning.replace(
                admin("AU"),
                SheetKind.OFFICES,
                "a.xlsx",
                read(SheetKind.OFFICES, offices(250, "Nord", "Australia/Sydney")));
        var session = cleaning.find("AU", SheetKind.OFFICES).orElseThrow();
        transaction.executeWithoutResult(status -> {
            var begun = cleaning.begin(admin("AU"), session);
            var id = ((Cleaning.Begun.Running) begun).id();
            assertThat(work.step(id)).isTrue();
            assertThat(imports.find("AU", id).orElseThrow().done()).isEqualTo(100);
            var lost = status.createSavepoint();
            assertThat(work.step(id)).isTrue();
            status.rollbackToSavepoint(lost);
            assertThat(imports.find("AU", id).orElseThrow().done()).isEqualTo(100);
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> state("AU", session.id()) == Import.State.DONE);
        assertThat(all("AU")).hasSize(250);
    }

    @Test
    void a_row_that_is_refused_on_the_way_takes_everything_back() throws Exception {
        regions.create("CA", "Nord");
        cleaning.replace(
                admin("CA"),
                SheetKind.OFFICES,
                "a.xlsx",
                read(SheetKind.OFFICES, offices(150, "Nord", "America/Toronto")));
        var session = cleaning.find("CA", SheetKind.OFFICES).orElseThrow();
        var id = requireNonNull(transaction.execute(status -> {
            var begun = ((Cleaning.Begun.Running) cleaning.begin(admin("CA"), session)).id();
            assertThat(work.step(begun)).isTrue();
            // Somebody takes a code before the second chunk.
            var entry = offices.find("CA", "IS0001").orElseThrow();
            offices.create(OfficeScope.all("CA"), withCode(entry.entry(), "IS0140"));
            return begun;
        }));
        await().atMost(Duration.ofSeconds(30)).until(() -> state("CA", id) == Import.State.FAILED);
        assertThat(all("CA")).extracting(it -> it.office().code()).containsExactly("IS0140");
        assertThat(imports.rows(id, null, 5).rows().getFirst().note()).isEqualTo("office.rule.taken");
    }

    @Test
    void an_undo_gives_back_what_was_updated_and_deactivated_unless_it_was_changed_since() throws Exception {
        regions.create("BR", "Nord");
        var first = begun("BR", SheetKind.OFFICES, offices(3, "Nord", "America/Sao_Paulo"));
        await().atMost(Duration.ofSeconds(30)).until(() -> state("BR", first) == Import.State.DONE);
        var id = begun(
                "BR",
                SheetKind.OFFICES,
                List.of(
                        Map.of("action", "UPDATE", "code", "IS0000", "city", "Santos"),
                        Map.of("action", "DEACTIVATE", "code", "IS0001"),
                        Map.of("action", "UPDATE", "code", "IS0002", "city", "Rio")));
        await().atMost(Duration.ofSeconds(30)).until(() -> state("BR", id) == Import.State.DONE);
        var updated = offices.find("BR", "IS0000").orElseThrow();
        assertThat(updated.city()).isEqualTo("Santos");
        assertThat(updated.office().name()).isEqualTo("Office 0");
        assertThat(offices.find("BR", "IS0001").orElseThrow().active()).isFalse();
        var third = offices.find("BR", "IS0002").orElseThrow();
        offices.change(OfficeScope.all("BR"), third.entry(), third.version());

        assertThat(imports.beginUndo(admin("BR"), id, Set.of())).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> state("BR", id) == Import.State.UNDONE);
        assertThat(offices.find("BR", "IS0000").orElseThrow().city()).isEmpty();
        assertThat(offices.find("BR", "IS0001").orElseThrow().active()).isTrue();
        assertThat(offices.find("BR", "IS0002").orElseThrow().city()).isEqualTo("Rio");
        assertThat(imports.find("BR", id).orElseThrow().kept()).isEqualTo(1);
    }

    @Test
    void two_administrators_do_not_overwrite_each_other_and_nothing_typed_is_lost() throws IOException {
        var one = new Browser(port, "MX/MX/ADMIN");
        one.get(IMPORT);
        one.upload(IMPORT + "/regions/upload", Sheets.of(SheetKind.REGIONS, List.of(Map.of("name", "Norte"))));
        var other = new Browser(port, "MX/MX/ADMIN");
        other.get(IMPORT + "/regions/rows");
        one.get(IMPORT + "/regions/rows");
        assertThat(one.post(IMPORT + "/regions/rows", "version", "1", "cell-2-name", "Sur")
                        .status())
                .isEqualTo(302);
        var lost = other.post(IMPORT + "/regions/rows", "version", "1", "cell-2-name", "Centro");
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.body()).contains("Somebody else changed this spreadsheet", "value=\"Centro\"");
        assertThat(other.upload(IMPORT + "/regions/upload", Sheets.of(SheetKind.REGIONS, List.of(Map.of("name", "X"))))
                        .path())
                .isEqualTo(IMPORT);
        assertThat(other.get(IMPORT).body()).contains("Another spreadsheet is being corrected");
    }

    @Test
    void a_neighbour_and_a_regional_manager_see_nothing_of_it() throws Exception {
        var id = begun(
                "ZA", SheetKind.REGIONS, List.of(Map.of("name", "Cape"), Map.of("name", "Natal", "active", "NO")));
        await().atMost(Duration.ofSeconds(30)).until(() -> state("ZA", id) == Import.State.DONE);
        assertThat(regions.find("ZA", "Natal").orElseThrow().active()).isFalse();
        var neighbour = new Browser(port, "EU/DE/ADMIN");
        assertThat(neighbour.get(IMPORT + "/history/" + id).status()).isEqualTo(404);
        neighbour.get(IMPORT);
        neighbour.post(IMPORT + "/history/" + id + "/undo");
        assertThat(state("ZA", id)).isEqualTo(Import.State.DONE);
        assertThat(new Browser(port, "ZA/ZA/REGIONAL_MANAGER@Cape")
                        .get(IMPORT + "/history/" + id)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void finds_what_is_twice_there_already_or_not_there() throws Exception {
        regions.create("AR", "Norte");
        var rows = targets.checked(
                SheetKind.REGIONS,
                admin("AR"),
                read(
                        SheetKind.REGIONS,
                        List.of(
                                Map.of("name", "Norte"),
                                Map.of("name", "Sur"),
                                Map.of("name", "Sur"),
                                Map.of("name", "Este", "action", "DEACTIVATE"),
                                Map.of("name", "Oeste", "active", "maybe"))));
        assertThat(rows.stream().flatMap(it -> it.mistakes().stream()).map(it -> it.field() + " " + it.rule()))
                .containsExactly(
                        "name office.rule.region.taken",
                        "name bulk.rule.twice",
                        "name bulk.rule.absent",
                        "active office.rule.kinds");
    }

    @Test
    void a_template_filled_in_one_language_is_read_again_without_a_change() throws Exception {
        regions.create("PE", "Norte");
        var id = begun("PE", SheetKind.OFFICES, offices(2, "Norte", "America/Lima"));
        await().atMost(Duration.ofSeconds(30)).until(() -> state("PE", id) == Import.State.DONE);
        var target = targets.of(SheetKind.OFFICES);
        var out = new ByteArrayOutputStream();
        template.write(SheetKind.OFFICES, target.choices("PE"), target.present("PE"), Locale.forLanguageTag("ar"), out);
        var rows = targets.checked(SheetKind.OFFICES, admin("PE"), files.read(SheetKind.OFFICES, out.toByteArray()));
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.mistakes()).isEmpty();
            assertThat(row.cell("action")).isEqualTo("UPDATE");
            assertThat(row.cell("active")).isEqualTo("YES");
        });
    }

    @Test
    void what_is_no_spreadsheet_of_ours_is_refused_in_words() {
        var admin = new Browser(port, "CL/CL/ADMIN");
        admin.get(IMPORT);
        assertThat(admin.upload(IMPORT + "/regions/upload", "name\nNorte".getBytes(UTF_8))
                        .path())
                .isEqualTo(IMPORT);
        assertThat(admin.get(IMPORT).body()).contains("cannot be read as .xlsx");
    }

    private UUID begun(String country, SheetKind kind, List<? extends Map<String, String>> rows) throws Exception {
        cleaning.replace(admin(country), kind, "a.xlsx", read(kind, rows));
        var session = cleaning.find(country, kind).orElseThrow();
        return ((Cleaning.Begun.Running) cleaning.begin(admin(country), session)).id();
    }

    private List<StagedRow> read(SheetKind kind, List<? extends Map<String, String>> rows)
            throws IOException, UnreadableSheetException {
        return files.read(kind, Sheets.of(kind, rows));
    }

    private Import.State state(String country, UUID id) {
        return imports.find(country, id).orElseThrow().state();
    }

    private List<KeptOffice> all(String country) {
        return offices.list(OfficeScope.all(country), OfficeFilter.NONE, null, 1_000)
                .rows();
    }

    private static OfficeEntry withCode(OfficeEntry entry, String code) {
        return new OfficeEntry(
                code, entry.name(), entry.region(), entry.zone(), "", "", "", "", "", "", "", "", "", List.of());
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

    private static List<Map<String, String>> offices(int count, String region, String zone) {
        return IntStream.range(0, count)
                .<Map<String, String>>mapToObj(number -> new HashMap<>(Map.of(
                        "code",
                        "IS%04d".formatted(number),
                        "name",
                        "Office " + number,
                        "region",
                        region,
                        "zone",
                        zone,
                        "SEA",
                        "YES")))
                .toList();
    }
}
