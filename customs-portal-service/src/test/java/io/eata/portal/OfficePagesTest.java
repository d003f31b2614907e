package io.eata.portal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.TestTokens;
import io.eata.portal.office.Kept;
import io.eata.portal.office.OfficeBook;
import io.eata.portal.office.OfficeFilter;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.office.RegionBook;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Regions and offices as administrators, regional managers and officers see them. */
@PortalTest
@Import(LittleIdentity.Connected.class)
class OfficePagesTest {

    private static final String ADMIN = "CH/CH/ADMIN";
    private static final String MANAGER = "CH/CH/REGIONAL_MANAGER@Nordost";

    private final OfficeBook book;
    private final RegionBook regions;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    OfficePagesTest(OfficeBook book, RegionBook regions, JdbcClient jdbc, @LocalServerPort int port) {
        this.book = book;
        this.regions = regions;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void everythingAnswers() {
        CoreForTests.CORE.reset();
        LittleIdentity.IDENTITY.reset();
    }

    @Test
    void an_office_that_an_administrator_creates_can_be_picked_until_it_is_deactivated() {
        var admin = as(ADMIN);
        assertThat(create(admin, "CH900001", "Brig Simplon", "Süd").location()).contains("code=CH900001");
        var page = admin.get("/portal/settings/offices/one?code=CH900001");
        assertThat(page.body()).contains("Brig Simplon", "46.31", "CHBRI", "Mo-Fr 7-18");
        assertThat(admin.get("/portal/settings/offices?text=chbri&kind=LAND&active=yes")
                        .body())
                .contains("Brig Simplon");
        assertThat(admin.get("/portal/settings/offices?text=chbri&kind=SEA").body())
                .doesNotContain("Brig Simplon");
        var officer = as("CH/CH/OFFICER");
        assertThat(officer.get("/portal/transactions/new").body()).contains("Brig Simplon");

        admin.get("/portal/settings/offices/one?code=CH900001");
        admin.post("/portal/settings/offices/active", "code", "CH900001", "active", "false", "version", "1");
        assertThat(officer.get("/portal/transactions/new").body()).doesNotContain("Brig Simplon");
        assertThat(officer.post("/portal/account/office", "office", "CH900001").status())
                .isEqualTo(422);
        assertThat(admin.get("/portal/settings/offices?active=no").body()).contains("Brig Simplon");
    }

    @Test
    void every_mistake_is_told_at_its_field_and_nothing_typed_is_lost() {
        var admin = as(ADMIN);
        admin.get("/portal/settings/offices/new");
        var again = admin.post(
                "/portal/settings/offices/new",
                "code",
                "CH001251",
                "name",
                "",
                "region",
                "Nowhere",
                "zone",
                "UTC",
                "latitude",
                "91",
                "longitude",
                "",
                "unlocode",
                "DEHAM",
                "email",
                "nobody",
                "phone",
                "call me",
                "kinds",
                "SPACE",
                "city",
                "Typed city");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Typed city", "value=\"91\"", "call me")
                .contains("href=\"#name\"", "href=\"#zone\"", "href=\"#latitude\"", "href=\"#longitude\"")
                .contains("href=\"#unlocode\"", "href=\"#email\"", "href=\"#phone\"", "href=\"#kinds\"")
                .contains("href=\"#region\"");
        assertThat(create(admin, "CH001251", "Second Basel", "Nordwest").body())
                .contains("Another office has this code", "Second Basel");
    }

    @Test
    void a_neighbours_offices_are_not_there() {
        var neighbour = as("EU/DE/ADMIN");
        assertThat(neighbour.get("/portal/settings/offices/one?code=CH001251").status())
                .isEqualTo(404);
        assertThat(neighbour.get("/portal/settings/offices").body()).doesNotContain("CH001251");
        assertThat(neighbour
                        .post("/portal/settings/offices/active", "code", "CH001251", "active", "false", "version", "1")
                        .status())
                .isEqualTo(302);
        assertThat(book.find("CH", "CH001251").orElseThrow().active()).isTrue();
        assertThat(neighbour.get("/portal/settings/regions/one?region=Nordost").status())
                .isEqualTo(404);
    }

    @Test
    void a_regional_manager_keeps_the_offices_of_the_own_region_and_is_told_why_no_other() {
        var manager = as(MANAGER);
        assertThat(manager.get("/portal/settings/offices").body())
                .contains("CH002241")
                .doesNotContain("CH001251", "/settings/regions");
        var outside = manager.get("/portal/settings/offices/one?code=CH001251");
        assertThat(outside.status()).isEqualTo(403);
        assertThat(outside.body()).contains("This office is in another region");
        assertThat(manager.post(
                                "/portal/settings/offices/one",
                                "code",
                                "CH001251",
                                "name",
                                "Mine now",
                                "region",
                                "Nordost",
                                "zone",
                                "Europe/Zurich",
                                "version",
                                "1")
                        .status())
                .isEqualTo(403);
        assertThat(manager.post("/portal/settings/offices/delete", "code", "CH001251", "version", "1")
                        .status())
                .isEqualTo(403);
        var elsewhere = create(manager, "CH900002", "Elsewhere", "Nordwest");
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("not the region that you look after");
        assertThat(create(manager, "CH900002", "Kreuzlingen", "Nordost").status())
                .isEqualTo(302);
        assertThat(as("CH/CH/REGIONAL_MANAGER").get("/portal/settings/offices").body())
                .contains("Your account has no region")
                .doesNotContain("CH002241");
    }

