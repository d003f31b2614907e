package io.eata.identity;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** An authenticator that Chromium plays: it holds passkeys, and verifies its user as a test says. */
record VirtualKey(CDPSession devtools, String id) {

    static VirtualKey in(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        var answer = devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
        return new VirtualKey(devtools, answer.get("authenticatorId").getAsString());
    }

    /** Whether finger or PIN is right from now on. */
    void verifiesItsUser(boolean verified) {
        var arguments = own();
        arguments.addProperty("isUserVerified", verified);
        devtools.send("WebAuthn.setUserVerified", arguments);
    }

    /** What the key holds, to be put into another one: a copy. */
    JsonObject onlyCredential() {
        return devtools.send("WebAuthn.getCredentials", own())
                .getAsJsonArray("credentials")
                .get(0)
                .getAsJsonObject();
    }

    void holds(JsonObject credential) {
        var arguments = own();
        arguments.add("credential", credential);
        devtools.send("WebAuthn.addCredential", arguments);
    }

    private JsonObject own() {
        var arguments = new JsonObject();
        arguments.addProperty("authenticatorId", id);
        return arguments;
    }
}
