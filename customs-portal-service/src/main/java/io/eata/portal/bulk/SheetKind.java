package io.eata.portal.bulk;

import io.eata.portal.bulk.Column.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be imported, and the columns of its sheet in order (guide, chapter on bulk creation). */
public enum SheetKind {
    REGIONS(
            "CustomsRegions",
            "name",
            List.of(
                    new Column("action", "bulk.field.action", Choice.ACTION),
                    new Column("name", "office.field.name", Choice.NONE),
                    new Column("active", "bulk.field.active", Choice.YES_NO))),
    OFFICES(
            "CustomsOffices",
            "code",
            List.of(
                    new Column("action", "bulk.field.action", Choice.ACTION),
                    new Column("code", "office.field.code", Choice.NONE),
                    new Column("name", "office.field.name", Choice.NONE),
                    new Column("region", "office.field.region", Choice.LISTED),
                    new Column("zone", "office.field.zone", Choice.LISTED),
                    new Column("address", "office.field.address", Choice.NONE),
                    new Column("zip", "office.field.zip", Choice.NONE),
                    new Column("city", "office.field.city", Choice.NONE),
                    new Column("phone", "office.field.phone", Choice.NONE),
                    new Column("email", "office.field.email", Choice.NONE),
                    new Column("hours", "office.field.hours", Choice.NONE),
                    new Column("latitude", "office.field.latitude", Choice.NONE),
                    new Column("longitude", "office.field.longitude", Choice.NONE),
                    new Column("unlocode", "office.field.unlocode", Choice.NONE),
                    new Column("SEA", "office.kind.SEA", Choice.YES_NO),
                    new Column("AIR", "office.kind.AIR", Choice.YES_NO),
                    new Column("LAND", "office.kind.LAND", Choice.YES_NO),
                    new Column("ADMINISTRATIVE", "office.kind.ADMINISTRATIVE", Choice.YES_NO),
                    new Column("active", "bulk.field.active", Choice.YES_NO))),
    ACCOUNTS(
            "Accounts",
            "email",
            List.of(
                    new Column("action", "bulk.field.action", Choice.ACTION),
                    new Column("email", "accounts.login", Choice.NONE),
                    new Column("name", "accounts.name", Choice.NONE),
                    new Column("OFFICER", "role.OFFICER", Choice.YES_NO),
                    new Column("CONTROLLER", "role.CONTROLLER", Choice.YES_NO),
                    new Column("REGIONAL_MANAGER", "role.REGIONAL_MANAGER", Choice.YES_NO),
                    new Column("ADMIN", "role.ADMIN", Choice.YES_NO),
                    new Column("region", "accounts.region", Choice.LISTED),
                    new Column("office", "accounts.office", Choice.LISTED),
                    new Column("locale", "accounts.locale", Choice.LISTED),
                    new Column("active", "bulk.field.active", Choice.YES_NO)));

    /** Most rows of one spreadsheet. */
    public static final int MOST_ROWS = 20_000;

    private final String sheet;
    private final String key;
    private final List<Column> columns;

    SheetKind(String sheet, String key, List<Column> columns) {
        this.sheet = sheet;
        this.key = key;
        this.columns = columns;
    }

    /** Name of the sheet to fill. */
    public String sheet() {
        return sheet;
    }

    /** The column that says which one is meant. */
    public String key() {
        return key;
    }

    public List<Column> columns() {
        return columns;
    }

    /** As it stands in an address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SheetKind> at(String address) {
        return Stream.of(values()).filter(it -> it.address().equals(address)).findFirst();
    }
}