    @Test
    void officers_pick_offices_of_their_region_only() {
        for (var role : List.of("OFFICER", "CONTROLLER", "REGIONAL_MANAGER")) {
            var officer = as("EU/DE/" + role + "@Frankfurt%20am%20Main");
            assertThat(officer.get("/portal/transactions/new").body())
                    .contains("DE003302")
                    .doesNotContain("DE004851");
            assertThat(officer.post("/portal/account/office", "office", "DE004851")
                            .status())
                    .isEqualTo(422);
            assertThat(officer.post(
                                    "/portal/transactions/new",
                                    "carnet",
                                    "883",
                                    "code",
                                    LittleCore.CODE,
                                    "office",
                                    "DE004851")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(as("EU/DE/ADMIN@Hamburg").get("/portal/transactions/new").body())
                .contains("DE003302");
        assertThat(as("EU/DE/OFFICER").get("/portal/transactions/new").body()).contains("DE003302");
    }

    @Test
    void the_wizard_starts_with_the_office_that_an_officer_chose_as_the_own() {
        var officer = as("EU/DE/OFFICER@Lörrach".replace("ö", "%C3%B6"));
        officer.get("/portal/account/office");
        assertThat(officer.post("/portal/account/office", "office", "DE004051").status())
                .isEqualTo(302);
        assertThat(officer.get("/portal/transactions/new").body()).containsPattern("value=\"DE004051\"[^>]*selected");
        assertThat(officer.get("/portal/").body()).contains("/identity/account/security", "/portal/account/office");
    }

    @Test
    void a_renamed_region_takes_along_its_offices_its_accounts_and_those_who_are_at_work() {
        var admin = as("NO/NO/ADMIN");
        var region = regions.of("NO").getFirst();
        LittleIdentity.IDENTITY.add(region.name(), null);
        LittleIdentity.IDENTITY.silent = true;
        admin.get("/portal/settings/regions");
        rename(admin, region.name(), region.version(), "Fylke");
        assertThat(admin.get("/portal/settings/regions/one?region=Fylke").body())
                .contains("Some accounts still carry the former name");
        LittleIdentity.IDENTITY.silent = false;
        admin.post("/portal/settings/regions/accounts", "region", "Fylke");
        assertThat(LittleIdentity.IDENTITY.accounts)
                .singleElement()
                .satisfies(it -> assertThat(it.region()).isEqualTo("Fylke"));
        assertThat(admin.get("/portal/settings/regions/one?region=Fylke").body())
                .doesNotContain("Some accounts still carry the former name");
        var office = book.list(new OfficeScope("NO", Optional.of("Fylke")), OfficeFilter.NONE, null, 9)
                .rows()
                .getFirst();
        var atWork = as("NO/NO/OFFICER@" + URLEncoder.encode(region.name(), StandardCharsets.UTF_8));
        assertThat(atWork.get("/portal/transactions/new").body())
                .contains(office.office().code());
    }

    @Test
    void of_two_changes_at_once_one_is_made_and_the_other_told() throws Exception {
        var scope = OfficeScope.all("CH");
        var now = book.find("CH", "CH006391").orElseThrow();
        var change = (Callable<Kept>) () -> book.change(scope, now.entry(), now.version());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Kept>();
            for (var result : threads.invokeAll(List.of(change, change))) {
                results.add(result.get());
            }
            assertThat(results).containsExactlyInAnyOrder(new Kept.Done(now.version() + 1), new Kept.Collided());
        }
        var admin = as(ADMIN);
        admin.get("/portal/settings/offices/one?code=CH006391");
        var late = admin.post(
                "/portal/settings/offices/one",
                "code",
                "CH006391",
                "name",
                "Bardonnex Sud",
                "region",
                "Ouest",
                "zone",
                "Europe/Zurich",
                "version",
                Integer.toString(now.version()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else changed this", "Bardonnex Sud");
    }

    @Test
    void only_an_office_without_transactions_and_accounts_is_deleted() {
        var admin = as(ADMIN);
        create(admin, "CH900003", "Short lived", "Nordost");
        assertThat(admin.get("/portal/settings/offices/delete?code=CH900003").body())
                .contains("Delete Short lived");
        LittleIdentity.IDENTITY.add("Nordost", "CH900003");
        assertThat(delete(admin, "CH900003").body()).contains("Accounts belong here");
        LittleIdentity.IDENTITY.reset();
        LittleIdentity.IDENTITY.silent = true;
        assertThat(delete(admin, "CH900003").status()).isEqualTo(503);
        LittleIdentity.IDENTITY.silent = false;
        jdbc.sql("insert into transaction_draft (id, officer, territory, country, office, carnet_id, version, state,"
                        + " content, changed_at) values (gen_random_uuid(), 'a', 'CH', 'CH', 'CH900003', 1, 1,"
                        + " 'COMMITTED', '', now())")
                .update();
        var used = delete(admin, "CH900003");
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.body()).contains("has transactions", "Deactivate it instead");
        jdbc.sql("delete from transaction_draft where office = 'CH900003'").update();
        assertThat(delete(admin, "CH900003").status()).isEqualTo(302);
        assertThat(book.find("CH", "CH900003")).isEmpty();
    }

    @Test
    void only_a_region_without_offices_and_accounts_is_deleted() {
        var admin = as(ADMIN);
        admin.get("/portal/settings/regions/new");
        assertThat(admin.post("/portal/settings/regions/delete", "region", "Nordost", "version", "1")
                        .body())
                .contains("The region has offices");
        admin.post("/portal/settings/regions/new", "name", "Tessin");
        assertThat(admin.post("/portal/settings/regions/new", "name", "Tessin").status())
                .isEqualTo(422);
        LittleIdentity.IDENTITY.add("Tessin", null);
        assertThat(admin.post("/portal/settings/regions/delete", "region", "Tessin", "version", "1")
                        .body())
                .contains("Accounts belong here");
        LittleIdentity.IDENTITY.reset();
        assertThat(admin.post("/portal/settings/regions/delete", "region", "Tessin", "version", "1")
                        .status())
                .isEqualTo(302);
        assertThat(regions.find("CH", "Tessin")).isEmpty();
    }

    @Test
    void the_list_leaves_as_a_spreadsheet_of_texts() throws IOException, InterruptedException {
        var admin = as(ADMIN);
        create(admin, "CH900004", "=1+1", "Süd");
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/portal/settings/offices/export?text=CH900004"))
                .header(SignIn.AS, ADMIN)
                .build();
        try (var http = HttpClient.newHttpClient();
                var workbook = new ReadableWorkbook(
                        http.send(request, BodyHandlers.ofInputStream()).body())) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("=1+1");
        }
    }

    @Test
    void the_account_form_offers_the_regions_and_offices_that_there_are() {
        var form = as("EU/DE/ADMIN").get("/portal/settings/accounts/new").body();
        assertThat(form).contains("<option value=\"Hamburg\"", "<option value=\"DE004851\"");
        assertThat(as("EU/DE/REGIONAL_MANAGER@Hamburg")
                        .get("/portal/settings/accounts/new")
                        .body())
                .contains("<option value=\"Hamburg\"")
                .doesNotContain("<option value=\"Berlin\"");
    }

    @Test
    void a_login_asks_identity_where_the_officer_works(
            @Autowired OidcUserService persons, @Autowired ClientRegistrationRepository clients) {
        var now = Instant.now();
        var idToken = new OidcIdToken("id", now, now.plusSeconds(60), Map.of("sub", "subject"));
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, TestTokens.token("subject").value(), now, now.plusSeconds(60));
        var client = ClientRegistration.withClientRegistration(requireNonNull(clients.findByRegistrationId("eata")))
                .userInfoUri(LittleIdentity.IDENTITY.url() + "/userinfo")
                .build();
        var person = persons.loadUser(new OidcUserRequest(client, token, idToken));
        assertThat(person.getClaimAsString("region")).isEqualTo("Hamburg");
        assertThat(person.getClaimAsString("office")).isEqualTo("DE004851");
    }

    private static Browser.Answer create(Browser browser, String code, String name, String region) {
        browser.get("/portal/settings/offices/new");
        return browser.post(
                "/portal/settings/offices/new",
                "code",
                code,
                "name",
                name,
                "region",
                region,
                "zone",
                "Europe/Zurich",
                "address",
                "Simplonstrasse 1",
                "zip",
                "3900",
                "city",
                "Brig",
                "phone",
                "+41 58 555 01 02",
                "email",
                "brig@customs.example",
                "hours",
                "Mo-Fr 7-18",
                "latitude",
                "46,31",
                "longitude",
                "7.98",
                "unlocode",
                "ch bri",
                "kinds",
                "LAND");
    }

    private Browser.Answer delete(Browser browser, String code) {
        var version = book.find("CH", code).orElseThrow().version();
        return browser.post("/portal/settings/offices/delete", "code", code, "version", Integer.toString(version));
    }

    private static void rename(Browser browser, String region, int version, String name) {
        browser.post(
                "/portal/settings/regions/one", "region", region, "version", Integer.toString(version), "name", name);
    }

    private Browser as(String who) {
        return new Browser(port, who);
    }
}
