package io.eata.contracts;

/** The named bounds of every interface. A longer text, list or page is refused with the name of the bound, never cut. */
public final class Limits {

    /** Items on a general list. */
    public static final int ITEMS = 10_000;

    /** Characters of a trade description. */
    public static final int DESCRIPTION = 1_000;

    /** Characters of a name, a place, a reference. */
    public static final int SHORT_TEXT = 200;

    /** Characters of remarks and reasons. */
    public static final int LONG_TEXT = 2_000;

    /** Characters of an address. */
    public static final int ADDRESS = 500;

    /** Characters of an item selection; the same bound as in the carnet rules. */
    public static final int SELECTION = 10_000;

    /** Characters of an idempotency key. */
    public static final int IDEMPOTENCY_KEY = 100;

    /** Representatives named on one carnet. */
    public static final int REPRESENTATIVES = 20;

    /** Territories in box P. */
    public static final int TERRITORIES = 120;

    /** Voucher sets of one type on one carnet. */
    public static final int SETS = 999;

    /** The highest voucher number; the record of a paper booklet counts on. */
    public static final int VOUCHER_NUMBER = 99_999;

    /** Transit territories of one travel. */
    public static final int TRANSITS = 20;

    /** Rows of one page; asking for more gets this many. */
    public static final int PAGE = 200;

    /** Rows of one page when nothing is asked for. */
    public static final int DEFAULT_PAGE = 50;

    /** Carnets in one bulk issue. */
    public static final int BULK = 500;

    /** Bytes of one uploaded file: an attachment, a stamped cover, a power of attorney. */
    public static final int FILE_BYTES = 5 * 1024 * 1024;

    /** Bytes of all attachments of one carnet together. */
    public static final int ATTACHMENT_BYTES = 20 * 1024 * 1024;

    /** Attachments of one carnet. */
    public static final int ATTACHMENTS = 20;

    /** Stamped covers of one carnet, older ones included. */
    public static final int COVERS = 20;

    /** Powers of attorney of one carnet, withdrawn ones included. */
    public static final int POWERS_OF_ATTORNEY = 50;

    /** Characters of a file's name. */
    public static final int FILE_NAME = 150;

    /** Drafts that one association has open. */
    public static final int DRAFTS = 1_000;

    /** Characters of a draft as JSON. */
    public static final int DRAFT = 4_000_000;

    /** Days within which a decision made without the core can be put on record. */
    public static final int DEFERRED_DAYS = 7;

    /** Characters of an entry of the news in one language. */
    public static final int NEWS = 10_000;

    /** Transactions in one question of an export. */
    public static final int EXPORTED = 50;

    private Limits() {}
}
