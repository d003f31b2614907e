package io.eata.contracts.problem;

import java.util.Locale;

/**
 * Every kind of problem the platform answers with, apart from the ledger's refusals, whose codes are their rules' names in
 * lower case with hyphens. docs/errors.md is written from both.
 */
public enum ProblemCode {
    INVALID_INPUT(400, "The input breaks a rule", "Correct the named fields and send the request again."),
    MALFORMED(400, "The request cannot be read", "Send well-formed JSON of the documented shape."),
    NOT_AUTHENTICATED(401, "No valid token", "Get a token from the identity service and send it as a bearer token."),
    STEP_UP_REQUIRED(
            401,
            "A login of just now is needed",
            "Send the person through a login with max_age=600 and repeat the request with the new token."),
    NOT_ALLOWED(
            403,
            "Not allowed to you",
            "Use an account or client with the role, territory and organisation that this needs."),
    NOT_FOUND(404, "There is no such thing, or not for you", "Check the ID or number."),
    UNKNOWN_CODE(
            404,
            "No open declaration has this code",
            "Check the carnet and the code with the holder; a used code is void."),
    NO_SUCH_CARNET_OR_PIN(
            404, "No carnet with this ID or number and PIN", "Check the ID or number and the PIN you were given."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method", "See the API documentation."),
    NOT_ACCEPTABLE(406, "No such representation", "Accept application/json."),
    NUMBER_TAKEN(409, "The association has used this number", "Choose another carnet number."),
    WARNINGS_UNCONFIRMED(
            409,
            "There are warnings to confirm",
            "Show them to the officer; send the command again with those confirmed."),
    SIGNATURE_MISSING(
            409,
            "The holder has not signed the carnet",
            "Show the holder the document and have this version of it signed; then the carnet may travel."),
    ALREADY_SIGNED(409, "This version of the document is signed", "Nothing more is needed for it to travel."),
    DOCUMENT_OUTDATED(
            409,
            "What was signed is not the current document",
            "Read the document again, show it to the signer, and send the digest of that version."),
    HAS_TWIN(409, "One of the carnets has a twin", "A carnet has one twin: look at what it points at."),
    POWER_OF_ATTORNEY_MISSING(
            409,
            "The declarant is not named on the carnet and has no power of attorney in force",
            "Upload a power of attorney for this person and these territories, or name the holder or a representative."),
    HOME_IS_DIGITAL(
            409,
            "The home territory of this carnet works digitally",
            "There is no stamped cover to upload: its stamps are in the ledger."),
    TRAVEL_IN_USE(409, "Part of this travel is transacted", "Prepare another travel."),
    PREDECLARED_ALREADY(
            409,
            "Customs know of this declaration already",
            "Change the time of arrival of what was sent, or withdraw it first."),
    DECLARATION_USED(
            409, "The declaration is transacted", "Nothing is left to tell customs about it ahead of the arrival."),
    PREDECLARATION_CLOSED(
            409,
            "It is answered for good, withdrawn or past",
            "Send a new one if the declaration is still open, or stop at the office."),
    WRONG_CANCELLATION_CODE(
            409,
            "That is not the cancellation code",
            "Ask the holder for the code on the receipt of this very transaction."),
    NOT_YOUR_OFFICE(409, "Another office put the carnet on hold", "Ask a colleague of that office to release it."),
    ALREADY_RUNNING(409, "This work is under way", "Wait for it to end."),
    TOO_MANY(409, "There are as many as there may be", "Remove one that is no longer needed."),
    LAST_KEY(
            409,
            "It is the last key of a client that is in use",
            "Add the next key first, or have the client disabled."),
    SAME_TERRITORY(
            409,
            "Departure and destination are one customs territory",
            "No declaration is needed within a customs territory."),
    TRANSIT_AT_END(409, "A transit runs through the territory of departure or destination", "Leave that transit out."),
    OTHER_TERRITORY(409, "The code is for another customs territory", "Ask the holder for the code of this border."),
    LOGIN_TAKEN(409, "This address has an account already", "Use another e-mail address, or look for the account."),
    LAST_ADMINISTRATOR(
            409,
            "Nobody would be left to look after the accounts",
            "Make somebody else an administrator first; the account must be active."),
    SSO_NOT_TESTED(
            409,
            "The provider has not been tested since it was changed",
            "Test it first: it is switched on only when a test was good."),
    ACCOUNT_STATE(409, "The account is not in the state for that", "Read the account again: somebody was faster."),
    VERSION_MISMATCH(412, "Somebody has changed it meanwhile", "Read it again and repeat the change."),
    TOO_LARGE(413, "The request is too large", "Send less at once; the limits are documented."),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not understood", "Send application/json."),
    FILE_UNREADABLE(
            422,
            "The file is neither a PDF nor a JPEG picture",
            "Save it anew as PDF or JPEG and upload that; what counts is its content, not its name."),
    KEY_REUSED(422, "The idempotency key was used for another command", "Use a new key for each command."),
    VERSION_REQUIRED(428, "The version you edit is missing", "Send If-Match with the version you read."),
    LOCKED_FOR_A_WHILE(429, "Too many wrong tries", "Wait for the time that Retry-After says."),
    BUSY(429, "Others are at it just now", "Try again in a moment."),
    INTERNAL(500, "Something went wrong here", "Try again; if it persists, name the trace to support."),
    CORE_UNREACHABLE(
            503,
            "The core is out of reach",
            "Nothing was written. Try again in a moment with the same idempotency key."),
    SERVICE_UNREACHABLE(
            503,
            "A part of the platform is out of reach",
            "Nothing was done. Try again in a moment, or at another proxy."),
    NO_ANSWER(
            504,
            "There was no answer in time",
            "It may have been done or not. Send it again with the same idempotency key: it is then done once.");

    private final int status;
    private final String title;
    private final String next;

    ProblemCode(int status, String title, String next) {
        this.status = status;
        this.title = title;
        this.next = next;
    }

    /** HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** What happened, in a few words. */
    public String title() {
        return title;
    }

    /** What to do next. */
    public String next() {
        return next;
    }

    /** Stable code on the wire, e.g. {@code number-taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Stable URI of the kind of problem. */
    public String type() {
        return "urn:eata:problem:" + code();
    }
}
